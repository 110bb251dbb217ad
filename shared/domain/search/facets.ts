/**
 * What hits are counted and narrowed by. `period`: years the report is about; `retention`: code of its term
 * (`termCode`). A document with several kinds or periods counts under each.
 */
export const FACETS = ['office', 'issuer', 'type', 'year', 'period', 'status', 'kind', 'retention'] as const;
export type FacetName = (typeof FACETS)[number];

/** Of each facet any of the values; an empty or missing list asks for nothing. */
export type SearchFilters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** How a hit answers: with the accents typed, without accents, or only nearly (a letter read or typed wrong). */
export const HIT_MATCHES = ['exact', 'folded', 'similar'] as const;
export type HitMatch = (typeof HIT_MATCHES)[number];

/** What the facets of a document are read from. */
export interface FacetedDocument {
  readonly office: string;
  readonly status: string;
  readonly type?: string | null;
  readonly issuer?: string | null;
  /** ISO day. */
  readonly date?: string | null;
  readonly kinds?: readonly string[];
  readonly periods?: readonly string[];
  readonly retention?: string | null;
}

/** The values a document has of each facet. */
export function facetValuesOf(document: FacetedDocument): Readonly<Record<FacetName, readonly string[]>> {
  const { office, status, type, issuer, date, kinds = [], periods = [], retention } = document;
  const one = (value: string | null | undefined): readonly string[] => (value == null ? [] : [value]);
  return {
    office: [office],
    issuer: one(issuer),
    type: one(type),
    year: one(date?.slice(0, 4)),
    period: periods,
    status: [status],
    kind: kinds,
    retention: one(retention),
  };
}
