import { z } from 'zod';
import { DOCUMENT_STATUSES } from '../domain/lifecycle.ts';

/** How files come in: bodies of `/api/uploads`. */

export const UploadRequest = z.strictObject({
  fileName: z.string().min(1).max(255),
  /** Bytes. */
  size: z.int().min(0),
  office: z.string().min(1),
  /** The clerk states that the paper bears no secrecy mark. */
  attested: z.literal(true),
  /** The round the report is for: its office is a unit of it, and it takes reports. */
  roundId: z.string().min(1).max(64).nullable().optional(),
});
export const PutPlace = z.object({
  /** PUT the bytes here. */
  url: z.string(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
});
export const UploadResponse = PutPlace.extend({
  documentId: z.string(),
  /** Bytes of a part, for a file large enough to go in parts: then `url` is not used. */
  partSize: z.int().min(1).nullable(),
});
/** What the server has of an upload: where a broken line goes on. */
export const UploadStateResponse = z.object({
  documentId: z.string(),
  isStored: z.boolean(),
  partSize: z.int().min(1).nullable(),
  /** Numbers of the parts that arrived whole, 1-based. */
  parts: z.array(z.int()),
});
export const UploadPartsRequest = z.strictObject({ parts: z.array(z.int().min(1).max(10_000)).min(1).max(100) });
export const UploadPartsResponse = z.object({ items: z.array(PutPlace.extend({ part: z.int() })) });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
export const KnownFilesRequest = z.strictObject({ hashes: z.array(sha256).min(1).max(200) });
/** Files the system has already, as far as the user may see them. */
export const KnownFilesResponse = z.object({
  items: z.array(
    z.object({
      sha256: z.string(),
      documentId: z.string(),
      fileName: z.string(),
      receivedAt: z.string(),
      status: z.enum(DOCUMENT_STATUSES),
    }),
  ),
});
