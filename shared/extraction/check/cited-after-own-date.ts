import { type DirectiveRule, printDay, warnAbout } from './directive-rule.ts';

/** A document cannot cite one that is younger than itself (form D27). */
export const citedAfterOwnDate: DirectiveRule = ({ cited, documentDate }) =>
  documentDate === null
    ? []
    : cited
        .filter(({ hit }) => !hit.own && hit.date !== null && hit.date > documentDate)
        .map((one) => {
          const { number, date, typeName } = one.hit;
          const name = number ?? typeName ?? '';
          const message = {
            vi: `${name} ghi ngày ${printDay(date!)}, sau ngày của chính báo cáo này (${printDay(documentDate)}): một trong hai ngày bị sai.`,
            en: `${name} is dated ${printDay(date!)}, after this report's own date (${printDay(documentDate)}): one of the two is wrong.`,
          };
          return warnAbout(one, 'cited-after-own-date', message, null);
        });
