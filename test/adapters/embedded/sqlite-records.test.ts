import { describe, expect, it } from 'vitest';
import { createSqliteRecordRepository } from '../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { describeRecordRepository } from '../../contract/record-repository.contract.ts';
import { changed, recordOf } from '../../support/records.ts';
import { temporaryDatabase } from './temporary-database.ts';

describeRecordRepository('SQLite', () => createSqliteRecordRepository(temporaryDatabase()));

describe('the tables of records', () => {
  it('let nobody change or delete a change, or delete a record', async () => {
    const db = temporaryDatabase();
    const { record, change } = changed(recordOf(), { fileId: 'f1' });
    const standing = { state: 'active', access: 'open', retention: null, due: null } as const;
    await createSqliteRecordRepository(db).save(record, change, standing);
    expect(() => db.exec("UPDATE record_changes SET body = '{}'")).toThrow(/append-only/u);
    expect(() => db.exec('DELETE FROM record_changes')).toThrow(/append-only/u);
    expect(() => db.exec('DELETE FROM records')).toThrow(/never deleted/u);
  });
});
