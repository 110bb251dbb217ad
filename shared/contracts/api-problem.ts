import { z } from 'zod';
import { LocalizedSchema } from './values.ts';

/** What `/api` answers when it cannot do what was asked: problem+json (RFC 9457). */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable code the console can switch on. */
  code: z.string(),
  /** What happened, to which document, what to do. */
  message: LocalizedSchema,
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
