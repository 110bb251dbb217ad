/** What the archive keeps of documents, and the files they lie in. See `sqlite-schema.ts`. */
export const RECORD_TABLES = `
  CREATE TABLE record_files (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE records (
    document_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    file_id TEXT,
    -- What held when it or its file was written last.
    state TEXT NOT NULL,
    access TEXT NOT NULL,
    due TEXT NOT NULL, -- ISO day; '9999-12-31' where there is none
    standing TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX records_by_due ON records (due, document_id);
  CREATE INDEX records_by_state ON records (state, due, document_id);
  CREATE INDEX records_by_file ON records (file_id, due, document_id);

  CREATE TABLE record_changes (
    kind TEXT NOT NULL, -- 'document' or 'file'
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER record_changes_never_change BEFORE UPDATE ON record_changes
    BEGIN SELECT RAISE(ABORT, 'changes of records are append-only'); END;
  CREATE TRIGGER record_changes_never_vanish BEFORE DELETE ON record_changes
    BEGIN SELECT RAISE(ABORT, 'changes of records are append-only'); END;
  CREATE TRIGGER records_never_vanish BEFORE DELETE ON records
    BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
`;
