import { toIsoDay } from '../date/day.ts';
import { firstAbove } from '../date/reach.ts';
import type { DateMention } from '../mention.ts';
import { printDay } from './directive-rule.ts';
import { printedNumbers } from './impossible-date.ts';
import { printQuote, type ValueFacts, type ValueRule, warnAt } from './value-rule.ts';

const DIRECTIVE_GAP = 16;
const WEEKDAYS: readonly string[] = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];

/**
 * The day makes sense only when day and month change places: there is no such day as printed, the printed weekday
 * fits the other day, or a cited document would be younger than the one that cites it.
 */
export const dayMonthSwapped: ValueRule = (facts) =>
  facts.dates.flatMap((date) => {
    const likely = swappedReading(date, facts);
    if (likely === null) return [];
    const message = {
      vi: `“${printQuote(date)}” có thể ghi tháng trước ngày: khả năng đúng là ngày ${printDay(likely)}.`,
      en: `“${printQuote(date)}” may be written month first: the likely day is ${printDay(likely)}.`,
    };
    return [warnAt(date, 'day-month-swapped', message, likely)];
  });

function swappedReading(date: DateMention, facts: ValueFacts): string | null {
  if (date.value.kind === 'chrome') return null;
  const printed = printedNumbers(date);
  if (printed !== null) return toIsoDay(printed.month, printed.day, printed.year);
  const swapped = swap(date.value.edtf);
  if (swapped === null) return null;
  const weekday = weekdayOf(date);
  if (weekday !== null)
    return weekday !== dayOfWeek(date.value.edtf) && weekday === dayOfWeek(swapped) ? swapped : null;
  return isTooYoung(date, facts) && swapped <= facts.documentDate! ? swapped : null;
}

/** The same numbers with day and month changed; null where that is no other day. */
function swap(edtf: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(edtf);
  if (match === null || match[2] === match[3]) return null;
  return toIsoDay(Number(match[2]), Number(match[3]), Number(match[1]));
}

/** 0 = Sunday, of the weekday printed in the mention; null where none is. */
export function weekdayOf({ quote }: DateMention): number | null {
  const printed = /^(?:thứ|chủ)\s+\p{L}+/iu.exec(quote)?.[0].toLowerCase().replace(/\s+/gu, ' ').replace('bẩy', 'bảy');
  const index = printed === undefined ? -1 : WEEKDAYS.indexOf(printed);
  return index === -1 ? null : index;
}

/** 0 = Sunday. */
export function dayOfWeek(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

function isTooYoung({ page, start, value }: DateMention, { directives, documentDate }: ValueFacts): boolean {
  if (documentDate === null || value.edtf <= documentDate) return false;
  const index = firstAbove(directives, (one) => Number(one.page > page || (one.page === page && one.start > start)), 0);
  const last = directives[index - 1];
  return last !== undefined && last.page === page && start <= last.end + DIRECTIVE_GAP;
}
