import { type LeadRole, MONTH_WORDS } from '../tables/date-words.ts';
import { daysInMonth } from './edtf.ts';
import { at, GAP, MONTH_WORD, matchAt, SEPARATOR } from './patterns.ts';
import { type DatePoint, isYear, NOTHING } from './point.ts';

type Lead = { readonly role: LeadRole; readonly start: number } | null;
/** Reads one form of a date whose first digit stands at `offset` of lower-case text. */
type PointReader = (text: string, offset: number, lead: Lead) => DatePoint | null;

/** What follows must not make the number part of a symbol (`30/2020/nđ-cp`), a longer number or a percentage. */
const NO_TAIL = '(?!\\d|[.,]\\d|\\p{L}?[/\\-–]\\p{L}|[/]\\d)';
const SAYS_DAY: readonly LeadRole[] = ['day', 'part-of-day', 'occasion', 'weekday'];
const SAYS_BOUND: readonly LeadRole[] = ['from', 'to'];
const saysDay = (lead: Lead) => lead !== null && SAYS_DAY.includes(lead.role);
const saysBound = (lead: Lead) => lead !== null && SAYS_BOUND.includes(lead.role);
/** Words that belong inside the span; `từ`, `đến` and the like are looked at when bounds are read. */
const spanStart = (lead: Lead, offset: number) => (lead === null || saysBound(lead) ? offset : lead.start);

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
const LONG_DAY_NO_YEAR = at(`(\\d{1,2})${GAP}th[áảà]ng${GAP}(\\d{1,2})(?!\\d| {0,8}(?:ngày|[/.-]\\d))`);
// Ngày 21/3/18
const SHORT_YEAR = at(`(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2})(?![\\d/]|[.,-]\\d|-?\\p{L})`);
// ngày 28/82023: one separator is lost
const LOST_SEPARATOR = at(`(\\d{1,2})[/.-](\\d{1,2}?)((?:19|20)\\d{2})(?!\\d|[/.,-]\\d)`);
// Ngày 07/11 | Sáng 2.7
const DAY_MONTH = at(`(\\d{1,2})${GAP}([/.\\-])${GAP}(\\d{1,2})${NO_TAIL}(?!${GAP}%)`);
// tháng 11/2022 | tháng 10-2015 | tháng 9 năm 2023
const MONTH_YEAR = at(`(\\d{1,2})(?:${SEPARATOR}|${GAP},?${GAP}n[ăảàã]m${GAP})(\\d{4})${NO_TAIL}`);
// tháng 9
const MONTH = at(`(\\d{1,2})(?![\\d%]|[.,]\\d)`);
// 10 tháng đầu năm 2023 | 6 tháng cuối năm
const MONTHS_OF_YEAR = at(
  `(\\d{1,2})${GAP}(tháng|quý)${GAP}(đầu|cuối)(?:${GAP}của)?${GAP}năm(?:${GAP}(\\d{4})(?![\\d/]|[.,]\\d))?(?!${GAP}học)`,
);
// 9 tháng năm 2020 | 9 tháng/2023
const MONTHS_SO_FAR = at(`(\\d{1,2})${GAP}tháng(?:${GAP}(?:của )?năm${GAP}|/)(\\d{4})(?![\\d/]|[.,]\\d)`);
// quý 3/2024 | quý 3 năm 2024
const QUARTER = at(`([1-4])(?:(?:${SEPARATOR}|${GAP},?${GAP}(?:của )?năm${GAP})(\\d{4})(?![\\d/]|[.,]\\d))?(?!\\d)`);
// 2024-09-20, as machines print it
const ISO_DAY = at('((?:19|20)\\d{2})([-/.])(\\d{2})\\2(\\d{2})(?![\\d/])');
// năm 2021; the number of a year is never followed by a unit sign
const YEAR = at(`(\\d{4})(?![\\d%]|[.,]\\d|/\\p{L}|\\p{L}[/\\-–])`);
const NUMBER = at(`(\\d{1,2})(?![\\d%]|[.,:]\\d| ?(?:h|giờ)(?!\\p{L}))`);

/** Forms in the order they are tried: the longest and surest first. */
export const POINT_READERS: readonly PointReader[] = [
  readFullDay,
  readLongDay,
  readLostSeparator,
  readShortYear,
  readMonthsOfYear,
  readMonthsSoFar,
  readQuarter,
  readMonthYear,
  readDayMonth,
  readMonth,
  readIsoDay,
  readYear,
  readNumber,
];

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
  return short && dayPoint(offset, short[0], lead, Number(short[1]), Number(short[2]), null, 0.9);
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

function readMonthsOfYear(text: string, offset: number): DatePoint | null {
  const match = matchAt(MONTHS_OF_YEAR, text, offset);
  if (match === null) return null;
  const months = Number(match[1]) * (match[2] === 'quý' ? 3 : 1);
  const year = match[4] === undefined ? null : Number(match[4]);
  if (months < 1 || months > 12 || (year !== null && !isYear(year))) return null;
  const first = match[3] === 'đầu' ? 1 : 13 - months;
  return {
    ...{ grain: 'stretch', start: offset, end: offset + match[0].length, lead: null, alone: true, certainty: 0.97 },
    from: { ...NOTHING, year, month: first },
    toMonth: first + months - 1,
  };
}

function readMonthsSoFar(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = lead?.role === 'month' ? null : matchAt(MONTHS_SO_FAR, text, offset);
  if (match === null) return null;
  const months = Number(match[1]);
  const year = Number(match[2]);
  if (months < 1 || months > 12 || !isYear(year)) return null;
  return {
    ...{ grain: 'stretch', start: offset, end: offset + match[0].length, lead: null, alone: true, certainty: 0.9 },
    from: { ...NOTHING, year, month: 1 },
    toMonth: months,
  };
}

function readQuarter(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = lead?.role === 'quarter' ? matchAt(QUARTER, text, offset) : null;
  const year = match?.[2] === undefined ? null : Number(match[2]);
  if (match === null || (year !== null && !isYear(year))) return null;
  return {
    ...{ grain: 'quarter', start: lead!.start, end: offset + match[0].length, lead: 'quarter', alone: true },
    from: { ...NOTHING, year, quarter: Number(match[1]) },
    certainty: 0.95,
  };
}

const AFTER_NUMBER = at(`(?<=\\d${GAP}(?:,|và|[-–—]|đến)${GAP})`);

function readMonthYear(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(MONTH_YEAR, text, offset);
  if (match === null) return null;
  const month = Number(match[1]);
  const year = Number(match[2]);
  if (month < 1 || month > 12 || !isYear(year)) return null;
  const isMonth = lead?.role === 'month';
  // "trong 2 năm 2022" counts years; "tháng 7, 8 và 9 năm 2024" goes on with months.
  if (!isMonth && /\p{L}/u.test(match[0]) && matchAt(AFTER_NUMBER, text, offset) === null) return null;
  return {
    ...{
      grain: 'month',
      start: isMonth ? lead.start : offset,
      end: offset + match[0].length,
      lead: lead?.role ?? null,
    },
    alone: isMonth || saysBound(lead),
    from: { ...NOTHING, year, month },
    certainty: isMonth ? 0.97 : 0.75,
  };
}

function readMonth(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = lead?.role === 'month' ? matchAt(MONTH, text, offset) : null;
  const month = Number(match?.[1]);
  if (match === null || month < 1 || month > 12) return null;
  return {
    ...{ grain: 'month', start: lead!.start, end: offset + match[0].length, lead: 'month', alone: true },
    from: { ...NOTHING, month },
    certainty: 0.85,
  };
}

function readIsoDay(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(ISO_DAY, text, offset);
  if (match === null) return null;
  const point = dayPoint(offset, match[0], lead, Number(match[4]), Number(match[3]), Number(match[1]), 0.9);
  return point?.fault === 'impossible' ? null : point;
}

// 2021: 05 đảng viên | 2023 (11 đảng viên)
const HEADS_A_COUNT = at(`\\d{4}${GAP}[:(]${GAP}(?:\\d{1,3}(?![\\d/])|(?:có|là|kết nạp) {1,8}\\d)`);
// 02 năm (2022, 2023)
const IN_BRACKETS = at(`(?<=năm${GAP}\\()`);
const SAYS_YEAR: readonly LeadRole[] = ['year', 'school-year', 'period', 'term'];

function readYear(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(YEAR, text, offset);
  if (match === null || !isYear(Number(match[1]))) return null;
  const isListed = matchAt(IN_BRACKETS, text, offset) !== null || matchAt(HEADS_A_COUNT, text, offset) !== null;
  const alone = lead?.role === 'year' || saysBound(lead) || isListed;
  const inside = lead !== null && SAYS_YEAR.includes(lead.role);
  return {
    ...{ grain: 'year', start: inside ? lead.start : offset, end: offset + 4, lead: lead?.role ?? null, alone },
    from: { ...NOTHING, year: Number(match[1]) },
    certainty: lead?.role === 'year' ? 0.97 : saysBound(lead) ? 0.8 : 0.85,
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
