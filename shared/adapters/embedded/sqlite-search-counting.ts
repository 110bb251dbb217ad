import type { DatabaseSync } from 'node:sqlite';
import type { ResultCounts, SearchQuery } from '../../ports/search-index.ts';
import { type CountedDocument, countFacets } from '../search-counts.ts';
import type { KeptDocuments } from './sqlite-search-kept.ts';
import { PAGES_PER_DOCUMENT } from './sqlite-search-writing.ts';
import { textOrNullIn } from './sqlite-values.ts';

const COMMA = 44;
const ZERO = 48;

/** Counts everything that answers an FTS5 expression, within what the user may see; null counts nothing. */
export function prepareCounting(
  db: DatabaseSync,
  documents: KeptDocuments,
): (expression: string | null, query: SearchQuery) => ResultCounts {
  // One text of all ordinals: rows or groups would take three times as long.
  const select = db.prepare(
    `SELECT group_concat(rowid / ${PAGES_PER_DOCUMENT}) AS ordinals FROM search_words WHERE search_words MATCH ?`,
  );
  return (expression, { office, access, filters = {} }) => {
    const ordinals = expression === null ? null : textOrNullIn(select.get(expression), 'ordinals');
    const found = countRuns(ordinals ?? '');
    documents.prepare(found.size);
    const counted: CountedDocument[] = [];
    for (const [ordinal, pages] of found) {
      const document = documents.find(ordinal);
      if (!document || (office !== null && document.office !== office)) continue;
      if (access && !access.some((level) => level === document.access)) continue;
      counted.push({ pages, values: document.values });
    }
    return countFacets(counted, filters);
  };
}

/** How often each number stands in a list of them, separated by commas. */
function countRuns(list: string): Map<number, number> {
  const counts = new Map<number, number>();
  let number = 0;
  let run = 0;
  let last = -1;
  for (let at = 0; at < list.length + 1; at += 1) {
    const code = at < list.length ? list.charCodeAt(at) : COMMA;
    if (code !== COMMA) {
      number = number * 10 + code - ZERO;
      continue;
    }
    // Pages of one document follow each other.
    if (number === last) run += 1;
    else {
      if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [number, 1];
    }
    number = 0;
  }
  if (run > 0 && list !== '') counts.set(last, (counts.get(last) ?? 0) + run);
  return counts;
}
