import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolderSync } from './file-durability.ts';
import { numberIn } from './sqlite-values.ts';

/** Another number here, and every index is built anew from the store. */
const SCHEMA_VERSION = 4;
const BUSY_TIMEOUT_MILLISECONDS = 10_000;
const LOG_SIZE_LIMIT_BYTES = 64 * 1024 * 1024;
const CACHE_KIBIBYTES = 32 * 1024;

const SCHEMA = `
  -- Documents in the order they came into the index; pages carry the ordinal in the upper bits of their id.
  CREATE TABLE search_documents (
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL UNIQUE,
    office TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    number TEXT,
    type TEXT,
    issuer TEXT,
    date TEXT,
    kinds TEXT NOT NULL, -- separated by blanks
    periods TEXT NOT NULL, -- as kinds
    retention TEXT,
    access TEXT NOT NULL,
    said TEXT NOT NULL -- SHA-256 of title, description, texts and facts
  ) STRICT;
  CREATE TABLE search_pages (
    id INTEGER PRIMARY KEY, -- ordinal * 65536 + place in the document
    page INTEGER NOT NULL
  ) STRICT;
  -- The texts of some pages in a row, packed together: JSON array, deflated.
  CREATE TABLE search_texts (
    first_id INTEGER PRIMARY KEY, -- of the pages
    texts BLOB NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  -- Joined in larger lots: half of the writing of an index is joining what was written before.
  INSERT INTO search_words (search_words, rank) VALUES ('automerge', 16), ('crisismerge', 32);
`;

/**
 * Opens (or makes) the database of the search index. It holds nothing that is not in the store: one of another schema
 * is thrown away and is empty afterwards. The last commits may be lost with the power, never its order.
 */
export function openSearchDatabase(file: string): DatabaseSync {
  if (file !== ':memory:') makeFolderSync(dirname(file));
  const db = open(file);
  if (versionOf(db) === SCHEMA_VERSION) return db;
  db.close();
  if (file !== ':memory:') for (const tail of ['', '-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
  const empty = open(file);
  empty.exec(SCHEMA);
  empty.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  return empty;
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MILLISECONDS, defensive: true });
  db.exec('PRAGMA journal_mode = WAL');
  // The index can always be built anew: a commit need not wait for the disk.
  db.exec('PRAGMA synchronous = NORMAL');
  db.exec(`PRAGMA journal_size_limit = ${LOG_SIZE_LIMIT_BYTES}`);
  db.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}`);
  return db;
}

function versionOf(db: DatabaseSync): number {
  return numberIn(db.prepare('PRAGMA user_version').get(), 'user_version');
}
