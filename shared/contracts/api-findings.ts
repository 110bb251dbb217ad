import { z } from 'zod';
import {
  BoundingBoxSchema,
  DateValueSchema,
  DirectiveValueSchema,
  FigureValueSchema,
  LocalizedSchema,
  ReasonCodeSchema,
} from './values.ts';

export const KindSchema = z.enum(['directive', 'date', 'figure']);

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
  message: LocalizedSchema,
  likely: z.string().nullable(),
  /** Ids of the findings it is about. */
  findings: z.array(z.string()),
});
