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
  /** Items of the outline its clerks ticked by hand; absent before the first. */
  readonly ticks?: readonly OutlineTick[] | undefined;
}

/** A unit says that its report answers an item of the outline, and where. */
export interface OutlineTick {
  /** Id of the item. */
  readonly item: string;
  readonly note: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
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

/** What a unit, or a reviewer for it, answered. */
export interface RoundAnswer {
  readonly text: string;
  readonly by: string;
  /** Name of who answered, as it was then; absent in answers kept before names were. */
  readonly byName?: string | undefined;
  /** Office of who answered; null for a reviewer who wrote down what the unit said. */
  readonly office?: string | null | undefined;
  readonly at: string;
}

/** A question put to a unit, and its answers. */
export interface RoundQuestion {
  readonly id: string;
  readonly office: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** The one that stands. */
  readonly answer: RoundAnswer | null;
  /** Those it took the place of, oldest first; absent before the second. */
  readonly former?: readonly RoundAnswer[] | undefined;
}

/** What became of a report that was uploaded for a round, where more is to be said than that it is in it. */
export const ROUND_NOTES = [
  /** The same file had come before: its first copy is in the round now, or was already. */
  'round-took-first-copy',
  /** Its first copy belongs to another round and was left there. */
  'round-first-copy-elsewhere',
  /** Its first copy is another office's. */
  'round-first-copy-foreign',
  /** The round stopped taking reports, or lost the unit, after the upload was permitted. */
  'round-not-open',
] as const;
export type RoundNote = (typeof ROUND_NOTES)[number];

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
  /** Grows with every write; a stale write is refused. */
  readonly version: number;
  /** Grows with what reviewers change, not when offices tick or answer; absent while it is the same as `version`. */
  readonly contentVersion?: number | undefined;
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

/** The version a person sees of what reviewers write. */
export function contentVersionOf({ version, contentVersion }: Pick<Round, 'version' | 'contentVersion'>): number {
  return contentVersion ?? version;
}

/** True while offices send reports for it. */
export function isCollecting({ status }: Pick<Round, 'status'>): boolean {
  return status === 'collecting' || status === 'reviewing';
}

/** True when an office is one of its units. */
export function hasUnit({ units }: Pick<Round, 'units'>, office: string): boolean {
  return units.some((unit) => unit.office === office);
}
