import { z } from 'zod';
import { ROLES } from '../domain/account.ts';
import { DOCUMENT_STATUSES } from '../domain/lifecycle.ts';
import { PART_KINDS } from '../domain/part.ts';
import { FAILURE_CODES, REJECTION_CODES } from '../domain/reason-codes.ts';
import {
  BoundingBoxSchema,
  DateValueSchema,
  DirectiveValueSchema,
  FigureValueSchema,
  OwnIdentitySchema,
  PartSchema,
  ReasonCodeSchema,
} from './values.ts';

/** The console's door: request and response bodies of `/api`. Errors are problem+json (RFC 9457). */

const localized = z.object({ vi: z.string(), en: z.string() });

export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable code the console can switch on. */
  code: z.string(),
  /** What happened, to which document, what to do. */
  message: localized,
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

export const OfficeSchema = z.object({ id: z.string(), name: z.string() });
export const UserSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  office: z.string().nullable(),
});

export const SignInRequest = z.strictObject({ user: z.string().min(1).max(64), password: z.string().min(1).max(256) });
export const SessionResponse = z.object({ user: UserSchema, offices: z.array(OfficeSchema) });

export const UploadRequest = z.strictObject({
  fileName: z.string().min(1).max(255),
  /** Bytes. */
  size: z.int().min(0),
  office: z.string().min(1),
  /** The clerk states that the paper bears no secrecy mark. */
  attested: z.literal(true),
});
export const UploadResponse = z.object({
  documentId: z.string(),
  /** PUT the bytes here. */
  url: z.string(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
});

export const FindingCountsSchema = z.object({
  directives: z.int(),
  dates: z.int(),
  figures: z.int(),
  needLook: z.int(),
  looked: z.int(),
  decided: z.int(),
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
  rejection: z.object({ code: z.enum(REJECTION_CODES), message: localized }).nullable(),
  failure: z.object({ code: z.enum(FAILURE_CODES), step: z.string(), at: z.string(), message: localized }).nullable(),
  duplicateOf: z.object({ id: z.string(), fileName: z.string().nullable() }).nullable(),
  notes: z.array(z.string()),
});
export type DocumentResource = z.infer<typeof DocumentSchema>;

export const DocumentListResponse = z.object({
  items: z.array(DocumentSchema),
  nextCursor: z.string().nullable(),
  /** Documents per status, over everything the user may see. */
  totals: z.record(z.enum(DOCUMENT_STATUSES), z.int()),
});
export type DocumentList = z.infer<typeof DocumentListResponse>;

const EvidenceSchema = z.object({
  page: z.int(),
  offset: z.tuple([z.int(), z.int()]),
  box: BoundingBoxSchema.nullable(),
  wordIds: z.array(z.string()),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  readingConfidence: z.number().nullable(),
});

const findingOf = <K extends string, V extends z.ZodType>(kind: K, value: V) =>
  z.object({
    id: z.string(),
    kind: z.literal(kind),
    /** What the machine proposed; it never changes. */
    proposed: value,
    /** What stands: the corrected value where there is one. */
    value,
    evidence: EvidenceSchema,
    confidence: z.number(),
    reasons: z.array(ReasonCodeSchema),
    alternatives: z.array(z.object({ value, quote: z.string(), source: z.string() })),
    group: z.string().nullable(),
    origin: z.enum(['machine', 'reviewer']),
    state: z.enum(['open', 'confirmed', 'corrected', 'rejected']),
    /** The decision that stands. */
    decision: z.object({ by: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
  });

export const FindingSchema = z.discriminatedUnion('kind', [
  findingOf('directive', DirectiveValueSchema),
  findingOf('date', DateValueSchema),
  findingOf('figure', FigureValueSchema),
]);
export type FindingResource = z.infer<typeof FindingSchema>;

export const WarningSchema = z.object({
  code: z.string(),
  page: z.int(),
  offset: z.tuple([z.int(), z.int()]),
  message: localized,
  likely: z.string().nullable(),
  /** Ids of the findings it is about. */
  findings: z.array(z.string()),
});

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

export const HistoryEntrySchema = z.object({
  sequence: z.int(),
  findingId: z.string().nullable(),
  action: z.enum(['confirm', 'correct', 'reject', 'add', 'undo', 'set-parts', 'finish', 'reopen']),
  by: z.string(),
  at: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
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
        z.strictObject({ type: z.literal('confirm'), findingId }),
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

/** A server-sent event of `/api/changes` (event name `document`). */
export const ChangeSchema = z.object({
  documentId: z.string(),
  office: z.string(),
  version: z.int(),
  status: z.enum(DOCUMENT_STATUSES),
  pagesRecognized: z.int(),
  pageCount: z.int().nullable(),
});
