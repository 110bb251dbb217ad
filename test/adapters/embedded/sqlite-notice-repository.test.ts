import { describe, expect, it } from 'vitest';
import { createSqliteNoticeRepository } from '../../../shared/adapters/embedded/sqlite-notice-repository.ts';
import { describeNoticeRepository, noticeOf } from '../../contract/notice-repository.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

describeNoticeRepository('SQLite', () => createSqliteNoticeRepository(temporaryDatabase()));

describe('the SQLite store of notices', () => {
  it('says whose bell changed: for a new notice and a first reading, not for a repetition', async () => {
    const rung: string[] = [];
    const notices = createSqliteNoticeRepository(temporaryDatabase(), { onChange: (userId) => rung.push(userId) });
    const added = [
      { notice: noticeOf('n1'), mailAt: null },
      { notice: noticeOf('n2'), mailAt: null },
    ];
    await notices.add(added);
    await notices.add(added);
    await notices.markRead('nguoi-duyet', null, '2026-01-05T06:00:00.000Z');
    await notices.markRead('nguoi-duyet', null, '2026-01-05T06:00:00.000Z');
    expect(rung).toEqual(['nguoi-duyet', 'nguoi-duyet']);
  });
});
