import { z } from 'zod';

/** A paper that went out, as its units see it. */
export const IssuedPaperSchema = z.object({
  id: z.string(),
  title: z.string(),
  typeName: z.string(),
  /** Whole, as printed: `12-TB/BTCTU`. */
  number: z.string(),
  /** ISO day of the paper. */
  date: z.string(),
  /** When it was issued here, ISO 8601. */
  issuedAt: z.string(),
  roundId: z.string().nullable(),
  /** Offices it went to; an office sees itself alone. */
  offices: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What `GET /issued-papers/{id}/paper` hands out; null while the file is being made. */
  file: z.enum(['signed-scan', 'docx']).nullable(),
});
/** Newest first. */
export const IssuedPapersResponse = z.object({ items: z.array(IssuedPaperSchema) });
export type IssuedPaper = z.infer<typeof IssuedPaperSchema>;
