import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Hit, IndexedDocument, SearchIndex, SearchQuery } from '../../ports/search-index.ts';
import { keyOf, keysOf, phrasesOf, type WordForm, wordsOf } from '../../text/search-words.ts';
import { excerptOf } from './search-excerpt.ts';
import { transaction } from './sqlite-database.ts';
import { numberIn, textIn } from './sqlite-values.ts';

/** Exact hits score 1..2, folded ones 0..1: no folded hit can pass an exact one. */
const EXACT_SCORE = 1;

/**
 * Full text of every page in FTS5, as written and folded side by side. Every word of the query must stand on the page;
 * words in double quotes must stand together. The title counts as text of the first page.
 */
export function createSqliteSearchIndex(db: DatabaseSync): SearchIndex {
  const writing = prepareWriting(db);
  const find = prepareFinding(db);
  return {
    upsert: async (document) => writing.upsert(document),
    remove: async (documentId) => writing.remove(documentId),
    search: async (query) => {
      const exact = find('exact', query, query.limit);
      if (exact.length >= query.limit) return exact;
      const seen = new Set(exact.map(placeOf));
      // Every exact hit is a folded one too, so asking for that many more is enough.
      const folded = find('folded', query, query.limit + exact.length);
      return [...exact, ...folded.filter((hit) => !seen.has(placeOf(hit)))].slice(0, query.limit);
    },
  };
}

function prepareWriting(db: DatabaseSync) {
  const selectDocument = db.prepare('SELECT version, title FROM search_documents WHERE document_id = ?');
  const saveDocument = db.prepare(
    `INSERT INTO search_documents (document_id, office, version, title, status) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET
       office = excluded.office, version = excluded.version, title = excluded.title, status = excluded.status`,
  );
  const removeDocument = db.prepare('DELETE FROM search_documents WHERE document_id = ?');
  const selectPages = db.prepare('SELECT page, text FROM search_pages WHERE document_id = ? ORDER BY id');
  const removePages = db.prepare('DELETE FROM search_pages WHERE document_id = ?');
  const removeWords = db.prepare(
    'DELETE FROM search_words WHERE rowid IN (SELECT id FROM search_pages WHERE document_id = ?)',
  );
  const insertPage = db.prepare('INSERT INTO search_pages (document_id, page, text) VALUES (?, ?, ?)');
  const insertWords = db.prepare('INSERT INTO search_words (rowid, exact, folded) VALUES (?, ?, ?)');

  const writePages = ({ documentId, title, pages }: IndexedDocument): void => {
    removeWords.run(documentId);
    removePages.run(documentId);
    for (const [index, { page, text }] of pages.entries()) {
      const { lastInsertRowid } = insertPage.run(documentId, page, text);
      const words = wordsOf(index === 0 ? `${title}\n${text}` : text);
      insertWords.run(lastInsertRowid, keysOf('exact', words), keysOf('folded', words));
    }
  };
  const upsert = (document: IndexedDocument): void => {
    const { documentId, office, version, title, status, pages } = inNfc(document);
    const stored = selectDocument.get(documentId);
    if (stored && numberIn(stored, 'version') > version) return;
    saveDocument.run(documentId, office, version, title, status);
    // Most upserts of a document change its status alone: its words stay.
    const isSameText =
      stored?.title === title &&
      JSON.stringify(selectPages.all(documentId)) === JSON.stringify(pages.map(({ page, text }) => ({ page, text })));
    if (!isSameText) writePages({ documentId, office, version, title, status, pages });
  };
  const remove = (documentId: string): void => {
    removeWords.run(documentId);
    removePages.run(documentId);
    removeDocument.run(documentId);
  };
  return {
    upsert: (document: IndexedDocument): void => transaction(db, () => upsert(document)),
    remove: (documentId: string): void => transaction(db, () => remove(documentId)),
  };
}

function inNfc(document: IndexedDocument): IndexedDocument {
  const pages = document.pages.map(({ page, text }) => ({ page, text: text.normalize('NFC') }));
  return { ...document, title: document.title.normalize('NFC'), pages };
}

function prepareFinding(db: DatabaseSync) {
  // Ranks first and reads the texts of the best only: a common word stands on very many pages.
  const select = db.prepare(
    `SELECT best.document_id, best.page, pages.text, best.title, best.rank
     FROM (
       SELECT pages.id, pages.document_id, pages.page, documents.title, bm25(search_words) AS rank
       FROM search_words
       JOIN search_pages AS pages ON pages.id = search_words.rowid
       JOIN search_documents AS documents ON documents.document_id = pages.document_id
       WHERE search_words MATCH ?1 AND (?2 IS NULL OR documents.office = ?2)
       ORDER BY rank, pages.document_id, pages.page LIMIT ?3
     ) AS best JOIN search_pages AS pages ON pages.id = best.id
     ORDER BY best.rank, best.document_id, best.page`,
  );
  return (column: WordForm, { text, office }: SearchQuery, limit: number): Hit[] => {
    const phrases = phrasesOf(text);
    if (phrases.length === 0) return [];
    const folded = new Set(phrases.flat().map((word) => keyOf('folded', word)));
    return select
      .all(matchExpression(column, phrases), office, Math.max(0, Math.trunc(limit)))
      .map((row) => hitOf(row, column, folded));
  };
}

/** Only words reach FTS5, each phrase in quotes: nothing a person types is read as its query language. */
function matchExpression(column: WordForm, phrases: readonly (readonly string[])[]): string {
  const quoted = phrases.map((words) => `"${keysOf(column, words)}"`);
  return `${column} : (${quoted.join(' AND ')})`;
}

function hitOf(row: Record<string, SQLOutputValue>, column: WordForm, words: ReadonlySet<string>): Hit {
  // bm25 is the better the lower, and never above 0.
  const goodness = Math.max(0, -numberIn(row, 'rank'));
  return {
    documentId: textIn(row, 'document_id'),
    page: numberIn(row, 'page'),
    title: textIn(row, 'title'),
    ...excerptOf(textIn(row, 'text'), words),
    score: (column === 'exact' ? EXACT_SCORE : 0) + goodness / (1 + goodness),
  };
}

function placeOf({ documentId, page }: Hit): string {
  return JSON.stringify([documentId, page]);
}
