import { printQuote, type ValueRule, warnAt } from './value-rule.ts';

/** `từ ngày 20/9/2024 đến ngày 15/9/2024`: the end lies before the beginning, so they were not joined to a range. */
export const rangeBackwards: ValueRule = ({ dates, pages }) => {
  const raws = new Map(pages.map(({ page, raw }) => [page, raw]));
  return dates.flatMap((from, index) => {
    const to = dates[index + 1];
    if (to === undefined || from.page !== to.page || from.value.kind !== 'since' || !UNTIL.test(to.value.edtf))
      return [];
    const between = raws.get(from.page)?.slice(from.end, to.start) ?? '';
    if (between.trim() !== '' || from.value.edtf.slice(0, -'/..'.length) <= to.value.edtf.slice('../'.length))
      return [];
    const message = {
      vi: `“${printQuote(from)} ${printQuote(to)}”: ngày kết thúc trước ngày bắt đầu, một trong hai ngày bị sai.`,
      en: `“${printQuote(from)} ${printQuote(to)}”: the end lies before the beginning, one of the two is wrong.`,
    };
    return [warnAt(to, 'range-backwards', message, null, [from])];
  });
};

const UNTIL = /^\.\.\/\d{4}/u;
