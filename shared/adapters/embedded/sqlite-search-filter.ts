import type { FacetName } from '../../domain/search/facets.ts';
import type { SearchQuery } from '../../ports/search-index.ts';

/** A condition on `search_documents AS documents`, and its values; null when every document is meant. */
export interface DocumentFilter {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Several values in one column, separated by blanks. */
const LISTS: Readonly<Partial<Record<FacetName, string>>> = { kind: 'documents.kinds', period: 'documents.periods' };
const COLUMNS: Readonly<Partial<Record<FacetName, string>>> = {
  office: 'documents.office',
  issuer: 'documents.issuer',
  type: 'documents.type',
  year: 'substr(documents.date, 1, 4)',
  status: 'documents.status',
  retention: 'documents.retention',
};

/** What the user may see and what they chose. */
export function filterOf({
  office,
  access,
  filters = {},
}: Pick<SearchQuery, 'office' | 'access' | 'filters'>): DocumentFilter | null {
  const parts: string[] = [];
  const values: string[] = [];
  if (office !== null) {
    parts.push('documents.office = ?');
    values.push(office);
  }
  if (access) {
    parts.push(`documents.access IN (${access.map(() => '?').join(', ')})`);
    values.push(...access);
  }
  for (const [facet, wanted = []] of Object.entries(filters) as [FacetName, readonly string[] | undefined][]) {
    if (wanted.length === 0) continue;
    const list = LISTS[facet];
    if (list) {
      parts.push(`(${wanted.map(() => `instr(' ' || ${list} || ' ', ' ' || ? || ' ') > 0`).join(' OR ')})`);
    } else {
      parts.push(`${COLUMNS[facet]} IN (${wanted.map(() => '?').join(', ')})`);
    }
    values.push(...wanted);
  }
  return parts.length > 0 ? { sql: parts.join(' AND '), values } : null;
}
