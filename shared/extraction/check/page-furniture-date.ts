import { printQuote, type ValueRule, warnAt } from './value-rule.ts';

/** A print date, "Cập nhật lúc" or the day of an incoming stamp (form D26): never the day of what the paper tells. */
export const pageFurnitureDate: ValueRule = ({ dates }) =>
  dates
    .filter(({ value }) => value.kind === 'chrome')
    .map((date) =>
      warnAt(
        date,
        'page-furniture-date',
        {
          vi: `“${printQuote(date)}” là ngày in trang, ngày đăng hoặc ngày trên dấu đến, không phải ngày của nội dung báo cáo.`,
          en: `“${printQuote(date)}” is the date of the page, of its printing or of an incoming stamp, not of what the report tells.`,
        },
        null,
      ),
    );
