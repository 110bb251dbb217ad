import type { CleanText } from '../../text/clean-text.ts';
import type { PageSpan } from '../../text/span.ts';
import { admits } from './admits.ts';
import { type Alias, findAliases, findAliasUses } from './aliases.ts';
import { findBackReferences } from './back-references.ts';
import type { DirectiveHit } from './hit.ts';
import { inferNumber } from './infer-symbol.ts';
import { lookupIssuer } from './issuer-lookup.ts';

/**
 * Completes what is only named: a number without its symbol, an alias, "Chỉ thị nêu trên". Looks inside the document
 * first; what stays open is left as printed. Everything completed here bears the reason `inferred-symbol`.
 * Changes the list: definitions of aliases are no mentions of their own, later uses are. Returns where the definitions
 * stand.
 */
export function resolveHits(pages: readonly CleanText[], hits: DirectiveHit[]): PageSpan[] {
  const aliases = findAliases(pages, hits);
  dropDefinitions(hits, aliases);
  hits.push(...findAliasUses(pages, hits, aliases));
  const whole = hits.filter(({ symbol, number }) => symbol !== null && number !== null);
  const numbers = Map.groupBy(whole, (hit) => keyOf(hit.type, hit.digits));
  for (const hit of hits) {
    if (hit.symbol !== null || hit.short || hit.digits === '') continue;
    resolveBare(hit, aliases, numbers);
  }
  hits.push(...findBackReferences(pages, hits));
  hits.sort((a, b) => a.page - b.page || a.numberSpan.start - b.numberSpan.start);
  return aliases.map(({ target, start, end }) => ({ page: target.page, start, end }));
}

function resolveBare(hit: DirectiveHit, aliases: readonly Alias[], numbers: Map<string, DirectiveHit[]>): void {
  const alias = aliases.find(
    ({ word, digits }) => word === hit.lead.word?.folded && Number(digits) === Number(hit.digits),
  );
  const types = hit.lead.word?.types ?? (hit.type === null ? [] : [hit.type]);
  const candidates = alias
    ? [alias.target]
    : types.flatMap((type) => numbers.get(keyOf(type, hit.digits)) ?? []).filter((whole) => fits(hit, whole));
  const answers = new Set(candidates.map(({ number }) => number));
  if (answers.size === 1) {
    const [whole] = candidates as [DirectiveHit];
    hit.number = whole.number;
    hit.type = whole.type;
    hit.symbol = whole.symbol;
    hit.reasons.add('inferred-symbol');
    hit.certainty = Math.max(hit.certainty, 0.85);
    return;
  }
  const type = hit.type ?? types[0];
  const inferred = answers.size === 0 && type ? inferFor(hit, type) : null;
  if (inferred === null) {
    hit.reasons.add('unresolved-reference');
    return;
  }
  hit.number = inferred;
  hit.reasons.add('inferred-symbol');
}

function inferFor(hit: DirectiveHit, type: string): string | null {
  const printedYear = /\/(\d{4})$/u.exec(hit.number ?? '')?.[1];
  const year = printedYear ?? hit.date?.slice(0, 4);
  return inferNumber({ digits: hit.digits, type, year: year === undefined ? null : Number(year), body: hit.issuer });
}

/** A body or a day printed beside the short number must not speak against the whole one. */
function fits(hit: DirectiveHit, whole: DirectiveHit): boolean {
  if (hit.date !== null && whole.date !== null && hit.date !== whole.date) return false;
  const year = /\/(\d{4})$/u.exec(hit.number ?? '')?.[1];
  if (year !== undefined && whole.symbol?.year !== Number(year)) return false;
  const code = whole.symbol?.issuers[0];
  const body =
    code === undefined ? undefined : lookupIssuer(code, whole.symbol!.system === 'party' ? 'party' : 'state');
  return hit.issuer === null || body === undefined || admits(body.issuer, hit.issuer) !== 'no';
}

function dropDefinitions(hits: DirectiveHit[], aliases: readonly Alias[]): void {
  const isDefinition = (hit: DirectiveHit) =>
    aliases.some(
      ({ target, start, end }) => target !== hit && target.page === hit.page && hit.start >= start && hit.end <= end,
    );
  for (let index = hits.length - 1; index >= 0; index -= 1) if (isDefinition(hits[index]!)) hits.splice(index, 1);
}

function keyOf(type: string | null, digits: string): string {
  return `${type ?? ''} ${Number.parseInt(digits, 10)}`;
}
