import { z } from 'zod';

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
