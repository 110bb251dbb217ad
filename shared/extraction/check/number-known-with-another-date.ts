import { type DirectiveRule, printDay, warnAbout } from './directive-rule.ts';

/** Confirmed reports know this number under another date only. */
export const numberKnownWithAnotherDate: DirectiveRule = ({ cited, knownDates }) =>
  cited.flatMap((one) => {
    const { number, date, issuer } = one.hit;
    if (!knownDates || number === null || date === null) return [];
    const known = knownDates(number, issuer?.name ?? null).map((entry) => entry.date);
    if (known.length === 0 || known.includes(date)) return [];
    const [likely] = [...Map.groupBy(known, (day) => day)].sort(([, a], [, b]) => b.length - a.length)[0]!;
    const message = {
      vi: `Số ${number} ở đây ghi ngày ${printDay(date)}; các báo cáo đã xác nhận ghi ngày ${printDay(likely)}.`,
      en: `${number} is dated ${printDay(date)} here; confirmed reports date it ${printDay(likely)}.`,
    };
    return [warnAbout(one, 'number-known-with-another-date', message, likely)];
  });
