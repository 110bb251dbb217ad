import { z } from 'zod';
import { ACCESS_LEVELS } from '../domain/records/access.ts';
import { DOCUMENT_FIELDS, FILE_FIELDS } from '../domain/records/fields.ts';
import { RECORD_STATES } from '../domain/records/record.ts';
import { RECORD_ACTS } from '../domain/records/record-change.ts';
import { LONGEST_TERM } from '../domain/records/retention.ts';
import { LocalizedSchema } from './values.ts';

/** Records of the archive at the console's door. */

const id = z.string().min(1).max(64);
const version = z.int().min(0);
const reason = z.string().trim().max(1_000);
const text = z.string().max(4_000);
const DOCUMENT_NAMES = DOCUMENT_FIELDS.map(({ name }) => name);
const FILE_NAMES = FILE_FIELDS.map(({ name }) => name);

export const RetentionSchema = z.union([z.literal('permanent'), z.int().min(1).max(LONGEST_TERM)]);

const SourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('finding'),
    findingId: z.string(),
    page: z.int(),
    quote: z.string(),
    by: z.string(),
    at: z.string(),
  }),
  z.object({ kind: z.literal('reading') }),
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('default') }),
  z.object({ kind: z.literal('typed'), by: z.string(), at: z.string() }),
]);
/** A value with its source; null where nobody knows one. */
export const DescribedSchema = z.object({ value: z.string(), source: SourceSchema }).nullable();
export type DescribedResource = z.infer<typeof DescribedSchema>;

const StandingSchema = z.object({
  state: z.enum(RECORD_STATES),
  access: z.enum(ACCESS_LEVELS),
  retention: RetentionSchema.nullable(),
  /** ISO day. */
  due: z.string().nullable(),
  isDue: z.boolean(),
});
const HoldSchema = z.object({ reason: z.string(), by: z.string(), at: z.string() });
const FileNameSchema = z.object({ id, code: z.string().nullable(), title: z.string().nullable() });

/** One line of the list. */
export const RecordLineSchema = z.object({
  documentId: z.string(),
  /** 0 = nobody has described it. */
  version,
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  date: z.string().nullable(),
  office: z.string(),
  pages: z.int().nullable(),
  file: FileNameSchema.nullable(),
  standing: StandingSchema,
  /** Names of required fields without a value; `retention` where no term holds. */
  missing: z.array(z.string()),
});
export type RecordLine = z.infer<typeof RecordLineSchema>;
export const RecordListResponse = z.object({ items: z.array(RecordLineSchema), nextCursor: z.string().nullable() });
export type RecordList = z.infer<typeof RecordListResponse>;

export const RecordSchema = RecordLineSchema.extend({
  fields: z.object(Object.fromEntries(DOCUMENT_NAMES.map((name) => [name, DescribedSchema]))),
  /** Its own term; null = its file's. */
  retention: RetentionSchema.nullable(),
  hold: HoldSchema.nullable(),
  /** A hold on its file holds it too. */
  fileHold: HoldSchema.nullable(),
  disposal: z
    .object({
      by: z.string(),
      at: z.string(),
      reason: z.string(),
      decision: z
        .object({
          number: z.string(),
          date: z.string(),
          decidedBy: z.string(),
          by: z.string(),
          at: z.string(),
          sha256: z.string(),
          objects: z.int(),
          bytes: z.int(),
          removedAt: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
});
export type RecordResource = z.infer<typeof RecordSchema>;

/** What a person changes; null takes a typed value back, what is absent stays. */
const EditSchema = z.strictObject({
  fields: z.partialRecord(z.enum(DOCUMENT_NAMES), text.nullable()).exactOptional(),
  fileId: id.nullable().exactOptional(),
  retention: RetentionSchema.nullable().exactOptional(),
});
export const SaveRecordRequest = EditSchema.extend({ version });
export const ReasonRequest = z.strictObject({ version, reason });

const Chosen = z
  .array(z.strictObject({ documentId: id, version }))
  .min(1)
  .max(100);
export const BulkEditRequest = EditSchema.extend({ items: Chosen });
export const ProposeRequest = z.strictObject({ items: Chosen, reason });
export const DecideRequest = z.strictObject({
  /** Each is read once more, byte for byte, before it goes. */
  items: Chosen.max(20),
  number: z.string().trim().max(100),
  date: z.string().max(10),
  decidedBy: z.string().trim().max(300),
});
/** What became of each chosen record, in the order asked. */
export const BulkResponse = z.object({
  items: z.array(
    z.object({
      documentId: z.string(),
      /** Null where it was done. */
      refusal: z.object({ code: z.string(), message: LocalizedSchema }).nullable(),
      record: RecordLineSchema.nullable(),
    }),
  ),
});
export type BulkOutcome = z.infer<typeof BulkResponse>;

export const FileSchema = z.object({
  id,
  version,
  fields: z.object(Object.fromEntries(FILE_NAMES.map((name) => [name, DescribedSchema]))),
  missing: z.array(z.string()),
  hold: HoldSchema.nullable(),
  documents: z.int(),
});
export type FileResource = z.infer<typeof FileSchema>;
export const FileListResponse = z.object({ items: z.array(FileSchema) });
const FileFields = z.partialRecord(z.enum(FILE_NAMES), text.nullable());
export const CreateFileRequest = z.strictObject({ fields: FileFields });
export const SaveFileRequest = CreateFileRequest.extend({ version });

export const RecordChangeSchema = z.object({
  version,
  act: z.enum(RECORD_ACTS),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  /** By field; `typed.issuer` for a typed value. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});
export const RecordHistoryResponse = z.object({ items: z.array(RecordChangeSchema) });
export type RecordHistory = z.infer<typeof RecordHistoryResponse>;
