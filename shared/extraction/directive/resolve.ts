import type { CleanText } from '../../text/clean-text.ts';
import type { PageSpan } from '../../text/span.ts';
import { NUMBERED_IN_LISTS } from '../tables/document-types.ts';
import { admits } from './admits.ts';
import { type Alias, findAliases, findAliasUses } from './aliases.ts';
import { findBackReferences } from './back-references.ts';
import type { DirectiveHit } from './hit.ts';
import { inferNumber } from './infer-symbol.ts';
import { lookupIssuer } from './issuer-lookup.ts';

/** More documents of one type and number are never told apart. */
const MOST_CANDIDATES = 20;

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
  const numbers = wholeNumbers(hits);
  const named = new Map(aliases.map((alias) => [keyOf(alias.word, alias.digits), alias]));
  for (const hit of hits) {
    if (hit.symbol !== null || hit.short || hit.digits === '') continue;
    resolveBare(hit, named, numbers);
  }
  dropListNumbers(hits);
  hits.sort(byPlace);
  hits.push(...findBackReferences(pages, hits));
  hits.sort(byPlace);
  return aliases.map(({ target, start, end }) => ({ page: target.page, start, end }));
}

/** Whole numbers by type and digits, each number, date and issuer once. */
function wholeNumbers(hits: readonly DirectiveHit[]): Map<string, DirectiveHit[]> {
  const seen = new Set<string>();
  const numbers = new Map<string, DirectiveHit[]>();
  for (const hit of hits) {
    const identity = `${hit.number}|${hit.date}|${hit.issuer?.name}`;
    if (hit.symbol === null || hit.number === null || seen.has(identity)) continue;
    seen.add(identity);
    const key = keyOf(hit.type, hit.digits);
    const same = numbers.get(key) ?? [];
    if (same.length < MOST_CANDIDATES) numbers.set(key, [...same, hit]);
  }
  return numbers;
}

function resolveBare(hit: DirectiveHit, aliases: Map<string, Alias>, numbers: Map<string, DirectiveHit[]>): void {
  const alias = aliases.get(keyOf(hit.lead.word?.folded ?? null, hit.digits));
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
  const year = hit.year ?? (hit.date === null ? null : Number(hit.date.slice(0, 4)));
  return inferNumber({
    digits: hit.digits,
    type,
    year,
    normative: hit.number?.includes('/') === true,
    body: hit.issuer,
  });
}

/** A body or a day printed beside the short number must not speak against the whole one. */
function fits(hit: DirectiveHit, whole: DirectiveHit): boolean {
  if (hit.date !== null && whole.date !== null && hit.date !== whole.date) return false;
  const wholeYear = whole.symbol?.year ?? null;
  if (hit.year !== null && wholeYear !== null && wholeYear !== hit.year) return false;
  const code = whole.symbol?.issuers[0];
  const body =
    code === undefined ? undefined : lookupIssuer(code, whole.symbol!.system === 'party' ? 'party' : 'state');
  return hit.issuer === null || body === undefined || admits(body.issuer, hit.issuer) !== 'no';
}

/** Takes out what nothing says is a document: `dự án số 2`, `phương án số 3` are numbers of a list. */
function dropListNumbers(hits: DirectiveHit[]): void {
  let kept = 0;
  for (const hit of hits) if (!isListNumber(hit)) hits[kept++] = hit;
  hits.length = kept;
}

function isListNumber({ reasons, lead, digits, date, issuer }: DirectiveHit): boolean {
  if (!reasons.has('unresolved-reference') || digits.length > 2 || date !== null || issuer !== null) return false;
  return NUMBERED_IN_LISTS.includes(lead.word?.types[0] ?? '');
}

/** Takes the hits out that only define an alias. Aliases are in reading order. */
function dropDefinitions(hits: DirectiveHit[], aliases: readonly Alias[]): void {
  let next = 0;
  let kept = 0;
  for (const hit of hits) {
    while (next < aliases.length && isBehind(hit, aliases[next]!)) next += 1;
    const alias = aliases[next];
    const isDefinition = alias?.target.page === hit.page && hit.start >= alias.start && hit.end <= alias.end;
    if (!isDefinition) hits[kept++] = hit;
  }
  hits.length = kept;
}

function isBehind(hit: DirectiveHit, { target, end }: Alias): boolean {
  return hit.page > target.page || (hit.page === target.page && hit.start >= end);
}

function byPlace(a: DirectiveHit, b: DirectiveHit): number {
  return a.page - b.page || a.numberSpan.start - b.numberSpan.start;
}

function keyOf(type: string | null, digits: string): string {
  return `${type ?? ''} ${Number.parseInt(digits, 10)}`;
}
