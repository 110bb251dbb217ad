import { describe, expect, it } from 'vitest';
import { VersionConflictError } from '../../shared/domain/errors.ts';
import type { DraftEntry, DraftRepository } from '../../shared/ports/draft-repository.ts';

const entry = (id: string, change: Partial<DraftEntry> = {}): DraftEntry => ({
  id,
  title: 'Kết luận giám sát Đảng ủy xã',
  roundId: null,
  reports: ['r1', 'r2'],
  status: 'drafting',
  version: 1,
  createdBy: 'duyet',
  createdAt: '2026-01-05T08:00:00.000Z',
  changedBy: 'duyet',
  changedAt: '2026-01-05T08:00:00.000Z',
  number: null,
  blanks: 3,
  outdated: 0,
  bodyKey: `drafts/${id}/1.json`,
  ...change,
});

/** What every store of drafts keeps to. */
export function describeDraftRepository(name: string, make: () => DraftRepository | Promise<DraftRepository>): void {
  describe(`${name} as a draft repository`, () => {
    it('knows nothing of a draft that was never made', async () => {
      const drafts = await make();
      expect(await drafts.find('dr1')).toBeUndefined();
      expect([await drafts.list(), await drafts.versions('dr1'), await drafts.draftsOn('r1')]).toEqual([[], [], []]);
      expect(await drafts.markOutdated('dr1', 1)).toBe(false);
    });

    it('keeps every version, newest first, and lists drafts by their last change', async () => {
      const drafts = await make();
      await drafts.create(entry('dr1'));
      await drafts.create(entry('dr2', { changedAt: '2026-01-05T09:00:00.000Z' }));
      const second = entry('dr1', { version: 2, changedAt: '2026-01-06T08:00:00.000Z', bodyKey: 'drafts/dr1/2.json' });
      await drafts.save(second);
      expect(await drafts.find('dr1')).toEqual(second);
      expect((await drafts.versions('dr1')).map(({ version, bodyKey }) => [version, bodyKey])).toEqual([
        [2, 'drafts/dr1/2.json'],
        [1, 'drafts/dr1/1.json'],
      ]);
      expect((await drafts.list()).map(({ id }) => id)).toEqual(['dr1', 'dr2']);
    });

    it('refuses to save over a version that was not read, and to make a draft twice', async () => {
      const drafts = await make();
      await drafts.create(entry('dr1'));
      await expect(drafts.create(entry('dr1', { title: 'khác' }))).rejects.toThrow(VersionConflictError);
      await expect(drafts.save(entry('dr1', { version: 3 }))).rejects.toThrow(VersionConflictError);
      await expect(drafts.save(entry('dr9', { version: 2 }))).rejects.toThrow(VersionConflictError);
      const writers = [1, 2, 3].map((at) => drafts.save(entry('dr1', { version: 2, title: `bản ${at}` })));
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await drafts.versions('dr1')).toHaveLength(2);
    });

    it('finds the drafts that stand on a report, those of earlier versions too', async () => {
      const drafts = await make();
      await drafts.create(entry('dr1'));
      await drafts.create(entry('dr2', { reports: ['r2'] }));
      await drafts.save(entry('dr1', { version: 2, reports: ['r3'] }));
      expect(await drafts.draftsOn('r2')).toEqual(['dr1', 'dr2']);
      expect(await drafts.draftsOn('r3')).toEqual(['dr1']);
    });

    it('remembers how many values are outdated without making a version, and says whether that changed', async () => {
      const drafts = await make();
      await drafts.create(entry('dr1'));
      expect([await drafts.markOutdated('dr1', 2), await drafts.markOutdated('dr1', 2)]).toEqual([true, false]);
      expect(await drafts.find('dr1')).toEqual(entry('dr1', { outdated: 2 }));
      expect(await drafts.versions('dr1')).toHaveLength(1);
    });
  });
}
