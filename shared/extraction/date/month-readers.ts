import { at, GAP, matchAt, SEPARATOR } from './patterns.ts';
import { type DatePoint, isYear, NOTHING } from './point.ts';
import { type Lead, NO_TAIL, type PointReader, saysBound } from './point-reader.ts';

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
/** Months, quarters and stretches of a year that begin with a digit. */
export const MONTH_READERS: readonly PointReader[] = [readMonthsOfYear, readMonthsSoFar, readQuarter, readMonthYear];
/** `tháng 9`: tried after days, `tháng 9/12` is none. */
export const MONTH_READER: PointReader = readMonth;

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
