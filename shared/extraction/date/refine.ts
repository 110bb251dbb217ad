import type { BoundDate } from './bounds.ts';
import { at, matchAt } from './patterns.ts';

/** `ngày 03/02 hằng năm`, `ngày 25 hàng tháng`: a recurrence, not a date. */
const RECURS = at(',? {1,8}(?:hằng|hàng|mỗi) {1,8}(?:năm|tháng|quý|tuần)(?!\\p{L})');

/** Drops what is printed like a date and is none. */
export function isDate(text: string, date: BoundDate): boolean {
  return matchAt(RECURS, text, date.end) === null;
}
