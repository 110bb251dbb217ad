/** Claims on reports and settings that carry a version. A released schema never changes: see `sqlite-schema.ts`. */
export const REVIEW_TABLES = `
  CREATE TABLE review_claims (
    document_id TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    since INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    taken_from TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE versioned_settings (
    name TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
