import type { MentionKind } from '../extraction/mention.ts';
import type { ReviewedFinding } from './review.ts';

/** How the machine did on one kind of finding in finished reports. Rejected findings are counted as wrong. */
export interface KindTally {
  /** Sure findings that a person judged in the blind audit, and those of them that were wrong. */
  readonly sampled: number;
  readonly sampledWrong: number;
  /** Findings the machine itself doubted, and those of them that were wrong. */
  readonly doubted: number;
  readonly doubtedWrong: number;
  /** Findings of the machine that stand, i.e. were not rejected. */
  readonly found: number;
  /** Findings a person had to add. */
  readonly missed: number;
  /** The same two on pages that were looked through for what was missed. */
  readonly foundOnChecked: number;
  readonly missedOnChecked: number;
}
export type QualityTally = Readonly<Record<MentionKind, KindTally>>;

export const NO_TALLY: KindTally = {
  sampled: 0,
  sampledWrong: 0,
  doubted: 0,
  doubtedWrong: 0,
  found: 0,
  missed: 0,
  foundOnChecked: 0,
  missedOnChecked: 0,
};

/** Counts a finished review; `checkedPages` were looked through for what the machine missed. */
export function tallyReview(reviewed: readonly ReviewedFinding[], checkedPages: readonly number[] = []): QualityTally {
  const tally = (ofOneKind: readonly ReviewedFinding[]) => tallyKind(ofOneKind, checkedPages);
  const ofKind = (kind: MentionKind) => reviewed.filter(({ finding }) => finding.kind === kind);
  return { directive: tally(ofKind('directive')), date: tally(ofKind('date')), figure: tally(ofKind('figure')) };
}

function tallyKind(reviewed: readonly ReviewedFinding[], checkedPages: readonly number[]): KindTally {
  const byMachine = reviewed.filter(({ finding }) => finding.origin === 'machine');
  const sampled = byMachine.filter(({ isSampled, state }) => isSampled && state !== 'open');
  const doubted = byMachine.filter(({ finding, state }) => finding.reasons.length > 0 && state !== 'open');
  const found = byMachine.filter(({ state }) => state !== 'rejected');
  const missed = reviewed.filter(({ finding, state }) => finding.origin === 'reviewer' && state !== 'rejected');
  const isChecked = ({ finding }: ReviewedFinding) => checkedPages.includes(finding.evidence.page);
  return {
    sampled: sampled.length,
    sampledWrong: sampled.filter(isWrong).length,
    doubted: doubted.length,
    doubtedWrong: doubted.filter(isWrong).length,
    found: found.length,
    missed: missed.length,
    foundOnChecked: found.filter(isChecked).length,
    missedOnChecked: missed.filter(isChecked).length,
  };
}

function isWrong({ state }: ReviewedFinding): boolean {
  return state === 'corrected' || state === 'rejected';
}

/** The sum of two tallies of one kind. */
export function addTallies(a: KindTally, b: KindTally): KindTally {
  return {
    sampled: a.sampled + b.sampled,
    sampledWrong: a.sampledWrong + b.sampledWrong,
    doubted: a.doubted + b.doubted,
    doubtedWrong: a.doubtedWrong + b.doubtedWrong,
    found: a.found + b.found,
    missed: a.missed + b.missed,
    foundOnChecked: a.foundOnChecked + b.foundOnChecked,
    missedOnChecked: a.missedOnChecked + b.missedOnChecked,
  };
}

/** A share measured on `of` cases, with its 95 % interval; all null when nothing was measured. */
export interface Measured {
  readonly cases: number;
  readonly of: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson's score interval: honest also for few cases and for shares near 0 and 1. */
export function wilson(cases: number, of: number): Measured {
  if (of <= 0) return { cases, of, rate: null, low: null, high: null };
  const rate = cases / of;
  const square = (Z * Z) / of;
  const middle = (rate + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((rate * (1 - rate)) / of + square / (4 * of));
  // At the ends the formula misses 0 and 1 by a rounding error alone.
  return {
    cases,
    of,
    rate,
    low: cases === 0 ? 0 : Math.max(0, middle - half),
    high: cases === of ? 1 : Math.min(1, middle + half),
  };
}
