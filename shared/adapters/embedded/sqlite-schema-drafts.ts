/** Supervision rounds and drafts; texts of drafts lie in the object store. See `sqlite-schema.ts`. */
export const DRAFT_TABLES = `
  CREATE TABLE rounds (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE round_reports (
    document_id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reports_by_round ON round_reports (round_id, document_id);

  CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX drafts_by_change ON drafts (changed_at, id);

  CREATE TABLE draft_versions (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (draft_id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER draft_versions_never_change BEFORE UPDATE ON draft_versions
    BEGIN SELECT RAISE(ABORT, 'versions of drafts are append-only'); END;
  CREATE TRIGGER draft_versions_never_vanish BEFORE DELETE ON draft_versions
    BEGIN SELECT RAISE(ABORT, 'versions of drafts are append-only'); END;

  -- Which drafts ever stood on a report.
  CREATE TABLE draft_reports (
    document_id TEXT NOT NULL,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    PRIMARY KEY (document_id, draft_id)
  ) STRICT, WITHOUT ROWID;
`;
