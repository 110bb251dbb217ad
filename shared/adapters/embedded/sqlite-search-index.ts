import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Hit, IndexedDocument, SearchIndex, SearchQuery } from '../../ports/search-index.ts';
import { comparisonKey, foldVietnamese } from '../../text/fold.ts';
import { excerptOf } from './search-excerpt.ts';
import { transaction } from './sqlite-database.ts';
import { numberIn, textIn } from './sqlite-values.ts';

type Column = 'exact' | 'folded';

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
  const selectVersion = db.prepare('SELECT version FROM search_documents WHERE document_id = ?');
  const insertDocument = db.prepare(
    'INSERT INTO search_documents (document_id, office, version, title, status) VALUES (?, ?, ?, ?, ?)',
  );
  const removeDocument = db.prepare('DELETE FROM search_documents WHERE document_id = ?');
  const removeWords = db.prepare(
    'DELETE FROM search_words WHERE rowid IN (SELECT id FROM search_pages WHERE document_id = ?)',
  );
  const insertPage = db.prepare('INSERT INTO search_pages (document_id, page, text) VALUES (?, ?, ?)');
  const insertWords = db.prepare('INSERT INTO search_words (rowid, exact, folded) VALUES (?, ?, ?)');

  const remove = (documentId: string): void =>
    transaction(db, () => {
      removeWords.run(documentId);
      removeDocument.run(documentId);
    });
  const upsert = ({ documentId, office, version, title, status, pages }: IndexedDocument): void =>
    transaction(db, () => {
      const stored = selectVersion.get(documentId);
      if (stored && numberIn(stored, 'version') > version) return;
      remove(documentId);
      insertDocument.run(documentId, office, version, title, status);
      for (const [index, page] of pages.entries()) {
        const text = page.text.normalize('NFC');
        const { lastInsertRowid } = insertPage.run(documentId, page.page, text);
        const words = index === 0 ? `${title.normalize('NFC')}\n${text}` : text;
        insertWords.run(lastInsertRowid, wordsFor('exact', words), wordsFor('folded', words));
      }
    });
  return { remove, upsert };
}

function prepareFinding(db: DatabaseSync) {
  const select = db.prepare(
    `SELECT pages.document_id, pages.page, pages.text, documents.title, bm25(search_words) AS rank
     FROM search_words
     JOIN search_pages AS pages ON pages.id = search_words.rowid
     JOIN search_documents AS documents ON documents.document_id = pages.document_id
     WHERE search_words MATCH ?1 AND (?2 IS NULL OR documents.office = ?2)
     ORDER BY rank, pages.document_id, pages.page LIMIT ?3`,
  );
  return (column: Column, { text, office }: SearchQuery, limit: number): Hit[] => {
    const phrases = phrasesOf(text).map((phrase) => wordsFor(column, phrase));
    if (phrases.length === 0) return [];
    const words = phrases.flatMap((phrase) => foldVietnamese(phrase).match(WORD) ?? []);
    return select
      .all(matchExpression(column, phrases), office, Math.max(0, Math.trunc(limit)))
      .map((row) => hitOf(row, column, words));
  };
}

/** What counts as a word in FTS5's unicode61 tokenizer. */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/** Text in double quotes is one phrase, every other blank-separated piece is one. `28-CTr/TU` is the phrase `28 ctr tu`. */
function phrasesOf(query: string): string[] {
  const pieces = query.normalize('NFC').match(/"[^"]*"|[^\s"]+/gu) ?? [];
  return pieces.filter((piece) => piece.search(WORD) >= 0);
}

function wordsFor(column: Column, text: string): string {
  return column === 'exact' ? comparisonKey(text) : foldVietnamese(text);
}

/** Only words reach FTS5, each phrase in quotes: nothing a person types is read as its query language. */
function matchExpression(column: Column, phrases: readonly string[]): string {
  const quoted = phrases.map((phrase) => `"${(phrase.match(WORD) ?? []).join(' ')}"`);
  return `${column} : (${quoted.join(' AND ')})`;
}

function hitOf(row: Record<string, SQLOutputValue>, column: Column, words: readonly string[]): Hit {
  // bm25 is the better the lower, and never above 0.
  const goodness = Math.max(0, -numberIn(row, 'rank'));
  return {
    documentId: textIn(row, 'document_id'),
    page: numberIn(row, 'page'),
    title: textIn(row, 'title'),
    ...excerptOf(textIn(row, 'text'), new Set(words)),
    score: (column === 'exact' ? EXACT_SCORE : 0) + goodness / (1 + goodness),
  };
}

function placeOf({ documentId, page }: Hit): string {
  return JSON.stringify([documentId, page]);
}
