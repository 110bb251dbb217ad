import { type DirectiveRule, printDay, warnAbout } from './directive-rule.ts';

/** Congresses of the Party: term, first and last year of its central bodies. */
const TERMS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  VI: [1986, 1991],
  VII: [1991, 1996],
  VIII: [1996, 2001],
  IX: [2001, 2006],
  X: [2006, 2011],
  XI: [2011, 2016],
  XII: [2016, 2021],
  XIII: [2021, 2026],
  XIV: [2026, 2031],
};
const TERM = /kh[oó]á?a?\s+(?<term>[IVX]+)/iu;

/** A date must lie in the term of the central body that is named: no paper of term IX bears a date of 2022. */
export const termAgainstDate: DirectiveRule = ({ cited }) =>
  cited.flatMap((one) => {
    const { issuer, date, number } = one.hit;
    if (issuer?.kind !== 'committee' || issuer.level !== 'central' || date === null) return [];
    const term = TERM.exec(issuer.name)?.groups?.term?.toUpperCase();
    const years = term === undefined ? undefined : TERMS[term];
    const year = Number(date.slice(0, 4));
    if (!years || (year >= years[0] && year <= years[1])) return [];
    const message = {
      vi: `${number ?? 'Văn bản này'} ghi ngày ${printDay(date)}, nhưng khóa ${term} là ${years[0]}–${years[1]}: ngày hoặc khóa bị sai.`,
      en: `${number ?? 'This document'} is dated ${printDay(date)}, but term ${term} is ${years[0]}–${years[1]}: the date or the term is wrong.`,
    };
    return [warnAbout(one, 'term-against-date', message, null)];
  });
