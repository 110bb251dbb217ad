import { describe, expect, it } from 'vitest';
import { createSqliteNoticeRepository } from '../../../shared/adapters/embedded/sqlite-notice-repository.ts';
import { newDispatch } from '../../../shared/domain/dispatch.ts';
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

  it('lets a new process send at once what a dead one had in hand', async () => {
    const notices = createSqliteNoticeRepository(temporaryDatabase());
    const mail = { id: 'm1', channel: 'mail', recipient: 'u', subject: 's', text: 't' } as const;
    await notices.enqueue(newDispatch(mail, '2026-01-05T05:00:00.000Z'));
    await notices.take('2026-01-05T05:00:00.000Z', '2026-01-05T06:00:00.000Z', 1);
    expect(notices.wakeAll('2026-01-05T05:00:05.000Z')).toBe(1);
    expect(await notices.take('2026-01-05T05:00:05.000Z', '2026-01-05T06:00:00.000Z', 1)).toMatchObject([
      { id: 'm1', attempts: 2 },
    ]);
  });
});
