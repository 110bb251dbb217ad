import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recountDrafts } from '../../../functions/draft/recount-drafts.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { openDraftDesk } from '../../support/draft-desk.ts';

async function openDesk(db = temporaryDatabase()) {
  const desk = openDraftDesk(db);
  for (const id of ['r1', 'r2']) await desk.addReport(id);
  await desk.addDraft('d1', ['r1', 'r2']);
  await desk.addDraft('d2', ['r2']);
  const outdatedOf = async (id: string) => (await desk.deps.drafts.find(id))!.outdated;
  const told = () => desk.published.filter(({ type }) => type === 'draft.outdated').map(({ detail }) => detail);
  return { ...desk, outdatedOf, told };
}

describe('counting drafts whose report moved', () => {
  it('marks every draft that stands on a reopened report, and no other', async () => {
    const desk = await openDesk();
    await desk.reopen('r1');
    await recountDrafts('r1', desk.deps);
    expect(await desk.outdatedOf('d1')).toBe(await desk.countNow('d1'));
    expect([(await desk.outdatedOf('d1')) > 0, await desk.outdatedOf('d2')]).toEqual([true, 0]);
    expect(desk.told()).toMatchObject([{ draftId: 'd1', version: 1, outdated: await desk.outdatedOf('d1') }]);
  });

  it('tells once of one change, again of the next, and of nothing when values come back', async () => {
    const desk = await openDesk();
    await desk.reopen('r1');
    for (let time = 0; time < 3; time++) await recountDrafts('r1', desk.deps);
    await desk.confirm('r1');
    await recountDrafts('r1', desk.deps);
    expect([await desk.outdatedOf('d1'), desk.told().length]).toEqual([0, 1]);
    await desk.reopen('r1');
    await recountDrafts('r1', desk.deps);
    expect(new Set(desk.told().map((detail) => 'mark' in detail && detail.mark)).size).toBe(2);
  });

  it('keeps a corrected value marked once the report is confirmed again', async () => {
    const desk = await openDesk();
    await desk.reopen('r2');
    await desk.confirm('r2', 51);
    await recountDrafts('r2', desk.deps);
    // The count and the period it speaks of.
    expect([await desk.outdatedOf('d1'), await desk.outdatedOf('d2')]).toEqual([2, 2]);
  });

  it('publishes what a crash left between the mark and its event', async () => {
    const desk = await openDesk();
    await desk.reopen('r1');
    const dead = { publish: async () => Promise.reject(new Error('killed')) };
    await expect(recountDrafts('r1', { ...desk.deps, events: dead })).rejects.toThrow('killed');
    expect([(await desk.outdatedOf('d1')) > 0, desk.told()]).toEqual([true, []]);
    await recountDrafts('r1', desk.deps);
    expect(desk.told()).toMatchObject([{ draftId: 'd1' }]);
  });

  it('counts again when another report moved while it counted', async () => {
    const desk = await openDesk();
    await desk.reopen('r1');
    let isFirst = true;
    const drafts = {
      ...desk.deps.drafts,
      markOutdated: async (...mark: Parameters<typeof desk.deps.drafts.markOutdated>) => {
        if (isFirst) await desk.reopen('r2');
        isFirst = false;
        return desk.deps.drafts.markOutdated(...mark);
      },
    };
    await recountDrafts('r1', { ...desk.deps, drafts });
    expect(await desk.outdatedOf('d1')).toBe(await desk.countNow('d1'));
  });

  it('counts the other drafts when the text of one is gone, and says so', async () => {
    const desk = await openDesk();
    await desk.reopen('r2');
    await desk.deps.objects.delete((await desk.deps.drafts.find('d1'))!.bodyKey);
    await expect(recountDrafts('r2', desk.deps)).rejects.toThrow('no object');
    expect(await desk.outdatedOf('d2')).toBeGreaterThan(0);
  });

  it('ends at the same counts however often and in which order events come, whenever it is killed', async () => {
    const act = fc.record({
      report: fc.constantFrom('r1', 'r2'),
      what: fc.constantFrom('same', 'corrected', 'open'),
      deliver: fc.array(fc.record({ which: fc.nat(5), dies: fc.boolean() }), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const db = openDatabase(':memory:');
        const desk = await openDesk(db);
        const moved: string[] = [];
        let value = 100;
        for (const { report, what, deliver } of acts) {
          const { status } = (await desk.deps.documents.find(report))!;
          if (status === 'confirmed') await desk.reopen(report);
          if (what !== 'open') await desk.confirm(report, what === 'corrected' ? ++value : null);
          moved.push(report);
          for (const { which, dies } of deliver) {
            const events = dies ? { publish: () => Promise.reject(new Error('killed')) } : desk.deps.events;
            await recountDrafts(moved[which % moved.length]!, { ...desk.deps, events }).catch(() => {});
          }
        }
        for (const report of moved.toReversed()) await recountDrafts(report, desk.deps);
        for (const id of ['d1', 'd2']) expect(await desk.outdatedOf(id)).toBe(await desk.countNow(id));
        const marks = desk.told().map((detail) => ('mark' in detail ? detail.mark : ''));
        for (const id of ['d1', 'd2'])
          if ((await desk.outdatedOf(id)) > 0)
            expect(desk.told()).toContainEqual(expect.objectContaining({ draftId: id }));
        expect(new Set(marks).size).toBe(marks.length);
        db.close();
      }),
      { numRuns: 25 },
    );
  });
});
