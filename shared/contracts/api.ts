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
  /** Findings nobody has confirmed, where a draft asked for them. */
  awaiting: z
    .array(
      z.object({
        documentId: z.string(),
        findingId: z.string(),
        report: z.string(),
        page: z.int(),
        quote: z.string(),
        why: z.enum(['report-in-review', 'undecided', 'second-person', 'rejected', 'unknown']),
      }),
    )
    .optional(),
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

export const FindingCountsSchema = z.object({
  directives: z.int(),
  dates: z.int(),
  figures: z.int(),
  needLook: z.int(),
  looked: z.int(),
  decided: z.int(),
  waitingForSecond: z.int().optional(),
});

/** Who works on a report just now. */
export const ClaimSchema = z.object({
  by: z.string(),
  since: z.string(),
  expiresAt: z.string(),
  takenFrom: z.string().nullable(),
});
export type ClaimResource = z.infer<typeof ClaimSchema>;
/** The claim that holds after the request, maybe somebody else's; null when the report is free. */
export const ClaimResponse = z.object({ claim: ClaimSchema.nullable() });
export const TakeOverRequest = z.strictObject({ from: z.string().min(1) });

export const KindSchema = z.enum(['directive', 'date', 'figure']);

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
    /** Present where two persons must agree. */
    agreement: z.enum(['none', 'one-of-two', 'differs', 'agreed']).optional(),
    /** One a person, oldest first; present where two persons must agree. */
    voices: z
      .array(
        z.object({
          by: z.string(),
          at: z.string(),
          state: z.enum(['confirmed', 'corrected', 'rejected']),
          value,
          reason: z.string().nullable(),
        }),
      )
      .optional(),
    /** Told once the report is confirmed: it was sure and checked blind. */
    audited: z.boolean().optional(),
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
const note = z.string().trim().max(500);
/** Puts the report off; `until` null takes it back at once. */
export const PostponeRequest = z.strictObject({ version: z.int().min(1), until: z.iso.date().nullable(), note });
/** The page was looked through: everything on it is found or added. */
export const CheckPageRequest = z.strictObject({ version: z.int().min(1), page: z.int().min(1) });
/** Asks a colleague to take the report; `to` null gives it back to everybody. */
export const ForwardRequest = z.strictObject({ version: z.int().min(1), to: z.string().min(1).nullable(), note });

/** People who review, by name. */
export const ColleaguesResponse = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** One place in a report under review where the same directive stands undecided. */
export const SamePlaceSchema = z.object({ document: DocumentSchema, page: PageInfoSchema, finding: FindingSchema });
export const SamePlacesResponse = z.object({
  items: z.array(SamePlaceSchema),
  /** Reports looked through. */
  looked: z.int(),
  /** True when more reports wait than were looked through. */
  isPartial: z.boolean(),
});
export type SamePlace = z.infer<typeof SamePlaceSchema>;

/** How reports are reviewed; applies to reports read from now on. */
export const ReviewPolicyValue = z.strictObject({
  auditShare: z.number().min(0).max(1),
  pageShare: z.number().min(0).max(1).default(0),
  twoPersonOffices: z.array(z.string().min(1)).max(2000),
  twoPersonKinds: z.array(KindSchema),
});
export const ReviewPolicyResponse = z.object({
  value: ReviewPolicyValue,
  version: z.int(),
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
});
export const SaveReviewPolicyRequest = z.strictObject({ version: z.int().min(0), value: ReviewPolicyValue });

/** A person's own keys: command → key; commands that are not named keep theirs. */
export const KeysValue = z.record(z.string().max(40), z.string().min(1).max(20));
export const KeysResponse = z.object({ keys: KeysValue, version: z.int() });
export const SaveKeysRequest = z.strictObject({ version: z.int().min(0), keys: KeysValue });

const MeasuredSchema = z.object({
  cases: z.int(),
  of: z.int(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const QualityRowSchema = z.object({
  /** Kind, office, engine or month (YYYY-MM). */
  key: z.string(),
  reports: z.int(),
  /** Wrong among the sure findings that were checked blind. */
  sureErrors: MeasuredSchema,
  /** Wrong among the findings the machine doubted. */
  doubtedErrors: MeasuredSchema,
  /** Found by the machine among everything that stands. */
  recall: MeasuredSchema,
  /** Pages looked through for it, or, while there are none, whatever reviewers happened to add: an upper bound. */
  recallBasis: z.enum(['checked-pages', 'additions']),
});
export const QualityResponse = z.object({
  all: QualityRowSchema,
  byKind: z.array(QualityRowSchema),
  byOffice: z.array(QualityRowSchema),
  byEngine: z.array(QualityRowSchema),
  byMonth: z.array(QualityRowSchema),
  /** The share of sure findings checked blind in reports read from now on. */
  auditShare: z.number(),
});
export type QualityReport = z.infer<typeof QualityResponse>;
export type QualityRow = z.infer<typeof QualityRowSchema>;

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
