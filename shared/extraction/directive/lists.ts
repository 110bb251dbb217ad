import { isListGap } from './attach.ts';
import type { DirectiveHit } from './hit.ts';

/**
 * Items of one list share what is printed once: the type word goes forward (`các Nghị quyết số 18-NQ/TW, 19-NQ/TW`),
 * date and issuer go back from the last item, the symbol goes back to numbers without one (`số 217, số 218-QĐ/TW`).
 * Hits come in reading order, all of one page.
 */
export function shareInLists(text: string, hits: readonly DirectiveHit[]): void {
  for (let index = hits.length - 1; index > 0; index -= 1) {
    const hit = hits[index]!;
    const before = hits[index - 1]!;
    if (!isListed(before, hit) || !isListGap(text, before, hit)) continue;
    lendSymbol(hit, before);
    if (before.symbol?.issuers[0] === hit.symbol?.issuers[0] && before.type === hit.type)
      lendDateAndIssuer(hit, before);
  }
  for (const [index, hit] of hits.entries()) {
    const before = hits[index - 1];
    if (!before || hit.lead.word !== null || hit.type === null || before.type !== hit.type) continue;
    if (isListGap(text, before, hit)) hit.typeName = before.typeName;
  }
}

/** A later item has no type word of its own, or it repeats the word before a number without a symbol. */
function isListed(before: DirectiveHit, hit: DirectiveHit): boolean {
  return hit.lead.word === null || (before.symbol === null && hit.symbol === null && before.type === hit.type);
}

function lendSymbol(hit: DirectiveHit, before: DirectiveHit): void {
  if (before.symbol !== null || hit.symbol === null || before.number === null || before.digits === '') return;
  before.number = `${before.digits}${hit.symbol.tail}`;
  before.type = hit.type;
  before.symbol = hit.symbol;
  before.reasons.add('inferred-symbol');
}

function lendDateAndIssuer(hit: DirectiveHit, before: DirectiveHit): void {
  if (before.date === null && hit.date !== null) {
    before.date = hit.date;
    before.reasons.add('inferred-date');
  }
  if (before.issuer === null && hit.issuer !== null) {
    before.issuer = hit.issuer;
    before.reasons.add('inferred-issuer');
  }
}
