import { admits } from '../directive/admits.ts';
import { inferNumber, partyCode } from '../directive/infer-symbol.ts';
import { lookupIssuer } from '../directive/issuer-lookup.ts';
import type { IssuerCode } from '../tables/issuers.ts';
import { type CitedDirective, type DirectiveFacts, type DirectiveRule, warnAbout } from './directive-rule.ts';

/** R2: the body named in the text must be one that issues under the code of the number (`/TU` is not Bộ Chính trị). */
export const suffixAgainstIssuer: DirectiveRule = (facts) =>
  facts.cited.flatMap((one) => {
    const { symbol, issuer, number } = one.hit;
    if (!symbol || !issuer || number === null || one.hit.own) return [];
    // A symbol that was completed is not printed here.
    if (one.hit.reasons.has('inferred-symbol')) return [];
    const system = symbol.system === 'party' ? 'party' : 'state';
    const codes = symbol.issuers.map((code) => lookupIssuer(code, system)?.issuer);
    const first = codes[0];
    if (!first || codes.some((code) => code === undefined || admits(code, issuer) === 'yes')) return [];
    const answer = admits(first, issuer);
    if (answer !== 'no' && answer !== 'doubtful') return [];
    return [explain(facts, one, first, answer)];
  });

function explain(facts: DirectiveFacts, one: CitedDirective, code: IssuerCode, answer: 'no' | 'doubtful') {
  const { number, issuer } = one.hit;
  const proposed = likelyNumber(one);
  const witness = proposed === null ? undefined : facts.byNumber.get(proposed)?.[0];
  // Where only the sort of body differs, the clause may speak of two documents: no number is proposed then.
  const likely = answer === 'no' || witness ? proposed : null;
  const right = partyCode(issuer!);
  const hint = {
    vi: [
      `Số ${number} mang ký hiệu ${code.code} (${code.name}) nhưng trong văn bản ghi là của ${issuer!.name}.`,
      right === null ? '' : ` Văn bản của ${issuer!.name} thường mang ký hiệu /${right}.`,
      witness ? ` Nơi khác trong báo cáo ghi ${likely}.` : likely === null ? '' : ` Có thể số đúng là ${likely}.`,
    ].join(''),
    en: [
      `${number} bears the code ${code.code} (${code.name}), but the text says it is by ${issuer!.name}.`,
      right === null ? '' : ` Papers of ${issuer!.name} bear /${right}.`,
      witness ? ` Elsewhere in this report it is ${likely}.` : likely === null ? '' : ` The number may be ${likely}.`,
    ].join(''),
  };
  const rule = answer === 'no' ? 'suffix-against-issuer' : 'suffix-doubtful';
  return warnAbout(one, rule, hint, likely, witness ? [witness] : []);
}

/** The number under the code of the body that is named. */
function likelyNumber({ hit }: CitedDirective): string | null {
  const { symbol, type, digits, issuer } = hit;
  if (!symbol || type === null || !issuer) return null;
  const inferred = inferNumber({ digits, type, year: symbol.year, normative: symbol.year !== null, body: issuer });
  return inferred === hit.number ? null : inferred;
}
