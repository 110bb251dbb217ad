import type { CleanText } from '../../text/clean-text.ts';
import { foldVietnamese } from '../../text/fold.ts';
import { textWordsIn } from '../../text/words-in-span.ts';
import type { DirectiveHit } from '../directive/hit.ts';
import { partyCode, stateCode } from '../directive/infer-symbol.ts';
import { codesOf } from '../directive/issuer-lookup.ts';
import { isOneLetterOff } from '../directive/symbol-parts.ts';

/** A reader this sure of a word has seldom misread a letter of it: an unknown code is then really another body. */
const SURE = 0.8;
/** Two-letter codes of the State are too close to one another. */
const SHORTEST_STATE = 3;
const LONG_ENOUGH = 4;

/**
 * Repairs a code a reader got wrong by one letter (`11/CT-FTg`) or doubled (`02-NQ/ĐĐU`), where one listed code alone
 * is so close, or the body named beside it says which. The printed number stays as an alternative. Typed text is
 * never repaired.
 */
export function repairCode(page: CleanText, hit: DirectiveHit): void {
  const { symbol, number } = hit;
  if (!symbol || symbol.issuerKnown || number === null || !wasReadBadly(page, hit)) return;
  const printed = symbol.issuers[0]!;
  const code = closestCode(printed, symbol.system === 'party' ? 'party' : 'state', hit);
  if (code === null) return;
  const at = number.indexOf(printed, hit.digits.length);
  const repaired = `${number.slice(0, at)}${code}${number.slice(at + printed.length)}`;
  hit.printed = number;
  hit.number = repaired;
  hit.symbol = {
    ...symbol,
    number: repaired,
    issuers: [code, ...symbol.issuers.slice(1)],
    issuerKnown: true,
    repaired: true,
  };
  hit.reasons.add('ocr-repair');
  hit.certainty *= 0.7;
}

function closestCode(printed: string, system: 'party' | 'state', { issuer }: DirectiveHit): string | null {
  const folded = foldVietnamese(printed);
  const single = folded.replace(/(.)\1+/gu, '$1');
  const close = codesOf(system).filter((code) => {
    const known = foldVietnamese(code);
    if (system === 'state' && code.length < SHORTEST_STATE) return false;
    // A short code that lacks a letter is as often another body's (`HĐT`, `HĐBT`).
    if (printed.length < code.length && printed.length < LONG_ENOUGH) return false;
    return (single !== folded && known === single) || isOneLetterOff(folded, known);
  });
  const distinct = [...new Set(close)];
  const named = issuer && (system === 'party' ? partyCode(issuer) : stateCode(issuer));
  if (named && distinct.includes(named)) return named;
  const collapsed = distinct.filter((code) => foldVietnamese(code) === single);
  return collapsed.length === 1 ? collapsed[0]! : distinct.length === 1 ? distinct[0]! : null;
}

function wasReadBadly(page: CleanText, hit: DirectiveHit): boolean {
  return textWordsIn(page.words, hit.numberSpan).some(({ confidence }) => confidence !== null && confidence < SURE);
}
