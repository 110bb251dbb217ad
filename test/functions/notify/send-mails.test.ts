import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RecordingDependencies, recordNotices } from '../../../functions/notify/record-notices.ts';
import { sendMails } from '../../../functions/notify/send-mails.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteNoticeRepository } from '../../../shared/adapters/embedded/sqlite-notice-repository.ts';
import { createSqliteSettingsRepository } from '../../../shared/adapters/embedded/sqlite-settings-repository.ts';
import { NOTICE_SETTING, rhythmSetting } from '../../../shared/contracts/notice-settings.ts';
import type { User } from '../../../shared/domain/account.ts';
import type { Notice } from '../../../shared/ports/notifier.ts';
import type { WebhookCall } from '../../../shared/ports/webhook.ts';
import { newDocument } from '../../contract/documents.ts';
import { silentLogger } from '../../support/silent-logger.ts';

const BEGIN = Date.parse('2026-01-05T01:20:00.000Z');
const MINUTE = 60_000;
const REVIEWERS: readonly User[] = ['an', 'binh'].map((id) => ({ id, name: id, role: 'reviewer', office: null }));

class Killed extends Error {}

/** A machine whose mail server, and whose own life, the test decides on. */
function openOffice() {
  const db = openDatabase(':memory:');
  onTestFinished(() => db.close());
  let time = BEGIN;
  const clock = { now: () => new Date(time) };
  const settings = createSqliteSettingsRepository(db);
  const notices = createSqliteNoticeRepository(db);
  const arrived: Notice[] = [];
  const calls: WebhookCall[] = [];
  const mood = { server: 'up' as 'up' | 'down', dies: 'never' as 'never' | 'before' | 'after' };
  const deps = {
    documents: { find: async (id: string) => newDocument(id, { fileName: `${id}.pdf` }) },
    accounts: {
      usersWithRole: async (role) => (role === 'reviewer' ? REVIEWERS : []),
    } satisfies RecordingDependencies['accounts'],
    notices,
    settings,
    clock,
    logger: silentLogger,
    mailAddressOf: async () => null,
    notifier: {
      send: async (notice: Notice) => {
        if (mood.server === 'down') throw new Error('no answer');
        arrived.push(notice);
        return 'sent' as const;
      },
    },
    webhook: { call: async (call: WebhookCall) => void calls.push(call) },
    consoleUrl: 'http://may-chu',
  };
  /** `kill -9` at the worst moments: before or after a mail has left, before that is written down. */
  const mortal = {
    ...deps,
    notifier: {
      send: async (notice: Notice) => {
        if (mood.dies === 'before') throw new Killed();
        const delivery = await deps.notifier.send(notice);
        if (mood.dies === 'after') throw new Killed();
        return delivery;
      },
    },
    notices: {
      ...notices,
      settle: async (dispatch: Parameters<typeof notices.settle>[0]) => {
        if (mood.dies !== 'never') throw new Killed();
        await notices.settle(dispatch);
      },
    },
  };
  return {
    ...{ deps, mood, arrived, calls, settings, notices },
    pass: (minutes: number) => {
      time += minutes * MINUTE;
    },
    raise: (documentId: string) =>
      recordNotices({ type: 'document.findings-raised', detail: { documentId, findings: 5, needLook: 2 } }, deps),
    run: async () => {
      await sendMails(mortal).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
    },
    choose: (userId: string, rhythm: string) =>
      settings.save(
        rhythmSetting(userId),
        { value: { rhythm }, changedBy: userId, changedAt: clock.now().toISOString() },
        0,
      ),
    set: (value: Record<string, unknown>) =>
      settings.save(NOTICE_SETTING, { value, changedBy: 'a', changedAt: clock.now().toISOString() }, 0),
  };
}

describe('telling people', () => {
  it('mails each reviewer once, however often the event comes', async () => {
    const office = openOffice();
    for (let time = 0; time < 3; time++) {
      await office.raise('d1');
      await office.run();
    }
    expect(office.arrived.map(({ recipient }) => recipient.userId).sort()).toEqual(['an', 'binh']);
    expect(office.arrived[0]).toMatchObject({
      subject: 'Chờ duyệt: d1.pdf',
      text: expect.stringContaining('http://may-chu/bao-cao/d1'),
    });
  });

  it('gathers an hour, or a day, into one mail with counts and links', async () => {
    const office = openOffice();
    await office.choose('an', 'hourly');
    await office.choose('binh', 'daily');
    for (const id of ['d1', 'd2', 'd3']) await office.raise(id);
    await office.run();
    expect(office.arrived).toEqual([]);
    office.pass(40);
    await office.run();
    expect(office.arrived).toHaveLength(1);
    expect(office.arrived[0]).toMatchObject({ recipient: { userId: 'an' }, subject: 'Trích Lục: 3 báo cáo chờ duyệt' });
    expect(office.arrived[0]!.text).toContain('- d2.pdf: 2 cần xem');
    office.pass(24 * 60);
    await office.run();
    expect(office.arrived.slice(1).map(({ recipient }) => recipient.userId)).toEqual(['binh']);
  });

  it('mails nothing to who wants none, and still rings the bell', async () => {
    const office = openOffice();
    await office.choose('an', 'never');
    await office.raise('d1');
    office.pass(60 * 48);
    await office.run();
    expect(office.arrived.map(({ recipient }) => recipient.userId)).toEqual(['binh']);
    expect((await office.notices.list('an', 10)).unread).toBe(1);
  });

  it('waits for a mail server that is down and asks it once a run', async () => {
    const office = openOffice();
    office.mood.server = 'down';
    for (const id of ['d1', 'd2']) await office.raise(id);
    await office.run();
    const { items } = await office.notices.listDispatches({ status: 'waiting', limit: 10, cursor: null });
    expect(items.map(({ attempts }) => attempts).sort()).toEqual([0, 1]);
    expect(items.map(({ error }) => error)).toContain('no answer');
    office.mood.server = 'up';
    office.pass(2);
    await office.run();
    expect(office.arrived).toHaveLength(2);
  });

  it('gives up after three days, and says so', async () => {
    const office = openOffice();
    office.mood.server = 'down';
    await office.raise('d1');
    for (let hour = 0; hour < 80; hour++) {
      await office.run();
      office.pass(61);
    }
    const { items } = await office.notices.listDispatches({ status: 'undeliverable', limit: 10, cursor: null });
    expect(items).toHaveLength(2);
  });

  it('tells another system once what happened, signed, without a word of the report', async () => {
    const office = openOffice();
    await office.set({ webhookUrl: 'https://he-thong.example.vn/nhan', webhookSecret: 'mot-khoa-rat-dai-va-kin' });
    await office.raise('d1');
    await office.raise('d1');
    await office.run();
    expect(office.calls).toHaveLength(1);
    expect(office.calls[0]).toMatchObject({
      url: 'https://he-thong.example.vn/nhan',
      secret: 'mot-khoa-rat-dai-va-kin',
    });
    expect(JSON.parse(office.calls[0]!.body)).toEqual({
      id: 'webhook/d1/document.findings-raised/1',
      ...{ type: 'document.findings-raised', at: new Date(BEGIN).toISOString() },
      ...{ office: 'xa-an-binh', status: 'received', documentId: 'd1', findings: 5, needLook: 2 },
    });
  });

  it('loses no notice and tells none twice, whenever the process is killed', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('raise' as const), id: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ what: fc.constant('run' as const), dies: fc.constantFrom('never', 'before', 'after') }),
      fc.record({ what: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
      fc.record({ what: fc.constant('server' as const), is: fc.constantFrom('up', 'down') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const office = openOffice();
        await office.choose('an', 'hourly');
        const raised = new Set<number>();
        for (const act of steps) {
          if (act.what === 'raise') await office.raise(`d${act.id}`);
          if (act.what === 'raise') raised.add(act.id);
          if (act.what === 'pass') office.pass(act.minutes);
          if (act.what === 'server') office.mood.server = act.is as 'up' | 'down';
          if (act.what !== 'run') continue;
          office.mood.dies = act.dies as 'never' | 'before' | 'after';
          await office.run();
        }
        Object.assign(office.mood, { server: 'up', dies: 'never' });
        for (let time = 0; time < 4; time++) {
          office.pass(70);
          await office.run();
        }
        // A mail that left before a kill leaves again under its own id: mail programs and the outbox folder show one.
        const mails = [...new Map(office.arrived.map((mail) => [mail.id, mail])).values()];
        for (const { id } of REVIEWERS) {
          const told = mails.filter(({ recipient }) => recipient.userId === id).map(({ text }) => text);
          for (const document of raised) {
            expect(told.filter((text) => text.includes(`d${document}.pdf`))).toHaveLength(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
