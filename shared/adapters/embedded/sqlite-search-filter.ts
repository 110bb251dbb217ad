import type { FacetName } from '../../domain/search/facets.ts';
import type { SearchQuery } from '../../ports/search-index.ts';

/** A condition on `search_documents AS documents`, and its values; null when every document is meant. */
export interface DocumentFilter {
  readonly sql: string;
  readonly values: readonly string[];
}

const COLUMNS: Readonly<Record<Exclude<FacetName, 'kind'>, string>> = {
  office: 'documents.office',
  issuer: 'documents.issuer',
  type: 'documents.type',
  year: 'substr(documents.date, 1, 4)',
  status: 'documents.status',
};

/** What the user may see and what they chose. */
export function filterOf({ office, filters = {} }: Pick<SearchQuery, 'office' | 'filters'>): DocumentFilter | null {
  const parts: string[] = [];
  const values: string[] = [];
  if (office !== null) {
    parts.push('documents.office = ?');
    values.push(office);
  }
  for (const [facet, wanted = []] of Object.entries(filters) as [FacetName, readonly string[] | undefined][]) {
    if (wanted.length === 0) continue;
    if (facet === 'kind') {
      parts.push(`(${wanted.map(() => "instr(' ' || documents.kinds || ' ', ' ' || ? || ' ') > 0").join(' OR ')})`);
    } else {
      parts.push(`${COLUMNS[facet]} IN (${wanted.map(() => '?').join(', ')})`);
    }
    values.push(...wanted);
  }
  return parts.length > 0 ? { sql: parts.join(' AND '), values } : null;
}
