import { z } from 'zod';
import { DRAFT_STATUSES } from '../domain/draft/draft.ts';
import { ITEM_STANDINGS } from '../domain/round/checklist.ts';
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
export const AskUnitRequest = z.strictObject({ office: id, text: z.string().trim().min(1).max(2_000) });
/** `seen`: how many answers the person had before them; an answer nobody saw is not written over. */
export const AnswerRequest = z.strictObject({ seen: z.int().min(0), text: z.string().trim().min(1).max(5_000) });
export const TickRequest = z.strictObject({ note: z.string().trim().max(1_000) });

const AnswerSchema = z.object({
  text: z.string(),
  by: z.string(),
  byName: z.string().optional(),
  /** Null for a reviewer who wrote down what the unit said. */
  office: z.string().nullable().optional(),
  at: z.string(),
});
export const QuestionSchema = z.object({
  id: z.string(),
  office: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  answer: AnswerSchema.nullable(),
  /** Answers it took the place of, oldest first. */
  former: z.array(AnswerSchema).optional(),
});
export type QuestionResource = z.infer<typeof QuestionSchema>;

export const RoundSchema = RoundContentSchema.extend({
  id: z.string(),
  status: z.enum(ROUND_STATUSES),
  questions: z.array(QuestionSchema),
  createdBy: z.string(),
  createdAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  version: z.int(),
});

/** An item of the outline for one unit; items with nothing yet are left out. */
const CheckSchema = z.object({
  /** Id of the item. */
  item: z.string(),
  standing: z.enum(ITEM_STANDINGS),
  tick: z.object({ note: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type CheckResource = z.infer<typeof CheckSchema>;

export const UNIT_STATES = ['waiting', 'late', 'received', 'in-review', 'confirmed'] as const;
const ProgressSchema = UnitSchema.extend({
  officeName: z.string(),
  state: z.enum(UNIT_STATES),
  dueDay: z.string().nullable(),
  wasLate: z.boolean(),
  reports: z.array(z.string()),
  checklist: z.array(CheckSchema),
});
const CellSchema = z.object({
  office: z.string(),
  values: z.array(
    z.object({
      text: z.string(),
      /** The figure as a number, for a drawing. */
      amount: z.number(),
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
      /** Units; for an office its own alone. */
      offices: z.array(z.string()),
      /** For an office: where its own part stands. */
      own: z
        .object({
          state: z.enum(UNIT_STATES),
          reports: z.array(z.string()),
          checklist: z.array(CheckSchema),
          questions: z.array(QuestionSchema),
        })
        .nullable(),
    }),
  ),
});
export type RoundListItem = z.infer<typeof RoundListResponse>['items'][number];
export const RoundResponse = z.object({
  round: RoundSchema,
  next: z.array(z.enum(ROUND_STATUSES)),
  /** The next status, where its drafts say that it has come; a person still moves it. */
  suggested: z.enum(ROUND_STATUSES).nullable(),
  drafts: z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(DRAFT_STATUSES) })),
  units: z.array(ProgressSchema),
  matrix: z.array(
    z.object({ key: z.string(), label: z.string(), unit: z.string().nullable(), cells: z.array(CellSchema) }),
  ),
});
export type RoundPageResource = z.infer<typeof RoundResponse>;

/** A value that was read, with the words around it. */
const ProposedSchema = ValueSchema.extend({ quote: z.string(), page: z.int() });
export type ProposedValueResource = z.infer<typeof ProposedSchema>;
export const RoundProposalResponse = z.object({
  founding: ValueSchema.nullable(),
  directives: z.array(ValueSchema),
  periods: z.array(ProposedSchema),
  deadlines: z.array(ProposedSchema),
});
export type RoundProposalResource = z.infer<typeof RoundProposalResponse>;
/** Figures an outline may ask for, those of most offices first. */
export const IndicatorListResponse = z.object({
  items: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string().nullable(), offices: z.int() })),
});
/** Whether a report may be put into a round, and into which: those whose directive it cites. */
export const RoundOfReportResponse = z.object({
  roundId: z.string().nullable(),
  offers: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** Reports that are in no round and cite the directive of an open one their office is part of. */
export const RoundOffersResponse = z.object({
  items: z.array(
    z.object({
      documentId: z.string(),
      office: z.string(),
      /** Own number, or the file's name. */
      name: z.string(),
      round: z.object({ id: z.string(), name: z.string() }),
    }),
  ),
});
export type RoundOffer = z.infer<typeof RoundOffersResponse>['items'][number];
