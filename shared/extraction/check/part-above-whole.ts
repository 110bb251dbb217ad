import { splitsOf } from './splits.ts';
import { printQuote, type ValueRule, warnAt } from './value-rule.ts';

/** One part is greater than its whole. */
export const partAboveWhole: ValueRule = (facts) =>
  splitsOf(facts).flatMap(({ whole, parts }) =>
    parts
      .filter(({ value }) => value.value > whole.value.value)
      .map((part) => {
        const message = {
          vi: `“${printQuote(part)}” là một phần của “${printQuote(whole)}” nhưng lại lớn hơn: một trong hai số bị sai.`,
          en: `“${printQuote(part)}” is a part of “${printQuote(whole)}” and yet greater: one of the two is wrong.`,
        };
        return warnAt(part, 'part-above-whole', message, null, [whole]);
      }),
  );
