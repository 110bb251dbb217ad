import { z } from 'zod';
import { DRAFT_STATUSES, FIELD_FORMS } from '../domain/draft/draft.ts';
import { PutPlace } from './api-uploads.ts';
import { BoundingBoxSchema, DateValueSchema, DirectiveValueSchema, FigureValueSchema } from './values.ts';

/** Drafts at the console's door. */

const id = z.string().min(1).max(64);
const isoDay = z.iso.date();
const version = z.int().min(1);
const reference = z.strictObject({ documentId: id, findingId: z.string().min(1).max(200) });
const line = z.string().max(500);

export const DraftEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  roundId: z.string().nullable(),
  /** The one office it is for; null = all of the round, or of its reports. */
  unit: z.string().nullable(),
  reports: z.array(z.string()),
  status: z.enum(DRAFT_STATUSES),
  version: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  number: z.string().nullable(),
  blanks: z.int(),
  outdated: z.int(),
});
export const DraftListResponse = z.object({ items: z.array(DraftEntrySchema) });
export type DraftListItem = z.infer<typeof DraftEntrySchema>;

const AwaitingSchema = z.object({
  documentId: z.string(),
  findingId: z.string(),
  report: z.string(),
  page: z.int(),
  quote: z.string(),
  why: z.enum(['report-in-review', 'undecided', 'second-person', 'rejected', 'unknown']),
});

const BindingSchema = z.object({
  documentId: z.string(),
  findingId: z.string(),
  kind: z.enum(['directive', 'date', 'figure']),
  // Figures are most: each is tried in turn.
  value: z.union([FigureValueSchema, DateValueSchema, DirectiveValueSchema]),
  report: z.string(),
  page: z.int(),
  box: BoundingBoxSchema.nullable(),
  quote: z.string(),
  by: z.string(),
  at: z.string(),
  decision: z.int(),
  decisionHash: z.string(),
});
const TextPiece = z.strictObject({ type: z.literal('text'), text: z.string().max(20_000) });
const BlankPiece = z.strictObject({ type: z.literal('blank'), id, label: z.string().max(200) });
const QuotePiece = z.strictObject({
  type: z.literal('quote'),
  documentId: id,
  report: line,
  page: z.int().min(1),
  text: z.string().max(2_000),
});
const FieldPiece = z.object({
  type: z.literal('field'),
  id: z.string(),
  form: z.enum(FIELD_FORMS),
  binding: BindingSchema,
});
const PieceSchema = z.discriminatedUnion('type', [TextPiece, FieldPiece, BlankPiece, QuotePiece]);
export type DraftPiece = z.infer<typeof PieceSchema>;
/** A bound value is named, never sent: what it says is the server's to know. */
const FieldName = z.strictObject({ type: z.literal('field'), id });
const WrittenPiece = z.discriminatedUnion('type', [TextPiece, FieldName, BlankPiece, QuotePiece]);

const layout = {
  system: z.enum(['party', 'state']),
  date: isoDay.nullable(),
  superior: line,
  body: line,
  symbol: line,
  place: line,
  typeName: line.min(1),
  authority: line.nullable(),
  position: line,
  signer: line.nullable(),
  recipients: z.array(line).max(100),
};
const paragraph = { id, style: z.enum(['body', 'item', 'subheading']) };
const section = { id, title: line };
const HeadSchema = z.object({ ...layout, subject: z.array(PieceSchema) });
const SectionSchema = z.object({
  ...section,
  paragraphs: z.array(z.object({ ...paragraph, pieces: z.array(PieceSchema) })),
});
export type DraftSection = z.infer<typeof SectionSchema>;

const StandingSchema = z.object({
  state: z.enum(['current', 'outdated']),
  /** What it prints now; null for an outdated one. */
  text: z.string().nullable(),
  was: z.string().nullable(),
  now: z.string().nullable(),
  why: z.string().nullable(),
  /** Who confirmed what is true now, and when; null while nothing is, and for a current one. */
  by: z.string().nullable(),
  at: z.string().nullable(),
});
/** What a draft can be had as; `pdf` only where the machine can make one. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const DraftResponse = z.object({
  draft: z.object({
    id: z.string(),
    roundId: z.string().nullable(),
    /** The one office it is for; null = all of the round, or of its reports. */
    unit: z.string().nullable(),
    templateId: z.string(),
    title: z.string(),
    reports: z.array(z.string()),
    head: HeadSchema,
    sections: z.array(SectionSchema),
    comments: z.array(
      z.object({
        id: z.string(),
        by: z.string(),
        at: z.string(),
        text: z.string(),
        paragraphId: z.string().nullable(),
      }),
    ),
    status: z.enum(DRAFT_STATUSES),
    draftNumber: z.int(),
    submittedBy: z.string().nullable(),
    approvedBy: z.string().nullable(),
    issue: z
      .object({
        number: z.string(),
        date: z.string(),
        by: z.string(),
        at: z.string(),
        /** Ids of the offices it was issued to. */
        offices: z.array(z.string()),
        hasSignedScan: z.boolean(),
      })
      .nullable(),
    createdBy: z.string(),
    createdAt: z.string(),
    changedBy: z.string(),
    changedAt: z.string(),
    version: z.int(),
  }),
  /** By field id: what every bound value may print today. */
  standings: z.record(z.string(), StandingSchema),
  outdated: z.int(),
  blanks: z.int(),
  unboundNumbers: z.int(),
  /** What `GET /drafts/{id}/export` can make of it here. */
  formats: z.array(z.enum(EXPORT_FORMATS)),
});
export type DraftResource = z.infer<typeof DraftResponse>;

/** Null = the round's own, where its source is confirmed. */
const named = {
  founding: reference.nullable().default(null),
  directive: reference.nullable().default(null),
  period: reference.nullable().default(null),
};
export const MakeDraftRequest = z.strictObject({
  title: z.string().trim().min(1).max(300),
  templateId: id,
  /** None = the confirmed reports of the round, or of its unit. */
  reports: z.array(id).max(500).default([]),
  roundId: id.nullable().default(null),
  /** The one office of the round it is for. */
  unit: id.nullable().default(null),
  ...named,
});
/** One draft for every unit of a round that has a confirmed report; each takes the title and its unit's name. */
export const MakeUnitDraftsRequest = z.strictObject({
  title: z.string().trim().min(1).max(200),
  templateId: id,
  roundId: id,
  ...named,
});
export const MadeUnitDraftsResponse = z.object({
  /** Those made, in the order of the round's units. */
  items: z.array(DraftEntrySchema),
  /** Of units that had one in this round already: left as they are. */
  standing: z.array(DraftEntrySchema),
  /** Units nobody could make one for: no report of theirs is confirmed. */
  without: z.array(z.object({ office: z.string(), name: z.string() })),
});
export const EditDraftRequest = z.strictObject({
  version,
  title: z.string().trim().min(1).max(300),
  head: z.strictObject({ ...layout, subject: z.array(WrittenPiece).max(500) }),
  sections: z
    .array(
      z.strictObject({
        ...section,
        paragraphs: z.array(z.strictObject({ ...paragraph, pieces: z.array(WrittenPiece).max(5_000) })).max(2_000),
      }),
    )
    .max(100),
});
export const InsertFieldRequest = z.strictObject({
  version,
  paragraphId: id,
  /** The blank it takes the place of; null = at the end of the paragraph. */
  blankId: id.nullable(),
  form: z.enum(FIELD_FORMS),
  documentId: id,
  findingId: z.string().min(1).max(200),
});
/** A signed paper of some pages, scanned at 300 dpi. */
export const LARGEST_SIGNED_SCAN = 30_000_000;
export const SignedScanGrantRequest = z.strictObject({ size: z.int().min(1).max(LARGEST_SIGNED_SCAN) });
/** Where its bytes go, and the name it is kept by afterwards. */
export const SignedScanGrantResponse = PutPlace.extend({ scan: id });
export const KeepSignedScanRequest = z.strictObject({ scan: id });
export const DraftActRequest = z.strictObject({ version });
export const RefreshDraftRequest = z.strictObject({
  version,
  /** The values to bind anew; all outdated ones without it. */
  fields: z.array(id).min(1).max(10_000).optional(),
});
export const ReturnDraftRequest = z.strictObject({ version, comment: z.string().trim().min(1).max(2_000) });
export const IssueDraftRequest = z.strictObject({ version, number: z.string().trim().min(1).max(20), date: isoDay });
export const CommentRequest = z.strictObject({
  version,
  text: z.string().trim().min(1).max(2_000),
  paragraphId: id.nullable(),
});

export const DraftVersionsResponse = z.object({
  items: z.array(z.object({ version: z.int(), status: z.enum(DRAFT_STATUSES), by: z.string(), at: z.string() })),
});
export const CompareResponse = z.object({
  changes: z.array(z.object({ paragraphId: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
/** Confirmed values that may be put into a draft. */
export const DraftFactsResponse = z.object({
  items: z.array(
    z.object({
      documentId: z.string(),
      findingId: z.string(),
      kind: z.enum(['directive', 'date', 'figure']),
      report: z.string(),
      page: z.int(),
      text: z.string(),
      /** The words around it. */
      context: z.string(),
    }),
  ),
  found: z.int(),
  /** Findings of these reports that nobody has confirmed. */
  awaiting: z.array(AwaitingSchema),
});
export const PassagesResponse = z.object({
  items: z.array(
    z.object({
      topic: z.enum(['strengths', 'limits', 'causes']),
      documentId: z.string(),
      report: z.string(),
      heading: z.string(),
      page: z.int(),
      text: z.string(),
    }),
  ),
});

/** What a reader of the draft should know it does not say, or says twice. */
export const DraftGapsResponse = z.object({
  /** One office, one indicator, one period, several values. */
  contradictions: z.array(
    z.object({
      indicator: z.string(),
      office: z.string(),
      officeName: z.string(),
      /** In words; null where the figures name none. */
      period: z.string().nullable(),
      values: z.array(
        z.object({
          documentId: z.string(),
          findingId: z.string(),
          report: z.string(),
          page: z.int(),
          text: z.string(),
        }),
      ),
    }),
  ),
  /** Indicators of the round's outline, or those most reports speak of, and who says nothing of them. */
  silent: z.array(
    z.object({ indicator: z.string(), offices: z.array(z.object({ office: z.string(), name: z.string() })) }),
  ),
  blanks: z.array(z.object({ id: z.string(), label: z.string(), paragraphId: z.string() })),
  /** Units of the round without a confirmed report: nothing came, or what came is not confirmed. */
  units: z.array(z.object({ office: z.string(), name: z.string(), state: z.enum(['nothing', 'unconfirmed']) })),
});
export type DraftGaps = z.infer<typeof DraftGapsResponse>;

export const TemplateSchema = z.strictObject({
  id,
  name: line.min(1),
  system: z.enum(['party', 'state']),
  typeName: line.min(1),
  superior: line,
  body: line,
  symbol: line,
  place: line,
  subject: line,
  opening: z.array(z.string().max(5_000)).max(50),
  sections: z.array(z.strictObject({ id, title: line, paragraphs: z.array(z.string().max(5_000)).max(200) })).max(50),
  authority: line.nullable(),
  position: line,
  recipients: z.array(line).max(100),
});
/** The built-in ones and those an administrator made; a saved one takes the place of a built-in one with its id. */
export const TemplatesResponse = z.object({ items: z.array(TemplateSchema), version: z.int() });
export const SaveTemplatesRequest = z.strictObject({
  version: z.int().min(0),
  items: z.array(TemplateSchema).max(100),
});
