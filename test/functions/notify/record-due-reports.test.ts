import { describe, expect, it } from 'vitest';
import { recordDueReports } from '../../../functions/notify/record-due-reports.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteNoticeRepository } from '../../../shared/adapters/embedded/sqlite-notice-repository.ts';
import { createSqliteRoundRepository } from '../../../shared/adapters/embedded/sqlite-round-repository.ts';
import { createSqliteSettingsRepository } from '../../../shared/adapters/embedded/sqlite-settings-repository.ts';
import { NOTICE_SETTING } from '../../../shared/contracts/notice-settings.ts';
import type { User } from '../../../shared/domain/account.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { documentOf } from '../../support/drafts.ts';
import { roundOf } from '../../support/rounds.ts';

const clerk = (id: string, office: string): User => ({ id, name: id, role: 'office', office });
const CLERKS = [clerk('an', 'office-r1'), clerk('binh', 'office-r1'), clerk('chi', 'office-r2')];

/** A round due on 15/01/2026, its second unit on 10/01/2026, and a clock that stands where the test puts it. */
async function openRound(change: Partial<Round> = {}) {
  const db = temporaryDatabase();
  let now = '';
  let looks = 0;
  const rounds = createSqliteRoundRepository(db);
  const documents = createSqliteDocumentRepository(db);
  const notices = createSqliteNoticeRepository(db);
  const settings = createSqliteSettingsRepository(db);
  const looking = {
    ...rounds,
    reportsOf: (id: string) => {
      looks += 1;
      return rounds.reportsOf(id);
    },
  };
  const deps = {
    ...{ notices, settings, documents, rounds: looking },
    accounts: { usersWithRole: async () => CLERKS },
    clock: { now: () => new Date(now) },
  };
  const round = roundOf({ id: 'ro1', status: 'collecting', ...change });
  await rounds.create(round);
  return {
    ...{ rounds, documents, settings, round },
    looks: () => looks,
    /** The clock strikes; what everybody has been told by then. */
    strike: async (at: string) => {
      now = at;
      await recordDueReports(deps);
      const told = await Promise.all(
        ['an', 'binh', 'chi', 'duyet'].map(async (id) =>
          (await notices.list(id, 50)).items.map((one) => [id, one] as const),
        ),
      );
      return told
        .flat()
        .map(([id, { kind, detail }]) => `${id}: ${kind} ${detail.due}${detail.units ? ` ×${detail.units}` : ''}`);
    },
  };
}

const report = (office: string, status: 'received' | 'rejected' = 'received') => ({
  ...documentOf({ id: `d-${office}`, office, status: 'received' }),
  status,
});

describe('the clerks of a unit without a report', () => {
  it('hear nothing before three days are left', async () => {
    const { strike } = await openRound();
    expect(await strike('2026-01-06T16:59:59.000Z')).toEqual([]);
  });

  it('are reminded three days before, by the Vietnamese day, and once more on the day', async () => {
    const { strike } = await openRound();
    expect(await strike('2026-01-06T17:00:00.000Z')).toEqual(['chi: report-due 2026-01-10']);
    expect(await strike('2026-01-08T02:00:00.000Z')).toEqual(['chi: report-due 2026-01-10']);
    expect(await strike('2026-01-09T17:00:00.000Z')).toEqual([
      'chi: report-due 2026-01-10',
      'chi: report-due 2026-01-10',
    ]);
  });

  it('are told the day after, and so is who runs the round, once each', async () => {
    const { strike } = await openRound({ units: roundOf().units.map((unit) => ({ ...unit, due: null })) });
    await strike('2026-01-14T20:00:00.000Z');
    const late = await strike('2026-01-15T17:00:00.000Z');
    expect(late.filter((one) => one.includes('late'))).toEqual([
      'an: report-late 2026-01-15',
      'binh: report-late 2026-01-15',
      'chi: report-late 2026-01-15',
      'duyet: report-late 2026-01-15 ×2',
    ]);
    expect(await strike('2026-01-16T17:00:00.000Z')).toEqual(late);
    expect(await strike('2026-02-20T17:00:00.000Z')).toEqual(late);
  });

  it('are reminded on the next day when nothing ran on the right one', async () => {
    const { strike } = await openRound();
    expect(await strike('2026-01-08T20:00:00.000Z')).toEqual(['chi: report-due 2026-01-10']);
  });

  it('hear nothing once a report is in, but a refused paper is none', async () => {
    const { strike, rounds, documents } = await openRound();
    for (const one of [report('office-r2'), report('office-r1', 'rejected')]) {
      await documents.create(one);
      await rounds.link(one.id, 'ro1');
    }
    expect(await strike('2026-01-15T20:00:00.000Z')).toEqual([
      'an: report-late 2026-01-15',
      'binh: report-late 2026-01-15',
      'duyet: report-late 2026-01-15 ×1',
    ]);
  });

  it('are reminded of a due day that was moved as of another one', async () => {
    const { strike, rounds, round } = await openRound();
    await strike('2026-01-09T17:00:00.000Z');
    const units = round.units.map((unit) => ({ ...unit, due: unit.due && '2026-01-12' }));
    await rounds.save({ ...round, units, version: 2 });
    expect(await strike('2026-01-09T18:00:00.000Z')).toEqual([
      'chi: report-due 2026-01-12',
      'chi: report-due 2026-01-10',
    ]);
  });

  it.each(['preparing', 'drafting', 'closed'] as const)('hear nothing of a round that is %s', async (status) => {
    const { strike } = await openRound({ status });
    expect(await strike('2026-01-20T00:00:00.000Z')).toEqual([]);
  });

  it('are reminded as early as the administrator set', async () => {
    const { strike, settings } = await openRound();
    const change = { value: { remindDays: 5 }, changedBy: 'quantri', changedAt: '2026-01-01T00:00:00.000Z' };
    await settings.save(NOTICE_SETTING, change, 0);
    expect(await strike('2026-01-05T00:00:00.000Z')).toEqual(['chi: report-due 2026-01-10']);
  });
});

describe('a clock that strikes every minute', () => {
  it('looks once a day while no round changes', async () => {
    const { strike, looks } = await openRound();
    const told = await strike('2026-01-10T01:00:00.000Z');
    expect(await strike('2026-01-10T01:01:00.000Z')).toEqual(told);
    expect(looks()).toBe(1);
    await strike('2026-01-11T01:00:00.000Z');
    expect(looks()).toBe(2);
  });
});
