import { unitAt } from '../figure/units.ts';
import type { BoundDate } from './bounds.ts';
import { at, matchAt } from './patterns.ts';
import type { DatePoint } from './point.ts';

/** `ngày 03/02 hằng năm`, `ngày 25 hàng tháng`: a recurrence, not a date. */
const RECURS = at(',? {1,8}(?:hằng|hàng|mỗi) {1,8}(?:năm|tháng|quý|tuần)(?!\\p{L})');
/** `trước ngày 25/6 và 25/12 hằng năm`: what is said of the last day is said of the first. */
const RECURS_WITH = at(
  ' {0,8}(?:,|và|hoặc) {1,8}(?:ngày {1,8})?\\d{1,2}/\\d{1,2},? {1,8}(?:hằng|hàng|mỗi) {1,8}(?:năm|tháng|quý)(?!\\p{L})',
);
/** `mỗi quý 1 lần`, `hằng tháng 2 buổi`: a rate. */
const EACH = at('(?<=(?<!\\p{L})(?:mỗi|từng|hằng|hàng) {1,8})');
/** `1 quý 3 kỳ`, `một tháng 2 buổi`: a rate where a noun follows. */
const COUNTED = at('(?<=(?<!\\p{L})(?:một|hai|ba|\\d{1,2}) {1,8})');
const TIMES = at(' {1,8}(?:lần|lượt|buổi|kỳ|kì|cuộc|phiên|số|bài)(?!\\p{L})');
/** After a ratio: `8/11 đạt 72%`, `từ 8/11 lên 9/11`. */
const SHARE = at(' {0,8}(?:=|\\(?\\d{1,3}(?:[.,]\\d{1,2})? ?%|(?:đạt|chiếm|lên|xuống) )');

/** Drops what is printed like a date and is none: a recurrence, a ratio, a count that looks like a year. */
export function isDate(text: string, date: BoundDate): boolean {
  const { from, to } = date.members[0]!;
  const last = to ?? from;
  // a printed year is never a recurrence: "đến năm 2030, mỗi năm …"
  if (last.from.year === null && recurs(text, date.end)) return false;
  if (isRate(text, date)) return false;
  if (date.shape === 'list' || saysDay(from) || saysDay(last)) return true;
  // two blanks part the columns of a table: what follows is another cell
  const isCounted = !text.startsWith('  ', last.end) && unitAt(text, last.end) !== null;
  if (from.grain === 'year') return from.lead === 'year' || to !== null || !isCounted;
  if (!mayBeRatio(from) || (to !== null && !mayBeRatio(to))) return true;
  return matchAt(SHARE, text, last.end) === null && unitAt(text, last.end) === null;
}

function recurs(text: string, end: number): boolean {
  return matchAt(RECURS, text, end) !== null || matchAt(RECURS_WITH, text, end) !== null;
}

function isRate(text: string, { shape, members, start, end }: BoundDate): boolean {
  const { grain, from } = members[0]!.from;
  if (shape !== 'point' || from.year !== null || (grain !== 'month' && grain !== 'quarter')) return false;
  if (matchAt(EACH, text, start) !== null) return true;
  const isCounted = matchAt(TIMES, text, end) !== null || unitAt(text, end) !== null;
  return isCounted && matchAt(COUNTED, text, start) !== null;
}

function saysDay({ lead }: DatePoint): boolean {
  return lead === 'day' || lead === 'part-of-day' || lead === 'weekday';
}

/** Two numbers and a slash, the first not above the second: `8/11`. */
function mayBeRatio({ grain, from }: DatePoint): boolean {
  return grain === 'day' && from.year === null && (from.day ?? 0) <= (from.month ?? 0);
}
