import { z } from 'zod';

/** Bodies of `/api/integrity`. */

/** One document's chain of decisions, checked link by link on the server. */
export const CheckedHistorySchema = z.object({
  documentId: z.string(),
  fileName: z.string(),
  /** Number of the first decision that does not fit the ones before it; null while the chain is whole. */
  broken: z.int().nullable(),
  /** What the browser sums the roots of days up from. */
  links: z.array(z.object({ sequence: z.int(), at: z.string(), hash: z.string() })),
});
export type CheckedHistory = z.infer<typeof CheckedHistorySchema>;

export const IntegrityResponse = z.object({ items: z.array(CheckedHistorySchema), nextCursor: z.string().nullable() });

/** Roots of days as `npm run check-records -- --roots FILE` and the console write them. */
export const DailyRootsFile = z.array(
  z.object({ day: z.iso.date(), decisions: z.int().min(1), root: z.string().regex(/^[0-9a-f]{64}$/u) }),
);
