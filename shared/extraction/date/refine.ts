import { unitAt } from '../figure/units.ts';
import type { BoundDate } from './bounds.ts';
import { at, matchAt } from './patterns.ts';
import type { DatePoint } from './point.ts';

/** `ngày 03/02 hằng năm`, `ngày 25 hàng tháng`: a recurrence, not a date. */
const RECURS = at(',? {1,8}(?:hằng|hàng|mỗi) {1,8}(?:năm|tháng|quý|tuần)(?!\\p{L})');
/** After a ratio: `8/11 đạt 72%`, `từ 8/11 lên 9/11`. */
const SHARE = at(' {0,8}(?:=|\\(?\\d{1,3}(?:[.,]\\d{1,2})? ?%|(?:đạt|chiếm|lên|xuống) )');

/** Drops what is printed like a date and is none: a recurrence, a ratio, a count that looks like a year. */
export function isDate(text: string, date: BoundDate): boolean {
  const { from, to } = date.members[0]!;
  if (matchAt(RECURS, text, date.end) !== null) return false;
  const last = to ?? from;
  if (date.shape === 'list' || saysDay(from) || saysDay(last)) return true;
  if (from.grain === 'year') return from.lead === 'year' || to !== null || unitAt(text, last.end) === null;
  if (!mayBeRatio(from) || (to !== null && !mayBeRatio(to))) return true;
  return matchAt(SHARE, text, last.end) === null && unitAt(text, last.end) === null;
}

function saysDay({ lead }: DatePoint): boolean {
  return lead === 'day' || lead === 'part-of-day' || lead === 'weekday';
}

/** Two numbers and a slash, the first not above the second: `8/11`. */
function mayBeRatio({ grain, from }: DatePoint): boolean {
  return grain === 'day' && from.year === null && (from.day ?? 0) <= (from.month ?? 0);
}
