import type { FigureMention } from '../mention.ts';
import { printNumber, printQuote, type ValueRule, warnAt } from './value-rule.ts';

const REACH = 60;

/** `21/25 đảng bộ (74%)`: the share printed beside a ratio is not the ratio's. */
export const percentAgainstWhole: ValueRule = ({ figures, pages }) => {
  const raws = new Map(pages.map(({ page, raw }) => [page, raw]));
  return figures.flatMap((ratio, index) => {
    const percent = figures[index + 1];
    if (!isRatio(ratio) || percent?.value.unit !== '%' || percent.page !== ratio.page) return [];
    if (percent.value.max !== undefined || percent.value.kind === 'change') return [];
    const between = raws.get(ratio.page)?.slice(ratio.end, percent.start) ?? '';
    if (between.length > REACH || !BESIDE.test(between)) return [];
    const share = (ratio.value.value / ratio.value.of!) * 100;
    const decimals = decimalsOf(percent);
    // Papers round or cut: one unit of the last printed place is no error.
    if (Math.abs(share - percent.value.value) <= 10 ** -decimals) return [];
    const likely = `${printNumber(Number(share.toFixed(Math.max(decimals, 1))))}%`;
    const message = {
      vi: `“${printQuote(ratio)}” là ${likely}, không phải “${printQuote(percent)}”: một trong hai số bị sai.`,
      en: `“${printQuote(ratio)}” is ${likely}, not “${printQuote(percent)}”: one of the two is wrong.`,
    };
    return [warnAt(percent, 'percent-against-whole', message, likely, [ratio])];
  });
};

/** Only a bracket or a word of reaching between: `(84%)`, `, đạt 84%`, ` = 84%`. */
const BESIDE = /^[^\d.;:]{0,40}?(?:\(|=|,?\s*(?:đạt|chiếm|bằng|tương đương))\s*(?:tỷ lệ|tỉ lệ|khoảng)?\s*$/iu;

function isRatio({ value }: FigureMention): boolean {
  return value.of !== null && value.of > 0;
}

function decimalsOf({ quote }: FigureMention): number {
  return /\d[.,](\d+)/u.exec(quote)?.[1]?.length ?? 0;
}
