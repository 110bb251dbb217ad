import { FACETS, type FacetName, type SearchFilters } from '../domain/search/facets.ts';
import type { FacetCounts } from '../ports/search-index.ts';

/** Values a facet shows at most. */
const MOST_VALUES = 50;

/** A document that answers, as facets see it. */
export interface CountedDocument {
  readonly pages: number;
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

/** Counts documents by facet; each facet under the filters of the others. */
export function countFacets(documents: Iterable<CountedDocument>, filters: SearchFilters) {
  const counters = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  const asked = FACETS.filter((facet) => (filters[facet] ?? []).length > 0);
  let [found, pages] = [0, 0];
  for (const document of documents) {
    const refusing = asked.filter((facet) => !passes(document, facet, filters));
    if (refusing.length > 1) continue;
    if (refusing.length === 0) [found, pages] = [found + 1, pages + document.pages];
    for (const facet of refusing.length === 0 ? FACETS : refusing) {
      const counter = counters.get(facet)!;
      for (const value of document.values[facet]) counter.set(value, (counter.get(value) ?? 0) + 1);
    }
  }
  const values = (facet: FacetName) => ranked(counters.get(facet)!);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as unknown as FacetCounts;
  return { documents: found, pages, facets };
}

function passes({ values }: CountedDocument, facet: FacetName, filters: SearchFilters): boolean {
  const wanted = filters[facet] ?? [];
  return values[facet].some((value) => wanted.includes(value));
}

function ranked(counter: ReadonlyMap<string, number>): { value: string; count: number }[] {
  return [...counter]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}
