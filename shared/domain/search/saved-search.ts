import { FACETS, type FacetName, type SearchFilters } from './facets.ts';
import { type LookedThroughPage, pageAnswers } from './page-answers.ts';
import { understandQuery } from './understand-query.ts';

/** Most searches one person keeps. */
export const MOST_SAVED_SEARCHES = 50;

/** A search a person comes back to. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly filters: SearchFilters;
  readonly sort: 'relevance' | 'newest';
  /** Tells its owner of every report that answers from now on. */
  readonly notifies: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** A report as a search sees it: the title counts as text of its first page. */
export interface SearchedReport {
  readonly title: string;
  /** Of each facet the values the report has. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly pages: readonly LookedThroughPage[];
}

/** How many pages of a report answer a saved search; 0 where its filters leave the report out. */
export function countAnswers({ title, values, pages }: SearchedReport, search: Pick<SavedSearch, 'text' | 'filters'>) {
  const isLeftOut = FACETS.some((facet) => {
    const wanted = search.filters[facet] ?? [];
    return wanted.length > 0 && !values[facet].some((value) => wanted.includes(value));
  });
  if (isLeftOut) return 0;
  const terms = understandQuery(search.text);
  const withTitle = pages.map((page, index) => (index === 0 ? { ...page, text: `${title}\n${page.text}` } : page));
  return withTitle.filter((page) => pageAnswers(page, terms)).length;
}
