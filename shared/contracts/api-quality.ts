import { z } from 'zod';

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
