import { MONTH_WORDS } from '../tables/date-words.ts';
import { daysInMonth } from './edtf.ts';
import { at, GAP, MONTH_WORD, matchAt, SEPARATOR } from './patterns.ts';
import { type DatePoint, isYear, NOTHING } from './point.ts';
import { type Lead, NO_TAIL, type PointReader, saysBound, saysDay, spanStart } from './point-reader.ts';

// 28/8/2023 | 12-6-2021 | 30.5.2019 | 28 / 8 / 2023 | 28/8 năm 2023
const FULL_DAY = at(
  `(\\d{1,2})${GAP}([/.\\-–—])${GAP}(\\d{1,2})(?:${GAP}([/.\\-–—])${GAP}|${GAP},?${GAP}năm${GAP})(\\d{4})${NO_TAIL}`,
);
// 22 tháng 6 năm 2015 | 22 tháng 6/2015 | 03 tháng tư năm 2024
const LONG_DAY = at(
  `(\\d{1,2})${GAP}th[áảà]ng${GAP}(\\d{1,2}|${MONTH_WORD})(?:${GAP},?${GAP}n[ăảàã]m${GAP}|${SEPARATOR})(\\d{4})${NO_TAIL}`,
);
// ngày 22 tháng 6 2015: "năm" is lost
const LONG_DAY_BARE_YEAR = at(`(\\d{1,2})${GAP}th[áảà]ng${GAP}(\\d{1,2}) {1,8}(\\d{4})${NO_TAIL}`);
// ngày 22 tháng 6
const LONG_DAY_NO_YEAR = at(
  `(\\d{1,2})${GAP}th[áảà]ng${GAP}(\\d{1,2})(?!\\d| {1,2}\\d(?!\\d)| {0,8}(?:ngày|[/.-]\\d))`,
);
// ngày 22 tháng 6 năm 2O1…: the year is there and cannot be read
const UNREAD_YEAR = at(`${GAP},?${GAP}n[ăắảàãẵẳ]m(?!\\p{L}| {1,3}(?:nay|trước|sau|ngoái))`);
// Ngày 21/3/18
const SHORT_YEAR = at(`(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2})(?![\\d/]|[.,-]\\d|-?\\p{L})`);
// ngày 28/82023: one separator is lost
const LOST_SEPARATOR = at(`(\\d{1,2})[/.-](\\d{1,2}?)((?:19|20)\\d{2})(?!\\d|[/.,-]\\d)`);
// Ngày 07/11 | Sáng 2.7
const DAY_MONTH = at(`(\\d{1,2})${GAP}([/.\\-])${GAP}(\\d{1,2})${NO_TAIL}(?!${GAP}%)`);
// 2024-09-20, as machines print it
const ISO_DAY = at('((?:19|20)\\d{2})([-/.])(\\d{2})\\2(\\d{2})(?![\\d/])');
const NUMBER = at(`(\\d{1,2})(?![\\d%]|[.,:]\\d| ?(?:h|giờ)(?!\\p{L}))`);

/** Days that begin with one or two digits, the surest form first. */
export const DAY_READERS: readonly PointReader[] = [readFullDay, readLongDay, readLostSeparator, readShortYear];
/** `7/11`: tried after months, which may look the same. */
export const DAY_MONTH_READER: PointReader = readDayMonth;
/** `17` in `từ 17 đến 19/9/2024`: tried last. */
export const NUMBER_READER: PointReader = readNumber;

function readFullDay(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(FULL_DAY, text, offset);
  if (match === null) return null;
  const [printed, day, first, month, second, year] = match;
  if (!saysDay(lead) && second !== undefined && first !== second) return null;
  return dayPoint(offset, printed, lead, Number(day), Number(month), Number(year), 0.98);
}

// tuần 2 tháng 9/2024, kỳ 1 tháng 9
const NAMES_A_PART = at(`(?<=(?<!\\p{L})(?:tuần|kỳ|kì|lần|số|đợt|thứ) {1,8})`);

function readLongDay(text: string, offset: number, lead: Lead): DatePoint | null {
  if (matchAt(NAMES_A_PART, text, offset) !== null) return null;
  const match =
    matchAt(LONG_DAY, text, offset) ?? (lead?.role === 'day' ? matchAt(LONG_DAY_BARE_YEAR, text, offset) : null);
  if (match !== null) {
    const month = MONTH_WORDS.get(match[2]!.replace(/ +/gu, ' ')) ?? Number(match[2]);
    return dayPoint(offset, match[0], lead, Number(match[1]), month, Number(match[3]), 0.98);
  }
  const short = saysDay(lead) || saysBound(lead) ? matchAt(LONG_DAY_NO_YEAR, text, offset) : null;
  const point = short && dayPoint(offset, short[0], lead, Number(short[1]), Number(short[2]), null, 0.9);
  const isUnread = point !== null && matchAt(UNREAD_YEAR, text, point.end) !== null;
  return isUnread ? { ...point, fault: 'unread', certainty: 0.4 } : point;
}

function readLostSeparator(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = lead?.role === 'day' ? matchAt(LOST_SEPARATOR, text, offset) : null;
  const point = match && dayPoint(offset, match[0], lead, Number(match[1]), Number(match[2]), Number(match[3]), 0.5);
  return point?.fault === 'impossible' ? null : point && { ...point, fault: 'repaired' };
}

function readShortYear(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = saysDay(lead) ? matchAt(SHORT_YEAR, text, offset) : null;
  if (match === null) return null;
  const point = dayPoint(offset, match[0], lead, Number(match[1]), Number(match[3]), 2000 + Number(match[4]), 0.6);
  return point?.fault === 'impossible' ? null : point && { ...point, fault: 'short-year' };
}

function readDayMonth(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(DAY_MONTH, text, offset);
  if (match === null) return null;
  const [printed, day, separator] = match;
  const month = Number(match[3]);
  // A dot or a hyphen between two small numbers is a date only after a word that says so.
  // (27/9): in brackets, the first number above the second, it is no share
  const isAside = text[offset - 1] === '(' && text[offset + printed.length] === ')' && Number(day) > month;
  const alone = saysDay(lead) || ((saysBound(lead) || isAside) && separator === '/');
  if (!alone && separator !== '/') return null;
  const point = dayPoint(offset, printed, lead, Number(day), month, null, saysDay(lead) ? 0.9 : 0.75);
  return point?.fault === 'impossible' ? null : point && { ...point, alone };
}

function dayPoint(
  offset: number,
  printed: string,
  lead: Lead,
  day: number,
  month: number,
  year: number | null,
  certainty: number,
): DatePoint | null {
  const end = offset + printed.length;
  const shape = { grain: 'day', lead: lead?.role ?? null, start: spanStart(lead, offset), end, alone: true } as const;
  const known = year === null || isYear(year);
  if (known && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year)) {
    return { ...shape, from: { year, month, quarter: null, day }, certainty };
  }
  // Without a word that says "day", three numbers that are no day are something else (a section, a ratio).
  if (year === null || !saysDay(lead)) return null;
  const certainMonth = month >= 1 && month <= 12 && day <= 31 ? month : null;
  return {
    ...shape,
    ...{ certainty: 0.2, fault: 'impossible', printed: { day, month } },
    from: { ...NOTHING, year: known ? year : null, month: certainMonth },
  };
}

function readNumber(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(NUMBER, text, offset);
  if (match === null) return null;
  const day = Number(match[1]);
  if (day < 1 || day > 31) return null;
  return {
    ...{
      grain: 'number',
      start: spanStart(lead, offset),
      end: offset + match[0].length,
      lead: lead?.role ?? null,
      alone: false,
    },
    from: { ...NOTHING, day },
    certainty: 0.85,
  };
}

/** A day that begins with its year. */
export function readIsoDay(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(ISO_DAY, text, offset);
  if (match === null) return null;
  const point = dayPoint(offset, match[0], lead, Number(match[4]), Number(match[3]), Number(match[1]), 0.9);
  return point?.fault === 'impossible' ? null : point;
}
