import { type DirectiveRule, printDay, warnAbout } from './directive-rule.ts';

/** The year in a normative number is the year of its date: `30/2020/NĐ-CP` is of 2020. */
export const yearAgainstDate: DirectiveRule = ({ cited }) =>
  cited.flatMap((one) => {
    const { symbol, date, number } = one.hit;
    if (!symbol || symbol.year === null || date === null || number === null) return [];
    if (Number(date.slice(0, 4)) === symbol.year) return [];
    const likely = `${symbol.year}${date.slice(4)}`;
    const message = {
      vi: `Năm trong số ${number} không khớp với ngày ${printDay(date)}. Có thể ngày đúng là ${printDay(likely)}.`,
      en: `The year in ${number} does not match the date ${printDay(date)}. ${printDay(likely)} is the likely one.`,
    };
    return [warnAbout(one, 'year-against-date', message, likely)];
  });
