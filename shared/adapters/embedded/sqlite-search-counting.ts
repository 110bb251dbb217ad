import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { facetValuesOf } from '../../domain/search/facets.ts';
import type { ResultCounts, SearchQuery } from '../../ports/search-index.ts';
import { type CountedDocument, countFacets } from '../search-counts.ts';
import { PAGES_PER_DOCUMENT } from './sqlite-search-writing.ts';
import { numberIn, textIn, textOrNullIn } from './sqlite-values.ts';

/** Counts everything that answers an FTS5 expression, within what the user may see; null counts nothing. */
export function prepareCounting(db: DatabaseSync): (expression: string | null, query: SearchQuery) => ResultCounts {
  const select = db.prepare(
    `SELECT documents.office, documents.issuer, documents.type, documents.date, documents.status, documents.kinds,
       documents.periods, documents.retention,
       found.pages
     FROM (
       SELECT rowid / ${PAGES_PER_DOCUMENT} AS ordinal, count(*) AS pages
       FROM search_words WHERE search_words MATCH ?1 GROUP BY ordinal
     ) AS found CROSS JOIN search_documents AS documents ON documents.ordinal = found.ordinal
     WHERE (?2 IS NULL OR documents.office = ?2)
       AND (?3 IS NULL OR documents.access IN (SELECT value FROM json_each(?3)))`,
  );
  return (expression, { office, access, filters = {} }) => {
    const rows = expression === null ? [] : select.all(expression, office, access ? JSON.stringify(access) : null);
    return countFacets(rows.map(countedOf), filters);
  };
}

function countedOf(row: Record<string, SQLOutputValue>): CountedDocument {
  return {
    pages: numberIn(row, 'pages'),
    values: facetValuesOf({
      office: textIn(row, 'office'),
      status: textIn(row, 'status'),
      type: textOrNullIn(row, 'type'),
      issuer: textOrNullIn(row, 'issuer'),
      date: textOrNullIn(row, 'date'),
      kinds: listIn(row, 'kinds'),
      periods: listIn(row, 'periods'),
      retention: textOrNullIn(row, 'retention'),
    }),
  };
}

const listIn = (row: Record<string, SQLOutputValue>, column: string): string[] =>
  textIn(row, column).split(' ').filter(Boolean);
