import { daysInMonth } from './edtf.ts';

// A day is always printed day first. Either separators or the words "tháng … năm" stand between the parts.
const GAP = '\\s{0,3}';
const SEPARATOR = `${GAP}[/.\\-–—]${GAP}`;

/**
 * Source of a pattern for one full day (day, month, four-digit year) with or without "ngày" before it:
 * `ngày 28/8/2023`, `28-8-2023`, `28.8.2023`, `ngày 28 tháng 8 năm 2023`, `28/8 năm 2023`. It has no groups and no
 * borders to letters (words are glued in real papers: `03/12/2021của`), only to digits.
 * One letter of each word may be another: OCR and lower-cased text lose its marks. Use with the flags `iu`.
 */
export const DAY_PATTERN =
  `(?:ng\\p{L}y[.,]?${GAP})?(?<!\\d)\\d{1,2}` +
  `(?:${SEPARATOR}\\d{1,2}(?:${SEPARATOR}|${GAP},?${GAP}n\\p{L}m${GAP})|${GAP}th\\p{L}ng${GAP}\\d{1,2}${GAP},?${GAP}n\\p{L}m${GAP})` +
  '\\d{4}(?!\\d)';

const FIRST_YEAR = 1930;
const LAST_YEAR = 2099;

/** Reads text that matches `DAY_PATTERN` as ISO `yyyy-mm-dd`; null for a day no calendar has or a year out of 1930..2099. */
export function parseDay(text: string): string | null {
  const [day, month, year] = (text.match(/\d+/gu) ?? []).map(Number);
  return day !== undefined && month !== undefined && year !== undefined ? toIsoDay(day, month, year) : null;
}

/** ISO `yyyy-mm-dd` of a calendar day; null when there is no such day or the year is out of 1930..2099. */
export function toIsoDay(day: number, month: number, year: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(month, year)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
