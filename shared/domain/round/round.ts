import type { FactReference } from '../draft/draft.ts';

export const ROUND_STATUSES = [
  'preparing',
  'collecting',
  'reviewing',
  'drafting',
  'submitted',
  'issued',
  'closed',
] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** A unit under supervision. */
export interface RoundUnit {
  /** Office id. */
  readonly office: string;
  /** Whether the team comes, or the unit only reports. */
  readonly way: 'visit' | 'report-only';
  /** ISO day; null = the round's. */
  readonly due: string | null;
}

/** A value of the round: as typed, and the confirmed finding it was taken from, if any. */
export interface RoundValue {
  readonly text: string;
  readonly source: FactReference | null;
}

/** Something the outline asks units to report. */
export interface OutlineItem {
  readonly id: string;
  readonly label: string;
  /** Key of the figures that answer it (`indicatorKey`); null for a question answered in words. */
  readonly indicator: string | null;
}

/** A question put to a unit, and its answer. */
export interface RoundQuestion {
  readonly id: string;
  readonly office: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null;
}

/** One supervision: what is supervised, over which time, whom, and until when reports are due. */
export interface Round {
  readonly id: string;
  readonly name: string;
  readonly status: RoundStatus;
  readonly founding: RoundValue | null;
  readonly directives: readonly RoundValue[];
  readonly period: RoundValue | null;
  readonly units: readonly RoundUnit[];
  readonly outline: readonly OutlineItem[];
  readonly questions: readonly RoundQuestion[];
  /** ISO day by which reports must be in. */
  readonly due: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly version: number;
}

/** The next statuses a person may set; a round may go back one step, and a closed one be taken up again. */
export function nextStatuses(status: RoundStatus): readonly RoundStatus[] {
  const at = ROUND_STATUSES.indexOf(status);
  return [ROUND_STATUSES[at - 1], ROUND_STATUSES[at + 1]].filter((one) => one !== undefined);
}

/** The day a unit's report is due. */
export function dueOf(round: Pick<Round, 'due'>, unit: Pick<RoundUnit, 'due'>): string | null {
  return unit.due ?? round.due;
}

/** True while offices send reports for it. */
export function isCollecting({ status }: Pick<Round, 'status'>): boolean {
  return status === 'collecting' || status === 'reviewing';
}
