import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createNotifyHandler, type NoticeDependencies } from '../../../functions/notify/handler.ts';
import type { Watcher } from '../../../functions/notify/watchers.ts';
import { tellPeople } from '../../../functions/runtime/tell-people.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteDraftRepository } from '../../../shared/adapters/embedded/sqlite-draft-repository.ts';
import { createSqliteNoticeRepository } from '../../../shared/adapters/embedded/sqlite-notice-repository.ts';
import { createSqliteRoundRepository } from '../../../shared/adapters/embedded/sqlite-round-repository.ts';
import { createSqliteSettingsRepository } from '../../../shared/adapters/embedded/sqlite-settings-repository.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { temporaryFolder } from '../../adapters/embedded/temporary-folder.ts';
import { silentLogger } from '../../support/silent-logger.ts';

function openOffice() {
  const db = temporaryDatabase();
  const notices = createSqliteNoticeRepository(db);
  const mails: string[] = [];
  const deps: NoticeDependencies = {
    notices,
    rounds: createSqliteRoundRepository(db),
    drafts: createSqliteDraftRepository(db),
    settings: createSqliteSettingsRepository(db),
    documents: createSqliteDocumentRepository(db),
    objects: createFileObjectStore(temporaryFolder()),
    accounts: { usersWithRole: async () => [], findUser: async () => undefined },
    clock: { now: () => new Date('2026-01-05T01:20:00.000Z') },
    logger: silentLogger,
    mailAddressOf: async () => null,
    notifier: {
      send: async ({ subject }) => {
        mails.push(subject);
        return 'sent';
      },
    },
    webhook: { call: async () => {} },
    consoleUrl: 'http://may-chu',
  };
  const strike = (watchers: readonly Watcher[]) => {
    const body = JSON.stringify({ 'detail-type': 'interval.passed', detail: {} });
    const record = { messageId: '1', body, attributes: { ApproximateReceiveCount: '1' } };
    return createNotifyHandler({ ...deps, middlewares: [] }, watchers)(
      { Records: [record] } as unknown as SQSEvent,
      {},
    );
  };
  return { notices, mails, strike };
}

const tellLate: Watcher = (deps) =>
  tellPeople(
    {
      ...{ kind: 'report-late', event: 'report.late', occasion: '2026-01-04', to: ['van-thu', 'van-thu'] },
      about: { kind: 'round', id: 'r1', name: 'Đợt 1' },
      detail: { due: '2026-01-04' },
    },
    deps,
  );

describe('what no event tells', () => {
  it('is looked for each time the clock strikes, and told and mailed once', async () => {
    const { notices, mails, strike } = openOffice();
    for (let time = 0; time < 3; time++) expect(await strike([tellLate])).toEqual({ batchItemFailures: [] });
    const { items } = await notices.list('van-thu', 10);
    expect(items).toMatchObject([{ id: 'r1/report.late/2026-01-04/van-thu', kind: 'report-late' }]);
    expect(mails).toEqual(['Quá hạn nộp báo cáo: Đợt 1']);
  });

  it('is told though another look fails; the failed one comes again', async () => {
    const { notices, mails, strike } = openOffice();
    const failing: Watcher = async () => {
      throw new Error('no answer');
    };
    expect(await strike([failing, tellLate])).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect((await notices.list('van-thu', 10)).unread).toBe(1);
    expect(mails).toHaveLength(1);
  });
});
