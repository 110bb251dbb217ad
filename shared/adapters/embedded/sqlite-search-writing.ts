import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { IndexedDocument } from '../../ports/search-index.ts';
import { keysIn } from '../../text/search-words.ts';
import { transaction } from './sqlite-database.ts';
import { indexedWords } from './sqlite-search-word-kinds.ts';
import { numberIn, textIn } from './sqlite-values.ts';

/** Pages of one document have ids from `ordinal * PAGES_PER_DOCUMENT`. */
export const PAGES_PER_DOCUMENT = 65_536;

/** Texts packed together: together they pack quicker and smaller. */
export const PAGES_PER_PACK = 4;
const DEFLATE_LEVEL = 1;

/** The text of a page out of the pack it is kept in. */
export function unpackText(pack: Uint8Array, id: number): string {
  const texts = JSON.parse(inflateRawSync(pack).toString()) as readonly string[];
  return texts[id % PAGES_PER_PACK] ?? '';
}

function packTexts(texts: readonly string[]): Uint8Array {
  return deflateRawSync(JSON.stringify(texts), { level: DEFLATE_LEVEL });
}

/** Writes documents into the index, each as a whole. `onWritten` is told the ordinal of each document that changed. */
export function prepareWriting(db: DatabaseSync, onWritten: (ordinal: number) => void) {
  const select = db.prepare('SELECT ordinal, version, said FROM search_documents WHERE document_id = ?');
  const save = db.prepare(
    `INSERT INTO search_documents (document_id, office, version, title, status, number, type, issuer, date, kinds, periods,
       retention, access, said)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET office = excluded.office, version = excluded.version,
       title = excluded.title, status = excluded.status, number = excluded.number, type = excluded.type,
       issuer = excluded.issuer, date = excluded.date, kinds = excluded.kinds, periods = excluded.periods,
       retention = excluded.retention, access = excluded.access, said = excluded.said
     RETURNING ordinal`,
  );
  const removeDocument = db.prepare('DELETE FROM search_documents WHERE document_id = ?');
  const removePages = db.prepare('DELETE FROM search_pages WHERE id >= ? AND id < ?');
  const removeWords = db.prepare(
    'DELETE FROM search_words WHERE rowid IN (SELECT id FROM search_pages WHERE id >= ? AND id < ?)',
  );
  const removeTexts = db.prepare('DELETE FROM search_texts WHERE first_id >= ? AND first_id < ?');
  const insertPage = db.prepare('INSERT INTO search_pages (id, page) VALUES (?, ?)');
  const insertTexts = db.prepare('INSERT INTO search_texts (first_id, texts) VALUES (?, ?)');
  const insertWords = db.prepare('INSERT INTO search_words (rowid, words) VALUES (?, ?)');

  const removePagesOf = (ordinal: number): void => {
    const [from, to] = [ordinal * PAGES_PER_DOCUMENT, (ordinal + 1) * PAGES_PER_DOCUMENT];
    removeWords.run(from, to);
    removePages.run(from, to);
    removeTexts.run(from, to);
  };
  const writePages = (ordinal: number, { title, described = '', pages }: IndexedDocument): void => {
    for (const [index, { page, text, facts = [] }] of pages.entries()) {
      const id = ordinal * PAGES_PER_DOCUMENT + index;
      const keys = keysIn(index === 0 ? `${title}\n${described}\n${text}` : text);
      insertPage.run(id, page);
      insertWords.run(id, indexedWords(keys, facts));
    }
    for (let at = 0; at < pages.length; at += PAGES_PER_PACK) {
      const texts = pages.slice(at, at + PAGES_PER_PACK).map(({ text }) => text);
      insertTexts.run(ordinal * PAGES_PER_DOCUMENT + at, packTexts(texts));
    }
  };
  const upsert = (given: IndexedDocument, force: boolean): void => {
    const document = inNfc(given);
    const stored = select.get(document.documentId);
    if (stored && numberIn(stored, 'version') > document.version) return;
    const said = digestOf(document);
    const { documentId, office, version, title, status, number, type, issuer, date, kinds = [] } = document;
    const { periods = [], retention, access = 'open' } = document;
    const row = save.get(
      ...[documentId, office, version, title, status],
      ...[number ?? null, type ?? null, issuer ?? null, date ?? null, kinds.join(' ')],
      ...[periods.join(' '), retention ?? null, access, said],
    );
    const ordinal = numberIn(row, 'ordinal');
    onWritten(ordinal);
    // Most upserts of a document change its status alone: its words stay.
    if (!force && stored && textIn(stored, 'said') === said) return;
    if (stored) removePagesOf(ordinal);
    writePages(ordinal, document);
  };
  const remove = (documentId: string): void => {
    const stored = select.get(documentId);
    if (!stored) return;
    const ordinal = numberIn(stored, 'ordinal');
    onWritten(ordinal);
    removePagesOf(ordinal);
    removeDocument.run(documentId);
  };
  return {
    /** `force` writes the words anew even where they stayed the same. */
    upsert: (document: IndexedDocument, force = false): void => transaction(db, () => upsert(document, force)),
    remove: (documentId: string): void => transaction(db, () => remove(documentId)),
  };
}

function inNfc(document: IndexedDocument): IndexedDocument {
  const pages = document.pages.map((page) => ({ ...page, text: page.text.normalize('NFC') }));
  const { described } = document;
  return {
    ...document,
    title: document.title.normalize('NFC'),
    ...(described === undefined ? {} : { described: described.normalize('NFC') }),
    pages,
  };
}

function digestOf({ title, described = '', pages }: IndexedDocument): string {
  const said = pages.map(({ page, text, facts = [] }) => [page, text, facts]);
  return createHash('sha256')
    .update(JSON.stringify([title, described, said]))
    .digest('base64');
}
