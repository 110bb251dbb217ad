import { FACETS, type FacetName } from '../../../shared/domain/search/facets.ts';

/** What the archive is asked, as it stands in the address. */
export interface ArchiveQuery {
  readonly text: string;
  readonly sort: 'relevance' | 'newest';
  /** Also words a letter away. */
  readonly isSimilar: boolean;
  readonly view: 'list' | 'table';
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
}

/** Addresses are Vietnamese. */
const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  office: 'don-vi',
  issuer: 'co-quan',
  type: 'loai',
  year: 'nam',
  period: 'ky',
  status: 'trang-thai',
  kind: 'thong-tin',
  retention: 'thoi-han',
};

/** Names a saved search in an address: notices lead there. */
export const SAVED_PARAMETER = 'da-luu';

/** The query in an address; what the address says wrongly is ignored. */
export function readQuery(parameters: URLSearchParams): ArchiveQuery {
  const all = (facet: FacetName) => parameters.getAll(FACET_WORDS[facet]);
  return {
    text: (parameters.get('tim') ?? '').trim().slice(0, 500),
    sort: parameters.get('thu-tu') === 'moi' ? 'newest' : 'relevance',
    isSimilar: parameters.get('gan-giong') === '1',
    view: parameters.get('xem') === 'bang' ? 'table' : 'list',
    filters: {
      office: all('office'),
      issuer: all('issuer'),
      type: all('type'),
      year: all('year'),
      period: all('period'),
      status: all('status'),
      kind: all('kind'),
      retention: all('retention'),
    },
  };
}

/** The shortest address for a query: a link can be sent. */
export function writeQuery({ text, sort, isSimilar, view, filters }: ArchiveQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (text) parameters.set('tim', text);
  for (const facet of FACETS) for (const value of filters[facet]) parameters.append(FACET_WORDS[facet], value);
  if (sort === 'newest') parameters.set('thu-tu', 'moi');
  if (isSimilar) parameters.set('gan-giong', '1');
  if (view === 'table') parameters.set('xem', 'bang');
  return parameters;
}

/** A saved search as a query; facets nobody chose are empty. */
export function savedQuery({
  text,
  sort,
  filters,
}: Pick<ArchiveQuery, 'text' | 'sort'> & {
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[] | undefined>>>;
}): ArchiveQuery {
  const empty = readQuery(new URLSearchParams());
  const chosen = FACETS.map((facet) => [facet, filters[facet] ?? []] as const);
  return { ...empty, text, sort, filters: Object.fromEntries(chosen) as ArchiveQuery['filters'] };
}

/** The query as the door of the archive takes it. */
export function toRequest({ text, sort, isSimilar, filters }: ArchiveQuery): URLSearchParams {
  const parameters = new URLSearchParams({ text, sort, similar: isSimilar ? '1' : '0' });
  for (const facet of FACETS) for (const value of filters[facet]) parameters.append(facet, value);
  return parameters;
}

/** The query with a value of a facet chosen, or no longer. */
export function toggleValue(query: ArchiveQuery, facet: FacetName, value: string): ArchiveQuery {
  const chosen = query.filters[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...query, filters: { ...query.filters, [facet]: next } };
}

export function withoutFilters(query: ArchiveQuery): ArchiveQuery {
  return { ...query, filters: readQuery(new URLSearchParams()).filters };
}

export function isNarrowed({ filters }: ArchiveQuery): boolean {
  return FACETS.some((facet) => filters[facet].length > 0);
}
