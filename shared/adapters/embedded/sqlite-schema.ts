import { DRAFT_TABLES } from './sqlite-schema-drafts.ts';
import { OFFICE_TABLES } from './sqlite-schema-office.ts';
import { RECORD_TABLES } from './sqlite-schema-records.ts';
import { REVIEW_TABLES } from './sqlite-schema-review.ts';

/** Marks the file as ours: "TRLC" in ASCII. */
export const APPLICATION_ID = 0x54_52_4c_43;

/**
 * Every change of the schema, in order; `PRAGMA user_version` counts those a file has seen. A released one never
 * changes: a new one follows it. Times are milliseconds since 1970, bodies are JSON.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    office TEXT NOT NULL,
    status TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    names TEXT NOT NULL, -- folded file name and own number, one a line
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_by_time ON documents (received_at, id, office, status, names);
  CREATE INDEX documents_by_office ON documents (office, received_at, id);
  CREATE INDEX documents_by_status ON documents (status, received_at, id);
  CREATE INDEX documents_by_office_and_status ON documents (office, status, received_at, id);

  CREATE TABLE hash_claims (
    sha256 TEXT PRIMARY KEY,
    document_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE recognized_pages (
    document_id TEXT NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (document_id, page)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE raised_findings (
    document_id TEXT PRIMARY KEY REFERENCES documents (id),
    findings TEXT NOT NULL,
    warnings TEXT NOT NULL,
    unclaimed TEXT NOT NULL
  ) STRICT;

  CREATE TABLE decisions (
    document_id TEXT NOT NULL REFERENCES documents (id),
    sequence INTEGER NOT NULL,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document_id, sequence)
  ) STRICT;
  CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
  CREATE TRIGGER decisions_never_vanish BEFORE DELETE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

  -- Directives as confirmed documents cite them, for the dates under which a number is known.
  CREATE TABLE cited_directives (
    document_id TEXT NOT NULL REFERENCES documents (id),
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    PRIMARY KEY (document_id, number, date)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX cited_directives_by_number ON cited_directives (number, date, document_id);

  CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;

  CREATE TABLE sent_markers (
    marker TEXT PRIMARY KEY
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE offices (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
  ) STRICT;
  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    office TEXT,
    password TEXT NOT NULL -- scrypt, see scrypt-password.ts
  ) STRICT;
  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_user ON sessions (user_id);
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);

  -- A message is live until it is deleted or dead (dead_at set). It is leased while receipt is set and visible_at lies ahead.
  CREATE TABLE queue_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL,
    receive_count INTEGER NOT NULL DEFAULT 0,
    receipt TEXT,
    dead_at INTEGER,
    reason TEXT -- why it died last; kept through a redrive
  ) STRICT;
  CREATE INDEX live_messages ON queue_messages (queue, visible_at, id) WHERE dead_at IS NULL;
  CREATE INDEX dead_messages ON queue_messages (queue, dead_at, id) WHERE dead_at IS NOT NULL;

  CREATE TABLE search_documents (
    document_id TEXT PRIMARY KEY,
    office TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL
  ) STRICT;
  CREATE TABLE search_pages (
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES search_documents (document_id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (document_id, page)
  ) STRICT;
  CREATE VIRTUAL TABLE search_words USING fts5 (
    exact, folded, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  `,
  OFFICE_TABLES,
  REVIEW_TABLES,
  DRAFT_TABLES,
  // The search index lives in a file of its own, which is built from the store.
  'DROP TABLE search_words; DROP TABLE search_pages; DROP TABLE search_documents;',
  RECORD_TABLES,
];
