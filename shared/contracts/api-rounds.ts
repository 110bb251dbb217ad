import { z } from 'zod';
import { ROUND_STATUSES } from '../domain/round/round.ts';

/** Supervision rounds at the console's door. */

const id = z.string().min(1).max(64);
const isoDay = z.iso.date();
const version = z.int().min(1);
const ValueSchema = z.strictObject({
  text: z.string().trim().min(1).max(1_000),
  /** The confirmed finding it was taken from. */
  source: z.strictObject({ documentId: id, findingId: z.string().min(1).max(200) }).nullable(),
});
const UnitSchema = z.strictObject({ office: id, way: z.enum(['visit', 'report-only']), due: isoDay.nullable() });
const OutlineItemSchema = z.strictObject({
  id,
  label: z.string().trim().min(1).max(500),
  indicator: z.string().max(500).nullable(),
});

/** What a person writes of a round. */
export const RoundContentSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  founding: ValueSchema.nullable(),
  directives: z.array(ValueSchema).max(50),
  period: ValueSchema.nullable(),
  units: z.array(UnitSchema).max(500),
  outline: z.array(OutlineItemSchema).max(200),
  due: isoDay.nullable(),
});
export type RoundContent = z.infer<typeof RoundContentSchema>;
export const SaveRoundRequest = RoundContentSchema.extend({ version });
export const MoveRoundRequest = z.strictObject({ version, status: z.enum(ROUND_STATUSES) });
export const AskUnitRequest = z.strictObject({ version, office: id, text: z.string().trim().min(1).max(2_000) });
export const AnswerRequest = z.strictObject({ version, text: z.string().trim().min(1).max(5_000) });

export const RoundSchema = RoundContentSchema.extend({
  id: z.string(),
  status: z.enum(ROUND_STATUSES),
  questions: z.array(
    z.object({
      id: z.string(),
      office: z.string(),
      text: z.string(),
      by: z.string(),
      at: z.string(),
      answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
    }),
  ),
  createdBy: z.string(),
  createdAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  version: z.int(),
});

export const UNIT_STATES = ['waiting', 'late', 'received', 'in-review', 'confirmed'] as const;
const ProgressSchema = UnitSchema.extend({
  officeName: z.string(),
  state: z.enum(UNIT_STATES),
  dueDay: z.string().nullable(),
  wasLate: z.boolean(),
  reports: z.array(z.string()),
});
const CellSchema = z.object({
  office: z.string(),
  values: z.array(
    z.object({
      text: z.string(),
      period: z.string().nullable(),
      documentId: z.string(),
      findingId: z.string(),
      page: z.int(),
    }),
  ),
  isContradiction: z.boolean(),
  isOutlier: z.boolean(),
});
export const RoundListResponse = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(ROUND_STATUSES),
      due: z.string().nullable(),
      /** Units by state; for an office its own alone. */
      units: z.record(z.enum(UNIT_STATES), z.int()),
      /** For an office: the day its own report is due. */
      ownDue: z.string().nullable(),
      outline: z.array(OutlineItemSchema),
    }),
  ),
});
export type RoundListItem = z.infer<typeof RoundListResponse>['items'][number];
export const RoundResponse = z.object({
  round: RoundSchema,
  next: z.array(z.enum(ROUND_STATUSES)),
  units: z.array(ProgressSchema),
  matrix: z.array(
    z.object({ key: z.string(), label: z.string(), unit: z.string().nullable(), cells: z.array(CellSchema) }),
  ),
});
export type RoundPageResource = z.infer<typeof RoundResponse>;

export const RoundProposalResponse = z.object({
  founding: ValueSchema.nullable(),
  directives: z.array(ValueSchema),
  periods: z.array(ValueSchema),
  deadlines: z.array(ValueSchema),
});
/** Whether a report may be put into a round, and into which: those whose directive it cites. */
export const RoundOfReportResponse = z.object({
  roundId: z.string().nullable(),
  offers: z.array(z.object({ id: z.string(), name: z.string() })),
});
