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
  return pages.flatMap((page) =>
    [...page.text.matchAll(ABOVE)].flatMap(({ 0: printed, index }) => {
      const from = Math.max(0, index - WINDOW);
      const named = typeNameAtEnd(foldVietnamese(page.text.slice(from, index)));
      if (!named || named.name.types.length === 0) return [];
      const start = from + named.start;
      // "các Nghị quyết, Chỉ thị nêu trên" speaks of several.
      if (/(?:các|những)\s[^.;:]{0,30}$/iu.test(page.text.slice(Math.max(0, start - WINDOW), start))) return [];
      const cited = hits.filter((hit) => isBefore(hit, page.page, start) && named.name.types.includes(hit.type ?? ''));
      const numbers = new Set(cited.map(({ number }) => number));
      const [target] = cited;
      if (numbers.size !== 1 || !target?.symbol || target.number === null) return [];
      return [toHit(target, page.page, { start, end: index + printed.length }, named.name.name)];
    }),
  );
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
