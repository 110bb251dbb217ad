import { type DateParts, NOTHING } from './point.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** `2023-08-28`, `2022-11`, `2021-33` (quarters are 33..36), `2025`; an unknown year is `XXXX`. */
export function toEdtf({ year, month, quarter, day }: DateParts): string {
  const head = year === null ? 'XXXX' : String(year);
  if (quarter !== null) return `${head}-${32 + quarter}`;
  if (month === null) return day === null ? head : `${head}-XX-${two(day)}`;
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`;
}

/** The same for a day that is printed but not known: `2023-04-XX`, `2024-XX-XX`. */
export function toUnknownDay({ year, month }: DateParts): string {
  return `${year ?? 'XXXX'}-${month === null ? 'XX' : two(month)}-XX`;
}

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month; of a leap year when the year is not known. */
export function daysInMonth(month: number, year: number | null): number {
  return month === 2 && isLeap(year ?? 2000) ? 29 : DAYS[month - 1]!;
}

/** The day, month, quarter or year just before; what is not known stays not known. */
export function justBefore(parts: DateParts): DateParts {
  const { year, month, quarter, day } = parts;
  const lastYear = year === null ? null : year - 1;
  if (quarter !== null)
    return quarter > 1 ? { ...parts, quarter: quarter - 1 } : { ...parts, quarter: 4, year: lastYear };
  if (month === null) return { ...parts, year: lastYear };
  const monthBefore = month > 1 ? { ...parts, month: month - 1 } : { ...parts, month: 12, year: lastYear };
  if (day === null) return monthBefore;
  if (day > 1) return { ...parts, day: day - 1 };
  return { ...monthBefore, day: daysInMonth(monthBefore.month ?? 12, monthBefore.year) };
}

/** Sortable key of the first day of what is known; a missing year sorts first. */
export function startKey({ year, month, quarter, day }: DateParts): number {
  const firstMonth = month ?? (quarter === null ? 1 : quarter * 3 - 2);
  return (year ?? 0) * 10_000 + firstMonth * 100 + (day ?? 1);
}

/** `2024-08-30` as parts. */
export function partsOfIso(iso: string): DateParts {
  const [year = null, month = null, day = null] = iso.split('-').map(Number);
  return { ...NOTHING, year, month, day };
}
