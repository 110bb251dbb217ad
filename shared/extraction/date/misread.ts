import { MONTH_WORDS } from '../tables/date-words.ts';
import { daysInMonth } from './edtf.ts';
import { at, GAP, matchAt } from './patterns.ts';
import { type DatePoint, isYear, NOTHING } from './point.ts';

/** What readers make of digits, in matching text (lower case). */
const DIGITS: ReadonlyMap<string, string> = new Map([
  ...[...'oô'].map((sign) => [sign, '0'] as const),
  ...[...'liìíỉ|¡!][j'].map((sign) => [sign, '1'] as const),
  ...[...'z'].map((sign) => [sign, '2'] as const),
  ...[...'s'].map((sign) => [sign, '5'] as const),
  ...[...'b'].map((sign) => [sign, '8'] as const),
]);
const D = '[\\doli|sb]';
const OPENING = new RegExp(`ngày {0,8}(?=[oli|sb][\\d/.]|\\d[oli|sb][/.]|\\d{1,2}[/.]${D}{1,2}[/.])`, 'gu');
const DAY = at(`(${D}{1,2})${GAP}[/.]${GAP}(${D}{1,2})${GAP}[/.]${GAP}([12l][\\dolsb]{3})(?![\\p{L}\\d/])`);

// ngày 2O/9/2024: a full day after "ngày", with at least one letter for a digit
export function* misreadPoints(text: string): Generator<DatePoint> {
  for (const { 0: lead, index } of text.matchAll(OPENING)) {
    const match = matchAt(DAY, text, index + lead.length);
    if (match === null || match.slice(1).every((part) => /^\d+$/u.test(part))) continue;
    const [day, month, year] = match.slice(1).map(numberOf) as [number | null, number | null, number | null];
    const point = year === null ? null : wordedPoint(index, index + lead.length + match[0].length, day, month, year);
    if (point?.fault === 'repaired') yield point;
  }
}

const WORDED_OPENING = /ng[àâảáằ]/gu;
const MONTH_WORD = 'th[áảàẳẵằăắa]ng';
const YEAR_WORD = 'n[ăắảàãẵẳ]m';
/** The frame of a day in words, whatever stands in the places of its numbers. */
const WORDED = at(
  `ng[àâảáằ][^\\s\\d]?([^,]{0,40}?)${MONTH_WORD}([^,]{0,40}?)${YEAR_WORD}${GAP}([12l][\\dolsb]{3}|[12l][\\dolsb ]{3,5}[\\dolsb])(?!\\d)`,
);
const SLASHED = at(`ngày([ ._…]{0,40})/([ ._…]{0,40}|${GAP}\\d{1,2}${GAP})/${GAP}(\\d{4})(?!\\d)`);
const BLANK = /^[ ._…–—-]*$/u;
const PLAIN = /^ *\d{1,2} *$/u;
/** Longer than any misread number: words of the sentence. */
const LONGEST_NUMBER = 6;

// ngày      tháng      năm 2024 | ngày … tháng 9 năm 2024 | ngày   /  /2024 | ngày 30 tháng 1 1 năm 2010 | ngày 2Ì tháng 8 năm 2025
export function* wordedPoints(text: string): Generator<DatePoint> {
  for (const { index } of text.matchAll(WORDED_OPENING)) {
    const match = matchAt(WORDED, text, index) ?? matchAt(SLASHED, text, index);
    if (match === null) continue;
    const [printed, day, month, year] = match as unknown as [string, string, string, string];
    if (isWhole(day, month, year) || ![day, month].every(mayBeNumber)) continue;
    const point = wordedPoint(index, index + printed.length, numberOf(day), numberOf(month), numberOf(year));
    if (point === null) continue;
    yield point.fault === 'unread' && BLANK.test(day) ? { ...point, fault: 'blank', certainty: 0.4 } : point;
  }
}

/** A day that was read well is left to the reader of such days. */
function isWhole(day: string, month: string, year: string): boolean {
  return PLAIN.test(day) && (PLAIN.test(month) || MONTH_WORDS.has(month.trim())) && /^\d{4}$/u.test(year);
}

/** Blanks of a draft, digits, or a few odd signs; not words (`ngày đầu tháng 9 năm 2024`). */
function mayBeNumber(print: string): boolean {
  if (BLANK.test(print)) return true;
  return print.trim().length <= LONGEST_NUMBER && !/\p{L}{3}|(?<!\p{L})(?:và|từ|là|lễ|ở)(?!\p{L})/u.test(print);
}

/** The number a print was meant to be; null where a sign in it is no misread digit. */
function numberOf(print: string): number | null {
  const signs = [...print.replace(/[ .,:;'"`_-]/gu, '')].map((sign) => DIGITS.get(sign) ?? sign).join('');
  return /^\d{1,4}$/u.test(signs) ? Number(signs) : null;
}

function wordedPoint(
  start: number,
  end: number,
  day: number | null,
  month: number | null,
  year: number | null,
): DatePoint | null {
  if (year === null || !isYear(year)) return null;
  const shape = { grain: 'day', start, end, lead: 'day', alone: true } as const;
  const knownMonth = month !== null && month >= 1 && month <= 12 ? month : null;
  if (knownMonth !== null && day !== null && day >= 1 && day <= daysInMonth(knownMonth, year)) {
    return { ...shape, certainty: 0.5, fault: 'repaired', from: { ...NOTHING, year, month: knownMonth, day } };
  }
  return { ...shape, certainty: 0.3, fault: 'unread', from: { ...NOTHING, year, month: knownMonth } };
}
