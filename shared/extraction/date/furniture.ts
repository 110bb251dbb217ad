import type { CleanText } from '../../text/clean-text.ts';
import type { BoundDate } from './bounds.ts';

const BEFORE = 96;
const AFTER = 40;
// Cập nhật lúc: 08:42, Thứ Ba ngày 16/09/2024 ; not: số liệu cập nhật đến ngày 16/9/2024
const LABEL =
  /(?:cập nhật|ngày đăng|đăng ngày|đăng lúc|gửi lúc|ngày in|in ngày|giờ in|thời gian ký|ngày tạo|ngày xem|ngày tải|ngày xuất bản)(?: lúc| ngày| vào)?\s{0,4}:?\s{0,4}(?:\d{1,2} ?[:h] ?\d{2}(?: ?: ?\d{2})?)?[\s,|–-]{0,4}(?:(?:thứ \p{L}{2,4}|chủ nhật)[ ,]{0,3})?(?:ngày )?$/u;
const TIME_BEFORE =
  /\d{1,2} ?[:h] ?\d{2}(?: ?: ?\d{2})?[ ,|–-]{0,4}(?:(?:thứ \p{L}{2,4}|chủ nhật)[ ,]{0,3})?(?:ngày )?$/u;
const TIME_AFTER = /^[ ,|–-]{0,4}\d{1,2}:\d{2}(?::\d{2})?/u;
/** "ĐẾN" of the incoming stamp is printed in capitals, its number and day follow on the next lines. */
const STAMP =
  /(?:CÔNG VĂN|CV|VĂN BẢN|VB)?\s{0,4}ĐẾN\s{0,6}(?:[|:.]\s{0,4})?(?:(?:Giờ|GIỜ)[^\n]{0,20}\s{0,4})?S[ốÔÓoó]\s{0,3}[:.]?[^\p{L}]{0,24}(?:\s{0,4}(?:Ngày|NGÀY)\s{0,3}[:.]?\s{0,3})?$/u;
const STAMP_DAY = /(?:CÔNG VĂN|CV|VĂN BẢN|VB)?\s{0,4}ĐẾN\s{0,6}(?:Ngày|NGÀY)?\s{0,3}[:.]?\s{0,3}$/u;

/** True for a date that is no part of what the paper says: a print date, "Cập nhật lúc", an incoming stamp. */
export function isFurniture({ raw }: CleanText, lower: string, date: BoundDate): boolean {
  const { from, to } = date.members[0]!;
  if (date.shape !== 'point' || to !== null || from.grain !== 'day') return false;
  return isStamped(raw, from.start) || isPageLine(raw, lower, from.start, from.end);
}

function isStamped(raw: string, start: number): boolean {
  const before = raw.slice(Math.max(0, start - BEFORE), start);
  return STAMP.test(before) || STAMP_DAY.test(before);
}

function isPageLine(raw: string, lower: string, start: number, end: number): boolean {
  const before = lower.slice(Math.max(0, start - BEFORE), start);
  // the "ngày" of the label is a part of the date too: "Đăng ngày: 16/9/2024"
  const digits = start + lower.slice(start, end).search(/\d/u);
  if (LABEL.test(raw.slice(Math.max(0, start - BEFORE), digits).toLowerCase())) return true;
  const line = lineAround(raw, start, end);
  if (line.length > end - start + AFTER || lower.startsWith('ngày', start)) return false;
  if (TIME_BEFORE.test(before) || TIME_AFTER.test(lower.slice(end, end + AFTER))) return true;
  return line.endsAfterDate && /^(?:thứ|chủ|chúa)/u.test(lower.slice(start, end));
}

/** The printed line the date stands on, looked at as far as furniture goes: it has a line of its own, or nearly. */
function lineAround(
  raw: string,
  start: number,
  end: number,
): { readonly length: number; readonly endsAfterDate: boolean } {
  const before = raw.slice(Math.max(0, start - BEFORE), start);
  const after = raw.slice(end, end + BEFORE);
  const lineEnd = after.indexOf('\n');
  const rest = lineEnd === -1 ? after : after.slice(0, lineEnd);
  const opening = before.length - (before.lastIndexOf('\n') + 1);
  return { length: opening + (end - start) + rest.length, endsAfterDate: rest.trim() === '' };
}
