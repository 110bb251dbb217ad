import { daysInMonth } from '../date/edtf.ts';
import type { DateMention, Warning } from '../mention.ts';
import { printQuote, type ValueRule, warnAt } from './value-rule.ts';

/** No calendar has the printed day (`ngày 31/4/2023`, form D27); where the month comes first, that is said by another rule. */
export const impossibleDate: ValueRule = ({ dates }) =>
  dates.flatMap((date) => {
    const numbers = printedNumbers(date);
    if (numbers === null || date.alternatives?.some(({ source }) => source === 'day-month-swapped')) return [];
    return [warnAt(date, 'impossible-date', messageOf(date, numbers), null)];
  });

/** Three numbers that were read well: what could not be read is no error of the paper. */
const PRINTED =
  /^(?:\p{L}+(?:\s\p{L}+)?[,:]?\s*)?\d{1,2}\s*(?:[/.–-]|\p{L}+)\s*\d{1,2}\s*(?:[/.–-]|,?\s*\p{L}+)\s*\d{4}$/u;

interface Printed {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** Day, month and year as printed, of a date that is none; null for every other. */
export function printedNumbers({ value, quote }: DateMention): Printed | null {
  if (!value.edtf.endsWith('-XX') || !PRINTED.test(quote)) return null;
  const [day, month, year] = (quote.match(/\d+/gu) ?? []).map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  return { day, month, year };
}

function messageOf(date: DateMention, { day, month, year }: Printed): Warning['message'] {
  const quote = printQuote(date);
  if (month >= 1 && month <= 12 && day > daysInMonth(month, year)) {
    const last = daysInMonth(month, year);
    return {
      vi: `“${quote}”: tháng ${month}/${year} chỉ có ${last} ngày, nên ngày hoặc tháng bị in hoặc đọc sai.`,
      en: `“${quote}”: month ${month}/${year} has ${last} days only, so the day or the month was printed or read wrong.`,
    };
  }
  return {
    vi: `“${quote}” không phải là ngày có thật: một con số bị in hoặc đọc sai.`,
    en: `“${quote}” is no day of the calendar: one of its numbers was printed or read wrong.`,
  };
}
