import type { FigureMention } from '../mention.ts';
import { COUNT_LABELS } from '../tables/number-cues.ts';
import { readTable } from '../tables/read-table.ts';
import { splitsOf } from './splits.ts';
import { printNumber, printQuote, type ValueRule, warnAt } from './value-rule.ts';

const ROLES = new Map(readTable(COUNT_LABELS, 3).map(([label, role]) => [label, role]));
const ROUNDING = 1e-9;

/** A whole and the parts it is split into in brackets or after "gồm" (C.1): their sum is another number. */
export const partsDoNotSum: ValueRule = (facts) =>
  splitsOf(facts).flatMap(({ whole, parts, between }) => {
    if (parts.length < 2 || /trong đó|cụ thể|tiêu biểu|điển hình|như|nhất là/iu.test(between) || parts.some(isTrait))
      return [];
    const sum = parts.reduce((total, { value }) => total + value.value, 0);
    if (Math.abs(sum - whole.value.value) <= ROUNDING * Math.max(1, sum)) return [];
    const message = {
      vi: `“${printQuote(whole)}” nhưng các phần cộng lại là ${printNumber(sum)}: số chung hoặc một phần bị sai.`,
      en: `“${printQuote(whole)}”, yet its parts sum up to ${printNumber(sum)}: the whole or a part is wrong.`,
    };
    return [warnAt(whole, 'parts-do-not-sum', message, printNumber(sum), parts)];
  });

/** Women, students, members of the Youth Union: groups that overlap. */
function isTrait({ value: { subject, unit } }: FigureMention): boolean {
  return [subject, unit].some((name) => name !== null && ROLES.get(name.toLowerCase()) === 'trait');
}
