import type { CleanText } from '../../text/clean-text.ts';
import { foldVietnamese } from '../../text/fold.ts';
import type { DirectiveHit } from './hit.ts';
import { typeNameAtEnd } from './type-lookup.ts';

const ABOVE = /\s{1,3}(?:số\s{1,3})?(?:nêu trên|nói trên|kể trên|trên đây|đã nêu ở trên)(?![\p{L}])/giu;
const WINDOW = 40;

/**
 * `Chỉ thị nêu trên`, where the document has cited exactly one document of that type before; several make the words
 * ambiguous, and "này" may be the paper itself: neither is resolved.
 */
export function findBackReferences(pages: readonly CleanText[], hits: readonly DirectiveHit[]): DirectiveHit[] {
  const cited = new Cited(hits);
  return pages.flatMap((page) =>
    [...page.text.matchAll(ABOVE)].flatMap(({ 0: printed, index }) => {
      const from = Math.max(0, index - WINDOW);
      const named = typeNameAtEnd(foldVietnamese(page.text.slice(from, index)));
      if (!named || named.name.types.length === 0) return [];
      const start = from + named.start;
      // "các Nghị quyết, Chỉ thị nêu trên" speaks of several.
      if (/(?:các|những)\s[^.;:]{0,30}$/iu.test(page.text.slice(Math.max(0, start - WINDOW), start))) return [];
      const target = cited.onlyOneBefore(page.page, start, named.name.types);
      return target ? [toHit(target, page.page, { start, end: index + printed.length }, named.name.name)] : [];
    }),
  );
}

/** What was cited up to a place; places are asked in reading order. */
class Cited {
  readonly #hits: readonly DirectiveHit[];
  readonly #first = new Map<string, DirectiveHit>();
  /** Types under which a second number was cited. */
  readonly #several = new Set<string>();
  #next = 0;

  constructor(hits: readonly DirectiveHit[]) {
    this.#hits = hits;
  }

  /** The document of these types, where exactly one was cited; null for none, several, or one without a symbol. */
  onlyOneBefore(page: number, start: number, types: readonly string[]): DirectiveHit | null {
    while (this.#next < this.#hits.length && isBefore(this.#hits[this.#next]!, page, start)) this.#add(this.#next++);
    const found = types.flatMap((type) => this.#first.get(type) ?? []);
    const [only] = found;
    if (found.length !== 1 || types.some((type) => this.#several.has(type))) return null;
    return only?.symbol && only.number !== null ? only : null;
  }

  #add(index: number): void {
    const hit = this.#hits[index]!;
    const type = hit.type ?? '';
    const first = this.#first.get(type);
    if (!first) this.#first.set(type, hit);
    else if (first.number !== hit.number) this.#several.add(type);
  }
}

function toHit(
  target: DirectiveHit,
  page: number,
  span: { start: number; end: number },
  typeName: string,
): DirectiveHit {
  return {
    ...target,
    page,
    lead: { ...target.lead, start: span.start, issuer: null },
    numberSpan: span,
    ...span,
    typeName,
    date: null,
    dateSpan: null,
    issuer: null,
    subject: null,
    reasons: new Set(['inferred-symbol']),
    certainty: 0.8,
    short: true,
  };
}

function isBefore(hit: DirectiveHit, page: number, start: number): boolean {
  return hit.page < page || (hit.page === page && hit.end <= start);
}
