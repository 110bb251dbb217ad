import type { FigureMention } from '../mention.ts';
import { printNumber, printQuote, type ValueRule, warnAt } from './value-rule.ts';

/** Two numbers for one indicator, one period and one place. The rarer is doubtful; where none is rarer, the later. */
export const contradictoryFigures: ValueRule = (facts) => {
  const raws = new Map(facts.pages.map(({ page, raw }) => [page, raw]));
  const stated = facts.figures.filter((figure) => isWholeStatement(figure, raws.get(figure.page) ?? ''));
  const warnings = [];
  for (const group of Map.groupBy(stated, indicatorOf).values()) {
    const byValue = [...Map.groupBy(group, ({ value }) => value.value).values()].sort((a, b) => b.length - a.length);
    const [usual, ...others] = byValue;
    for (const [doubtful] of others) {
      const witness = usual![0]!;
      const likely = usual!.length > 1 ? printNumber(witness.value.value) : null;
      warnings.push(warnAt(doubtful!, 'contradictory-figures', messageOf(doubtful!, witness), likely, [witness]));
    }
  }
  return warnings;
};

function indicatorOf({ value }: FigureMention): string {
  return [value.subject, value.unit?.toLowerCase(), value.period, value.place?.toLowerCase(), value.kind].join('|');
}

const LOCAL =
  /(?:chi bộ|đảng ủy|đảng uỷ|đảng bộ|xã|phường|thôn|xóm|khu phố|huyện|đơn vị|chi đoàn|trường|tổ)(?!\p{L})/iu;
const REACH = 240;
const SENTENCE_ENDS = ['.', '!', '?', '\n'];

/** A count of a known thing in a known period, of the place named, or in a sentence that names none. */
function isWholeStatement({ value, parts, start }: FigureMention, raw: string): boolean {
  if (value.subject === null || value.period === null || parts !== undefined || value.qualifier !== undefined)
    return false;
  if (value.kind !== 'count' && value.kind !== 'money' && value.kind !== 'percent') return false;
  if (value.place !== undefined) return true;
  const before = raw.slice(Math.max(0, start - REACH), start);
  const sentence = Math.max(...SENTENCE_ENDS.map((sign) => before.lastIndexOf(sign))) + 1;
  return !LOCAL.test(before.slice(sentence));
}

function messageOf(doubtful: FigureMention, witness: FigureMention): { readonly vi: string; readonly en: string } {
  const { subject, period } = doubtful.value;
  return {
    vi: `Hai số khác nhau cho ${subject} (${period}): “${printQuote(witness)}” ở trang ${witness.page} và “${printQuote(doubtful)}” ở đây.`,
    en: `Two numbers for one indicator (${subject}, ${period}): “${printQuote(witness)}” on page ${witness.page} and “${printQuote(doubtful)}” here.`,
  };
}
