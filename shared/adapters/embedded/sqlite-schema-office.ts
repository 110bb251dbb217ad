/** Accounts that can be closed, notices, what is on its way out, the audit log. See `sqlite-schema.ts`. */
export const OFFICE_TABLES = `
  DROP TABLE sent_markers; -- notices carry their own ids now

  ALTER TABLE users ADD COLUMN mail TEXT;
  ALTER TABLE users ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    due_at INTEGER, -- when it goes into a mail; null: never, or it has
    read_at INTEGER,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX notices_by_user ON notices (user_id, at, id);
  CREATE INDEX due_notices ON notices (due_at, user_id, at, id) WHERE due_at IS NOT NULL;

  -- Mails and calls to other systems on their way out; next_try_at is null once it is over.
  CREATE TABLE dispatches (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    next_try_at INTEGER,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX dispatches_by_time ON dispatches (created_at, id);
  CREATE INDEX waiting_dispatches ON dispatches (next_try_at, id) WHERE next_try_at IS NOT NULL;

  CREATE TABLE audit_entries (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX audit_by_time ON audit_entries (at, id, actor, action);
  CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit_entries
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER audit_never_vanishes BEFORE DELETE ON audit_entries
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  `;
