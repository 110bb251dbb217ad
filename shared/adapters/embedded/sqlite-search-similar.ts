import type { DatabaseSync } from 'node:sqlite';
import type { SearchTerm } from '../../domain/search/search-term.ts';
import { type SimilarTerms, similarTerms } from '../similar-terms.ts';
import { numberIn } from './sqlite-values.ts';

/** Looks up the words near to those of a query in the index. Undefined when no term has any. */
export function prepareSimilar(db: DatabaseSync): (terms: readonly SearchTerm[]) => SimilarTerms | undefined {
  const lookUp = db.prepare("SELECT doc AS pages FROM search_vocabulary WHERE term = ? AND col = 'folded'");
  return (terms) =>
    similarTerms(terms, (word) => {
      const row = lookUp.get(word);
      return row ? numberIn(row, 'pages') : 0;
    });
}
