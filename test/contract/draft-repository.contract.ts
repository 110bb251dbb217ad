import { describe, expect, it } from 'vitest';
import { VersionConflictError } from '../../shared/domain/errors.ts';
import type { DocumentRepository, OutboxEvent } from '../../shared/ports/document-repository.ts';
import type { DraftEntry, DraftRepository } from '../../shared/ports/draft-repository.ts';

const entry = (id: string, change: Partial<DraftEntry> = {}): DraftEntry => ({
  id,
  title: 'Kết luận giám sát Đảng ủy xã',
  roundId: null,
  unit: null,
  reports: ['r1', 'r2'],
  status: 'drafting',
  version: 1,
  createdBy: 'duyet',
  createdAt: '2026-01-05T08:00:00.000Z',
  changedBy: 'duyet',
  changedAt: '2026-01-05T08:00:00.000Z',
  number: null,
  issue: null,
  blanks: 3,
  outdated: 0,
  bodyKey: `drafts/${id}/1.json`,
  ...change,
});

const event = (id: string): OutboxEvent => ({ id, type: 'draft.outdated', detail: { draftId: 'dr1', version: 1 } });

/** Drafts, and the outbox their events go to. */
export interface DraftStore {
  readonly drafts: DraftRepository;
  readonly documents: Pick<DocumentRepository, 'pendingEvents'>;
}

/** What every store of drafts keeps to. */
export function describeDraftRepository(name: string, open: () => DraftStore | Promise<DraftStore>): void {
  const make = async () => (await open()).drafts;
  describe(`${name} as a draft repository`, () => {
    it('knows nothing of a draft that was never made', async () => {
      const drafts = await make();
      expect(await drafts.find('dr1')).toBeUndefined();
      expect([await drafts.list(), await drafts.versions('dr1'), await drafts.draftsOn('r1')]).toEqual([[], [], []]);
      expect(await drafts.markOutdated('dr1', { version: 1, outdated: 1 }, event('e1'))).toBe(false);
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
      const mark = (outdated: number) => drafts.markOutdated('dr1', { version: 1, outdated }, event('e1'));
      expect([await mark(2), await mark(2)]).toEqual([true, false]);
      expect(await drafts.find('dr1')).toEqual(entry('dr1', { outdated: 2 }));
      expect(await drafts.versions('dr1')).toHaveLength(1);
    });

    it('takes no count of a version that is no longer the last', async () => {
      const drafts = await make();
      await drafts.create(entry('dr1'));
      await drafts.save(entry('dr1', { version: 2 }));
      expect(await drafts.markOutdated('dr1', { version: 1, outdated: 2 }, event('e1'))).toBe(false);
      expect(await drafts.find('dr1')).toEqual(entry('dr1', { version: 2 }));
    });

    it('keeps events with what they tell of, all or nothing', async () => {
      const { drafts, documents } = await open();
      const pending = async () => (await documents.pendingEvents(10)).map(({ id }) => id);
      await drafts.create(entry('dr1'), [event('made')]);
      await expect(drafts.create(entry('dr1'), [event('again')])).rejects.toThrow(VersionConflictError);
      await drafts.save(entry('dr1', { version: 2 }), [event('saved')]);
      await expect(drafts.save(entry('dr1', { version: 2 }), [event('late')])).rejects.toThrow(VersionConflictError);
      expect(await pending()).toEqual(['made', 'saved']);
    });

    it('tells of more outdated values, not of fewer or as many', async () => {
      const { drafts, documents } = await open();
      await drafts.create(entry('dr1', { outdated: 1 }));
      for (const [outdated, id] of [
        [1, 'same'],
        [3, 'more'],
        [2, 'fewer'],
        [3, 'more-again'],
      ] as const)
        await drafts.markOutdated('dr1', { version: 1, outdated }, event(id));
      expect((await documents.pendingEvents(10)).map(({ id }) => id)).toEqual(['more', 'more-again']);
    });
  });
}
