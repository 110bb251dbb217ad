import type { BoundDate } from './bounds.ts';
import { startKey } from './edtf.ts';
import type { Member } from './join.ts';
import type { DateParts, DatePoint } from './point.ts';

/** The dates of an expression with their years, and whether any of them was not printed. */
export interface DatedExpression {
  readonly bound: BoundDate;
  readonly inferred: boolean;
  /** True where a year is missing and nothing tells it. */
  readonly open: boolean;
}

/** Where a date without a year may lie: a deadline on or after the document, the rest in its year or before it. */
type Looks = 'deadline' | 'same-year' | 'back';

/**
 * Gives `Ngày 07/11` the year of the document, or the one before where that day would lie after the document; a
 * deadline takes the first such day on or after it, and so does what `isAhead` tells of. Without the document's date the
 * year stays open.
 */
export function inferYears(
  bound: BoundDate,
  document: DateParts | null,
  isAhead: (document: DateParts) => boolean,
): DatedExpression {
  const missing = bound.members.some(({ from, to }) => from.from.year === null || to?.from.year === null);
  if (!missing) return { bound, inferred: false, open: false };
  const isUnread = bound.members.some(({ from }) => from.fault === 'unread');
  if (document === null || isUnread) return { bound, inferred: false, open: true };
  const looks = bound.kind === 'deadline' ? 'deadline' : isAhead(document) ? 'same-year' : 'back';
  const members = bound.members.map((member) => inferMember(member, document, looks));
  return { bound: { ...bound, members }, inferred: true, open: false };
}

function inferMember({ from, to }: Member, document: DateParts, looks: Looks): Member {
  const end = to === null ? null : withYear(to, document, looks);
  if (end === null) return { from: withYear(from, document, looks), to: null };
  const start = from.from.year === null ? { ...from, from: { ...from.from, year: end.from.year } } : from;
  const wraps = from.from.year === null && startKey(start.from) > startKey(end.from);
  return { from: wraps ? { ...start, from: { ...start.from, year: end.from.year! - 1 } } : start, to: end };
}

function withYear(point: DatePoint, document: DateParts, looks: Looks): DatePoint {
  if (point.from.year !== null) return point;
  const same = { ...point.from, year: document.year };
  const shift = shiftOf(startKey(same) - startKey(document), looks);
  return { ...point, from: { ...same, year: document.year! + shift } };
}

function shiftOf(afterDocument: number, looks: Looks): number {
  if (looks === 'deadline') return afterDocument < 0 ? 1 : 0;
  return looks === 'back' && afterDocument > 0 ? -1 : 0;
}
