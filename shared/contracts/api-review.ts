import { z } from 'zod';
import { PART_KINDS } from '../domain/part.ts';
import { DocumentSchema } from './api-documents.ts';
import { FindingSchema } from './api-findings.ts';
import { DateValueSchema, DirectiveValueSchema, FigureValueSchema } from './values.ts';

export const HistoryEntrySchema = z.object({
  sequence: z.int(),
  findingId: z.string().nullable(),
  action: z.enum([
    'confirm',
    'correct',
    'reject',
    'add',
    'undo',
    'set-parts',
    'check-page',
    'finish',
    'reopen',
    'postpone',
    'forward',
  ]),
  by: z.string(),
  at: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  /** The reason of a rejection or reopening; the note of a postponement or forwarding. */
  reason: z.string().nullable(),
  /** Confirmed together with others. */
  via: z.enum(['all-sure', 'same-directive']).nullable().optional(),
});
export const HistoryResponse = z.object({ items: z.array(HistoryEntrySchema), intact: z.boolean() });

const findingId = z.string().min(1);
const valueOfKind = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('directive'), value: DirectiveValueSchema }),
  z.strictObject({ kind: z.literal('date'), value: DateValueSchema }),
  z.strictObject({ kind: z.literal('figure'), value: FigureValueSchema }),
]);

/** One act on one finding. `version` is the document's version the reviewer saw. */
export const DecisionRequest = z.strictObject({
  version: z.int().min(1),
  acts: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('confirm'),
          findingId,
          /** Confirmed together with others. */
          via: z.enum(['all-sure', 'same-directive']).optional(),
        }),
        z.strictObject({ type: z.literal('correct'), findingId, corrected: valueOfKind }),
        z.strictObject({ type: z.literal('reject'), findingId, reason: z.string().trim().min(1).max(500) }),
        z.strictObject({ type: z.literal('undo'), findingId }),
        z.strictObject({
          type: z.literal('add'),
          added: valueOfKind,
          page: z.int().min(1),
          offset: z.tuple([z.int().min(0), z.int().min(0)]),
        }),
      ]),
    )
    .min(1)
    .max(2000),
});
/** After every review command: the document as it stands now and the findings that changed. */
export const DecisionResponse = z.object({
  document: DocumentSchema,
  findings: z.array(FindingSchema),
  removed: z.array(z.string()),
});

/** The papers of the bundle as the reviewer sees them: together all pages in order, exactly one of them `main`. */
export const SetPartsRequest = z.strictObject({
  version: z.int().min(1),
  parts: z
    .array(
      z.strictObject({
        firstPage: z.int().min(1),
        lastPage: z.int().min(1),
        kind: z.enum(PART_KINDS),
        title: z.string().trim().min(1).max(300).nullable(),
      }),
    )
    .min(1)
    .max(1000),
});

export const FinishRequest = z.strictObject({ version: z.int().min(1) });
export const ReopenRequest = z.strictObject({ version: z.int().min(1), reason: z.string().trim().min(1).max(500) });
