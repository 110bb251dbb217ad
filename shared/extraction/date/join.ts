import type { Span } from '../../text/span.ts';
import { startKey } from './edtf.ts';
import { type DateParts, type DatePoint, type Grain, isYear } from './point.ts';

/** One date expression: a point, a range of two, or a list with a shared tail. */
export interface DateExpression extends Span {
  readonly shape: 'point' | 'range' | 'list';
  /** Members of a list are ranges too where one is printed (`từ 17 đến 19 và 25/9/2024`). */
  readonly members: readonly Member[];
  readonly certainty: number;
}

export interface Member {
  readonly from: DatePoint;
  /** Null for a single point. */
  readonly to: DatePoint | null;
}

const RANGE =
  /^ {0,8}(?:,? {0,8}(?:cho )?(?:đến|tới)(?: hết)?(?: {1,8}\d{1,2} ?(?:h|giờ|:) ?(?:\d{2})?(?: ?phút)?)?|[-–—]{1,2}) {0,8}$/u;
const LIST = /^ {0,8}(?:,|,? {0,8}và|hoặc|&) {0,8}$/u;
/** A speck at the edge of a scan that was read as a sign: it has blanks on both sides, as no sign of a sentence has. */
const DIRT = / [:.'’`·*] /u;
const LONGEST_JOINT = 30;
/** A weaker left neighbour makes nothing beside it a date. */
const SURE_LEFT = 0.7;
type Joint = 'range' | 'list' | null;

/** Joins neighbours into ranges and lists, hands a shared month or year to the left, and drops what cannot stand alone. */
export function joinPoints(text: string, points: readonly DatePoint[]): DateExpression[] {
  const expressions: DateExpression[] = [];
  let start = 0;
  while (start < points.length) {
    const chain = chainFrom(text, points, start);
    expressions.push(...readChain(text, chain.points, chain.joints));
    start += chain.points.length;
  }
  return expressions;
}

interface Chain {
  readonly points: readonly DatePoint[];
  /** `joints[i]` stands between points i and i + 1. */
  readonly joints: readonly Joint[];
}

function chainFrom(text: string, points: readonly DatePoint[], start: number): Chain {
  const joints: Joint[] = [];
  let end = start;
  while (end + 1 < points.length) {
    const joint = jointBetween(text, points[end]!, points[end + 1]!);
    if (joint === null) break;
    joints.push(joint);
    end += 1;
  }
  return { points: points.slice(start, end + 1), joints };
}

function jointBetween(text: string, left: DatePoint, right: DatePoint): Joint {
  if (right.start - left.end > LONGEST_JOINT) return null;
  const between = text.slice(left.end, right.start).replace(DIRT, ' ');
  if (LIST.test(between)) return 'list';
  if (!RANGE.test(between)) return null;
  // "kế hoạch năm 2023, đến năm 2025": after a comma "đến" goes with "từ" only.
  if (between.includes(',') && left.lead !== 'from' && !/từ {1,8}$/u.test(text.slice(left.start - 9, left.start)))
    return null;
  return 'range';
}

function readChain(text: string, printed: readonly DatePoint[], joints: readonly Joint[]): DateExpression[] {
  const shared = new Set<number>();
  const standing = standBeside(printed, joints);
  const points = shareTails(standing, joints, shared);
  const expressions: DateExpression[] = [];
  for (let index = 0; index < points.length; ) {
    const members: Member[] = [];
    const first = index;
    let next = index;
    for (;;) {
      const isRange = joints[next] === 'range' && isRangePair(text, points[next]!, points[next + 1]!, shared.has(next));
      const to = isRange ? points[next + 1]! : null;
      members.push({ from: points[next]!, to });
      const last = isRange ? next + 1 : next;
      next = last + 1;
      if (joints[last] !== 'list' || !shared.has(last) || points[last]!.grain !== points[next]!.grain) break;
    }
    index = next;
    const expression = expressionOf(members, standing.slice(first, next), shared.has(first));
    if (expression !== null) expressions.push(expression);
  }
  return expressions;
}

/** `các năm 2021, 2022 và 2023`, `các đợt 3/2, 19/5 và 2/9`: a bare one in a list stands because the one before it does. */
function standBeside(printed: readonly DatePoint[], joints: readonly Joint[]): DatePoint[] {
  const points = [...printed];
  for (const [index, point] of points.entries()) {
    const left = points[index - 1];
    if (left === undefined || left.grain !== point.grain || joints[index - 1] !== 'list') continue;
    const isSure = left.alone && left.certainty >= SURE_LEFT && left.lead !== 'from' && left.lead !== 'to';
    if (isSure && !point.alone && point.grain !== 'number') points[index] = { ...point, alone: true };
  }
  return points;
}

/** From right to left: `17 … 19/9/2024` gives 17 its month and year; marks who took something. */
function shareTails(printed: readonly DatePoint[], joints: readonly Joint[], shared: Set<number>): DatePoint[] {
  const points = [...printed];
  for (let index = points.length - 2; index >= 0; index -= 1) {
    const taken = joints[index] === null ? null : takeTail(points[index]!, points[index + 1]!, joints[index]!);
    if (taken === null) continue;
    points[index] = taken;
    shared.add(index);
  }
  return points;
}

function takeTail(left: DatePoint, right: DatePoint, joint: Joint): DatePoint | null {
  if (right.grain === 'number' || right.grain === 'year' || left.grain === 'year' || left.fault !== undefined)
    return null;
  const grain: Grain = left.grain === 'number' ? right.grain : left.grain;
  if (left.grain === 'number') {
    if (!mayTake(left, right, joint)) return null;
    const from = numberAs(grain, left.from.day!, right.from);
    return from && { ...left, grain, from: before(from, right.from, joint), certainty: right.certainty - 0.02 };
  }
  if (left.from.year !== null || right.from.year === null || left.grain === 'stretch' || right.grain === 'stretch')
    return null;
  if (joint === 'list' && right.lead !== null && (right.lead !== left.lead || right.lead === 'part-of-day'))
    return null;
  return {
    ...left,
    from: before({ ...left.from, year: right.from.year }, right.from, joint),
    certainty: right.certainty - 0.02,
  };
}

/** Which bare numbers may be a day or a month of their right neighbour, by the word before them. */
function mayTake({ lead }: DatePoint, right: DatePoint, joint: Joint): boolean {
  if (lead === 'day' || lead === 'part-of-day' || lead === 'weekday') return right.grain === 'day';
  if (lead === 'month') return right.grain === 'month';
  if (lead === 'from') return joint === 'range';
  return lead === null && (joint === 'range' || right.lead === null);
}

function numberAs(grain: Grain, value: number, tail: DateParts): DateParts | null {
  if (grain === 'day') return { ...tail, day: value };
  if (grain === 'month' && value <= 12) return { ...tail, month: value };
  if (grain === 'quarter' && value <= 4) return { ...tail, quarter: value };
  return null;
}

/** `từ 25/12 đến 05/01/2024` begins in the year before. */
function before(from: DateParts, to: DateParts, joint: Joint): DateParts {
  if (joint !== 'range' || from.year === null || startKey(from) <= startKey(to)) return from;
  return { ...from, year: from.year - 1 };
}

function isRangePair(text: string, left: DatePoint, right: DatePoint, isShared: boolean): boolean {
  if (right.grain === 'number' || left.grain === 'number') return false;
  if (left.grain === 'stretch' || right.grain === 'stretch') return false;
  const [from, to] = [startKey(left.from), startKey(right.from)];
  if (left.from.year !== null && right.from.year !== null && from > to) return false;
  if (left.grain !== 'year' || right.grain !== 'year') return isShared || left.alone || right.alone;
  return left.alone || isYearRange(text, left, right);
}

/** `2021 - 2025`, `(2013-2023)`: two bare years are a range where nothing makes them part of a symbol. */
function isYearRange(text: string, left: DatePoint, right: DatePoint): boolean {
  const years = [left.from.year!, right.from.year!] as const;
  if (!years.every(isYear) || years[0] >= years[1] || years[1] - years[0] > LONGEST_PERIOD) return false;
  return !SYMBOL_BEFORE.test(text.slice(Math.max(0, left.start - 16), left.start));
}
const LONGEST_PERIOD = 60;
/** `số 2021-2025` is a number; `dân số giai đoạn 2021-2025` is a time. */
const SYMBOL_BEFORE = /[\p{L}\p{N}][-/]$|(?<!(?:dân|tổng|chỉ|thiểu|đa|doanh|hệ|con|quân|sĩ|trong) {1,4})số {1,8}$/u;

function expressionOf(
  members: readonly Member[],
  points: readonly DatePoint[],
  isShared: boolean,
): DateExpression | null {
  const first = points[0]!;
  const last = points.at(-1)!;
  const isRange = members.length === 1 && members[0]!.to !== null;
  if (members.length === 1 && !isRange && !first.alone) return null;
  // A bare number opens a date only after "ngày", "từ" and the like; `12 - 14/9/2024` may do without in a range.
  if (first.grain === 'number' && first.lead === null && !(isRange && isShared && last.alone))
    return trimmed(members, points);
  const shape = members.length > 1 ? 'list' : isRange ? 'range' : 'point';
  const all = members.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const lowest = Math.min(...all.map((point) => point.certainty));
  // What reads as one expression supports its own parts, unless one of them is no date.
  const certainty = shape === 'point' || lowest < FAULTY ? lowest : Math.max(lowest, JOINED);
  return { shape, members, start: first.start, end: last.end, certainty };
}

const FAULTY = 0.6;
const JOINED = 0.93;

/** Leaves out a first number that nothing makes a date: `có 15, 19/6/2023`. */
function trimmed(members: readonly Member[], points: readonly DatePoint[]): DateExpression | null {
  const skipped = members[0]!.to === null ? 1 : 2;
  return members.length > 1 ? expressionOf(members.slice(1), points.slice(skipped), true) : null;
}
