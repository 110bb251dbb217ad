import { z } from 'zod';
import { KindSchema } from './api-findings.ts';

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
