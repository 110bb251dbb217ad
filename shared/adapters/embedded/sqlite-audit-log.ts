import type { DatabaseSync } from 'node:sqlite';
import type { AuditEntry, AuditLog } from '../../ports/audit-log.ts';
import { pageOf, positionOf, timeOf } from './sqlite-times.ts';

/** The audit log in SQLite; triggers refuse every change of an entry. */
export function createSqliteAuditLog(db: DatabaseSync): AuditLog {
  const insert = db.prepare('INSERT INTO audit_entries (id, at, actor, action, body) VALUES (?, ?, ?, ?, ?)');
  const select = db.prepare(
    `SELECT at, id, body FROM audit_entries
     WHERE (at, id) < (?1, ?2) AND (?3 IS NULL OR actor = ?3)
       AND (?4 IS NULL OR action = ?4 OR substr(action, 1, length(?4) + 1) = ?4 || '.')
       AND (?5 IS NULL OR at >= ?5) AND (?6 IS NULL OR at < ?6)
     ORDER BY at DESC, id DESC LIMIT ?7`,
  );
  return {
    append: async (entry) =>
      void insert.run(entry.id, timeOf(entry.at), entry.actor, entry.action, JSON.stringify(entry)),
    list: async ({ actor, action, from, to, limit, cursor }) => {
      const [at, id] = positionOf(cursor);
      const rows = select.all(at, id, actor, action, from && timeOf(from), to && timeOf(to), limit + 1);
      return pageOf<AuditEntry>(rows, limit, 'at');
    },
  };
}
