import type { DatabaseSync } from 'node:sqlite';
import { understandQuery } from '../../domain/search/understand-query.ts';
import type { Hit, IndexedDocument, SearchIndex, SearchQuery, SearchResult } from '../../ports/search-index.ts';
import type { SimilarTerms } from '../similar-terms.ts';
import { prepareCounting } from './sqlite-search-counting.ts';
import { isAmongSimilar, prepareFinding } from './sqlite-search-finding.ts';
import { type KeptDocuments, keepDocuments } from './sqlite-search-kept.ts';
import { everyTerm, tiersOf } from './sqlite-search-match.ts';
import { prepareSimilar } from './sqlite-search-similar.ts';
import { prepareWriting } from './sqlite-search-writing.ts';

/** The index of one machine, which can also be written anew in place while it answers. */
export interface SqliteSearchIndex extends SearchIndex {
  /** Writes a document anew, also where nothing changed. */
  rewrite(document: IndexedDocument): Promise<void>;
  /** Ids of all documents in it. */
  documentIds(): string[];
  isEmpty(): boolean;
}

/**
 * Full text of every page in FTS5, as written and folded side by side, with the facts of findings.
 * Every term of the query must stand on the page. The title counts as text of the first page. `db` comes from
 * `openSearchDatabase`.
 */
export function createSqliteSearchIndex(db: DatabaseSync): SqliteSearchIndex {
  const documents = keepDocuments(db);
  const writing = prepareWriting(db, documents.forget);
  const search = prepareSearch(db, documents);
  const first = db.prepare('SELECT 1 FROM search_documents LIMIT 1');
  const listIds = db.prepare('SELECT document_id FROM search_documents ORDER BY ordinal');
  return {
    upsert: async (document) => writing.upsert(document),
    rewrite: async (document) => writing.upsert(document, true),
    remove: async (documentId) => writing.remove(documentId),
    search: async (query) => search(query),
    documentIds: () => listIds.all().map(({ document_id: id }) => String(id)),
    isEmpty: () => first.get() === undefined,
  };
}

function prepareSearch(db: DatabaseSync, documents: KeptDocuments): (query: SearchQuery) => SearchResult {
  const find = prepareFinding(db);
  const count = prepareCounting(db, documents);
  const similarTo = prepareSimilar(db);
  const countsOf = (expression: string | null, query: SearchQuery) => (query.count ? count(expression, query) : null);
  return (query) => {
    const terms = understandQuery(query.text);
    if (terms.length === 0) return { hits: [], nextCursor: null, counts: countsOf(null, query), suggestion: null };
    const tiers = tiersOf(terms);
    const asksSimilar = query.similar === true || isAmongSimilar(query.cursor);
    const plain = asksSimilar ? null : find({ query, terms, tiers });
    const isAnswered = plain !== null && (plain.hits.length > 0 || Boolean(query.cursor));
    const similar = isAnswered ? undefined : similarTo(terms);
    if (!similar) {
      const found = plain ?? find({ query, terms, tiers });
      return { ...found, counts: countsOf(everyTerm('folded', terms), query), suggestion: null };
    }
    const expression = everyTerm('folded', similar.terms);
    const found = find({ query, terms: similar.terms, tiers: [...tiers, { match: 'similar', expression }] });
    const suggestion = found.hits[0]?.match === 'similar' ? suggest(query.text, found.hits[0], similar) : null;
    return { ...found, counts: countsOf(expression, query), suggestion };
  };
}

/** The query with the words that stand in the best hit. */
function suggest(text: string, { excerpt }: Hit, { suggestFrom }: SimilarTerms): string | null {
  const typed = text.normalize('NFC');
  let suggestion = typed;
  for (const [unknown, meant] of suggestFrom(excerpt)) suggestion = suggestion.replace(unknown, meant);
  return suggestion === typed ? null : suggestion;
}
