import { dayMonthSwapped, dayOfWeek, weekdayOf } from './day-month-swapped.ts';
import { printQuote, type ValueRule, warnAt } from './value-rule.ts';

const NAMES: readonly string[] = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const ENGLISH: readonly string[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The printed weekday is not the weekday of the printed day, and changing day and month does not mend it. */
export const weekdayAgainstDate: ValueRule = (facts) => {
  const swapped = new Set(dayMonthSwapped(facts).map(({ mentions: [first] }) => first));
  return facts.dates.flatMap((date) => {
    const weekday = weekdayOf(date);
    if (weekday === null || swapped.has(date.id) || !/^\d{4}-\d{2}-\d{2}$/u.test(date.value.edtf)) return [];
    const actual = dayOfWeek(date.value.edtf);
    if (actual === weekday) return [];
    const message = {
      vi: `“${printQuote(date)}”: ngày này là ${NAMES[actual]}, nên thứ hoặc ngày bị ghi sai.`,
      en: `“${printQuote(date)}”: this day was a ${ENGLISH[actual]}, so the weekday or the day is wrong.`,
    };
    return [warnAt(date, 'weekday-against-date', message, null)];
  });
};
