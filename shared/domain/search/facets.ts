/** What hits are counted and narrowed by. */
export const FACETS = ['office', 'issuer', 'type', 'year', 'status', 'kind'] as const;
export type FacetName = (typeof FACETS)[number];

/** Of each facet any of the values; an empty or missing list asks for nothing. */
export type SearchFilters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** How a hit answers: with the accents typed, without accents, or only nearly (a letter read or typed wrong). */
export const HIT_MATCHES = ['exact', 'folded', 'similar'] as const;
export type HitMatch = (typeof HIT_MATCHES)[number];
