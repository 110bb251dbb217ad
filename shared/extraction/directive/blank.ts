import type { CleanText } from '../../text/clean-text.ts';
import type { DirectiveHit } from './hit.ts';
import { readSymbol } from './symbol.ts';

/** `Số      -CV/ĐU`, `Số: ……/QĐ-UBND`: the digits are still to be written. OCR may leave only the S or a V of "Số". */
const BLANK = /(?<![\p{L}\d])(?:S[ốôóồổ]|SỐ|s[ốô]|S|V)\s{0,3}:?[\s.…_]{0,80}(?=[-–—/]\s{0,3}\p{Lu})/gu;

/** Numbers that are left blank in drafts: the symbol stands, the digits do not. */
export function readBlankNumber(page: CleanText): DirectiveHit[] {
  const hits: DirectiveHit[] = [];
  for (const { 0: printed, index } of page.text.matchAll(BLANK)) {
    const at = index + printed.length;
    const symbol = readSymbol(page.text, at, '', 'number-word');
    if (!symbol || symbol.type === null) continue;
    if (printed.length < 3 && !symbol.issuerKnown) continue;
    hits.push({
      page: page.page,
      lead: {
        kind: 'number-word',
        word: null,
        start: index,
        hasNumberWord: true,
        capital: true,
        issuer: null,
        excluded: false,
      },
      symbol,
      numberSpan: { start: at, end: symbol.end },
      start: index,
      end: symbol.end,
      digits: '',
      number: null,
      type: symbol.type,
      typeName: null,
      date: null,
      issuer: null,
      subject: null,
      reasons: new Set(['blank-number']),
      certainty: 0.9,
    });
  }
  return hits;
}
