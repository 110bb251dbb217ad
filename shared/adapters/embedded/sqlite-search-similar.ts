import type { DatabaseSync } from 'node:sqlite';
import type { SearchTerm } from '../../domain/search/search-term.ts';
import { type SimilarTerms, similarTerms } from '../similar-terms.ts';
import { askedPhrase } from './sqlite-search-word-kinds.ts';
import { numberIn } from './sqlite-values.ts';

/** A word on more pages than this counts as on so many: counting to the end would take as long as reading them. */
const MOST_COUNTED = 500;

/** Looks up the words near to those of a query in the index. Undefined when no term has any. */
export function prepareSimilar(db: DatabaseSync): (terms: readonly SearchTerm[]) => SimilarTerms | undefined {
  const count = db.prepare(
    'SELECT count(*) AS pages FROM (SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT ?)',
  );
  return (terms) =>
    similarTerms(terms, (word) => numberIn(count.get(askedPhrase('folded', [word]), MOST_COUNTED), 'pages'));
}
