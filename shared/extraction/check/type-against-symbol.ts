import { documentType } from '../directive/type-lookup.ts';
import { type CitedDirective, type DirectiveRule, warnAbout } from './directive-rule.ts';

const CALLED_BY_DECISION = new Set(['Đề án', 'Dự án', 'Chương trình', 'Phương án', 'Quy hoạch', 'Chiến lược']);

/** R1: the word before the number must be a name of the abbreviation in it ("Quyết định số 347-CT/TW" is not). */
export const typeAgainstSymbol: DirectiveRule = ({ cited, byNumber }) =>
  cited.flatMap((one) => {
    const { symbol, lead, number } = one.hit;
    const word = lead.word;
    const type = symbol?.type ? documentType(symbol.type) : undefined;
    // A symbol that was completed is not printed here.
    if (one.hit.reasons.has('inferred-symbol')) return [];
    if (!word || !type || number === null || word.types.length === 0 || word.types.includes(type.abbreviation))
      return [];
    // A programme is called by the number of its decision: `Đề án 06/QĐ-TTg`.
    if (!lead.hasNumberWord && CALLED_BY_DECISION.has(word.name)) return [];
    // Letters of bodies whose code looks like a type (`2191/CT-CS`).
    if (one.hit.type === 'CV' && word.types.includes('CV')) return [];
    // A letter of the State bears no type, so the word cannot be turned into a symbol.
    const others = word.types.filter((name) => name !== 'CV').map((abbreviation) => withType(one, abbreviation));
    const witness = others.flatMap((number) => byNumber.get(number) ?? [])[0];
    const likely = witness?.hit.number ?? others[0] ?? null;
    const [vi, en] = likelyTruth(witness !== undefined, likely, type.names[0]!);
    const message = {
      vi: `Chữ "${word.name}" không khớp với ký hiệu ${type.abbreviation} (${type.names[0]}) trong số ${number}.${vi}`,
      en: `The word "${word.name}" does not match ${type.abbreviation} (${type.names[0]}) in ${number}.${en}`,
    };
    return [warnAbout(one, 'type-against-symbol', message, likely, witness ? [witness] : [])];
  });

function likelyTruth(isElsewhere: boolean, likely: string | null, name: string): [vi: string, en: string] {
  if (isElsewhere) return [` Nơi khác trong báo cáo ghi ${likely}.`, ` Elsewhere in this report it is ${likely}.`];
  if (likely === null) return [` Có thể phải viết "${name}".`, ` The word should probably be "${name}".`];
  return [
    ` Có thể số đúng là ${likely}, hoặc phải viết "${name}".`,
    ` The number may be ${likely}, or the word should be "${name}".`,
  ];
}

function withType({ hit: { symbol, number } }: CitedDirective, abbreviation: string): string {
  const printed = symbol!.type!;
  return number!.replace(new RegExp(`([-/])${printed}(?=[-/])`, 'u'), `$1${abbreviation}`);
}
