import { describe, expect, it } from 'vitest';
import { createSqliteAuditLog } from '../../../shared/adapters/embedded/sqlite-audit-log.ts';
import { describeAuditLog } from '../../contract/audit-log.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

describeAuditLog('SQLite', () => createSqliteAuditLog(temporaryDatabase()));

describe('the SQLite audit log', () => {
  it('refuses to change or lose an entry, also from outside', async () => {
    const db = temporaryDatabase();
    const entry = { id: '1', at: '2026-01-31T00:00:00.000Z', actor: 'a', action: 'x', target: null } as const;
    await createSqliteAuditLog(db).append({ ...entry, outcome: 'done', detail: {} });
    expect(() => db.exec("UPDATE audit_entries SET actor = 'b'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM audit_entries')).toThrow('append-only');
  });
});
