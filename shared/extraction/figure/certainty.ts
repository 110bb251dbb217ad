import { at, matchAt } from '../date/patterns.ts';
import type { FigureValue } from '../mention.ts';
import type { FigureCandidate } from './candidate.ts';

/** Nouns that say nothing of what is counted. */
export const CASES: readonly string[] = ['trường hợp', 'đồng chí', 'đ/c', 'người', 'lượt', '%', 'vụ', 'vụ việc', 'ca'];

const KINDS: Readonly<Record<FigureCandidate['unitKind'], number>> = {
  count: 0.96,
  measure: 0.96,
  percent: 0.98,
  money: 0.97,
  duration: 0.85,
  unknown: 0.6,
  none: 0.7,
};
const LABELLED = 0.82;
/** What is never counted in parts of one, unless it is an average. */
const WHOLE: readonly FigureCandidate['group'][] = ['member', 'people', 'party-body', 'body'];
const AVERAGE = /(?:bình quân|trung bình|tính ra|trên mỗi)(?!\p{L})/u;
const AVERAGE_REACH = 60;
const DIGITS_BESIDE = at('(?<=\\d {0,2}[.,]? {1,2})');
/** Printed without dots: a reader may have lost them. */
const LARGE = 10_000;

/** How sure the printed form makes a figure, 0..1, before the reading of its digits is looked at. */
export function certaintyOf(text: string, candidate: FigureCandidate, { subject }: FigureValue): number {
  const { label, unitKind, number, second, repaired, unit } = candidate;
  const base = label === null ? KINDS[unitKind] : LABELLED;
  const doubts = [
    [repaired, 0.85],
    [number.form === 'words', 0.97],
    [number.form === 'joined', 0.97],
    [isPartOfOne(text, candidate), 0.8],
    [matchAt(DIGITS_BESIDE, text, candidate.numberStart) !== null, 0.95],
    [number.form === 'integer' && number.value >= LARGE && unitKind !== 'money', 0.97],
    [candidate.shape === 'ratio' && number.value > second!.value, 0.9],
    [subject === null && unit !== null && CASES.includes(unit.toLowerCase()), 0.99],
  ] as const;
  return doubts.reduce((certainty, [applies, factor]) => (applies ? certainty * factor : certainty), base);
}

/** `1,5 đảng viên`: the comma is likely a misread point, or the number is a heading's. */
function isPartOfOne(text: string, { number, group, numberStart, factor }: FigureCandidate): boolean {
  if (number.form !== 'decimal' || number.other !== null || factor !== 1 || !WHOLE.includes(group)) return false;
  return !AVERAGE.test(text.slice(Math.max(0, numberStart - AVERAGE_REACH), numberStart));
}
