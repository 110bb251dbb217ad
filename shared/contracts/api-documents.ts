import { z } from 'zod';
import { DOCUMENT_STATUSES } from '../domain/lifecycle.ts';
import { FAILURE_CODES, REJECTION_CODES } from '../domain/reason-codes.ts';
import { ClaimSchema } from './api-claims.ts';
import { FindingSchema, KindSchema, WarningSchema } from './api-findings.ts';
import { BoundingBoxSchema, LocalizedSchema, OwnIdentitySchema, PartSchema } from './values.ts';

export const FindingCountsSchema = z.object({
  directives: z.int(),
  dates: z.int(),
  figures: z.int(),
  needLook: z.int(),
  looked: z.int(),
  decided: z.int(),
  waitingForSecond: z.int().optional(),
});

export const DocumentSchema = z.object({
  id: z.string(),
  office: z.string(),
  fileName: z.string(),
  mediaType: z.string().nullable(),
  size: z.int(),
  sha256: z.string().nullable(),
  source: z.enum(['upload', 'inbox', 'sample', 'bucket']),
  uploadedBy: z.string().nullable(),
  receivedAt: z.string(),
  status: z.enum(DOCUMENT_STATUSES),
  statusAt: z.string(),
  version: z.int(),
  pageCount: z.int().nullable(),
  pagesRecognized: z.int(),
  engine: z.string().nullable(),
  own: OwnIdentitySchema.nullable(),
  /** The finding in the header that `own` follows. */
  ownFindingId: z.string().nullable().optional(),
  /** The papers of the bundle in page order; absent before extraction. */
  parts: z.array(PartSchema).optional(),
  counts: FindingCountsSchema,
  warningCount: z.int(),
  /** `message`: what happened and what to do. */
  rejection: z.object({ code: z.enum(REJECTION_CODES), message: LocalizedSchema }).nullable(),
  failure: z
    .object({ code: z.enum(FAILURE_CODES), step: z.string(), at: z.string(), message: LocalizedSchema })
    .nullable(),
  duplicateOf: z.object({ id: z.string(), fileName: z.string().nullable() }).nullable(),
  /** When it was disposed of by decision; absent otherwise. */
  disposedAt: z.string().optional(),
  notes: z.array(z.string()),
  claim: ClaimSchema.nullable().optional(),
  /** Put off until a day (YYYY-MM-DD). */
  postponed: z.object({ until: z.string(), note: z.string(), by: z.string(), at: z.string() }).nullable().optional(),
  /** A colleague was asked to take it. */
  forwarded: z.object({ to: z.string(), note: z.string(), by: z.string(), at: z.string() }).nullable().optional(),
  /** Pages a person must still look through for what was missed. */
  pagesToCheck: z.array(z.int()).optional(),
  /** Kinds of finding on which two persons must agree. */
  twoPersonKinds: z.array(KindSchema).optional(),
});
export type DocumentResource = z.infer<typeof DocumentSchema>;

export const DocumentListResponse = z.object({
  items: z.array(DocumentSchema),
  nextCursor: z.string().nullable(),
  /** Documents per status, over everything the user may see. */
  totals: z.record(z.enum(DOCUMENT_STATUSES), z.int()),
});
export type DocumentList = z.infer<typeof DocumentListResponse>;

export const PageInfoSchema = z.object({ page: z.int(), width: z.int(), height: z.int(), source: z.string() });

export const DocumentDetailSchema = z.object({
  document: DocumentSchema,
  pages: z.array(PageInfoSchema),
  findings: z.array(FindingSchema),
  warnings: z.array(WarningSchema),
  /** Looks like a value but produced no finding: offered when adding a missed one. */
  unclaimed: z.array(
    z.object({
      page: z.int(),
      offset: z.tuple([z.int(), z.int()]),
      quote: z.string(),
      box: BoundingBoxSchema.nullable(),
    }),
  ),
});
export type DocumentDetail = z.infer<typeof DocumentDetailSchema>;

/** Words of one page: for adding a missed finding by dragging over them, and for text input without a picture. */
export const PageWordsSchema = z.object({
  page: z.int(),
  width: z.int(),
  height: z.int(),
  text: z.string(),
  words: z.array(
    z.object({ id: z.string(), text: z.string(), offset: z.tuple([z.int(), z.int()]), box: BoundingBoxSchema }),
  ),
});

/** A server-sent event of `/api/changes` (event name `document`). */
export const ChangeSchema = z.object({
  documentId: z.string(),
  office: z.string(),
  version: z.int(),
  status: z.enum(DOCUMENT_STATUSES),
  pagesRecognized: z.int(),
  pageCount: z.int().nullable(),
  /** Who took the report in hand, or null when it became free; absent when that did not change. */
  claim: ClaimSchema.nullable().optional(),
});
