import { describe, expect, it } from 'vitest';
import { changeDraft, type DraftDependencies } from '../../../../functions/api/drafts/draft-store.ts';
import { flushOutbox } from '../../../../functions/runtime/flush-outbox.ts';
import { createSqliteDraftRepository } from '../../../../shared/adapters/embedded/sqlite-draft-repository.ts';
import type { Draft } from '../../../../shared/domain/draft/draft.ts';
import { submitDraft } from '../../../../shared/domain/draft/draft-lifecycle.ts';
import { temporaryDatabase } from '../../../adapters/embedded/temporary-database.ts';
import { openDraftDesk } from '../../../support/draft-desk.ts';

const ACT = { by: 'duyet', at: '2026-01-07T02:00:00.000Z' };
const submitted = ({ draft, book }: { draft: Draft; book: Parameters<typeof submitDraft>[1] }) =>
  submitDraft(draft, book, ACT);
const eventOf = (_before: Draft, { id: draftId, version }: Draft) => ({
  type: 'draft.submitted',
  detail: { draftId, version, by: 'duyet' },
});

async function openDesk() {
  const db = temporaryDatabase();
  const desk = openDraftDesk(db);
  await desk.addReport('r1');
  await desk.addDraft('d1', ['r1']);
  const deps: DraftDependencies = {
    ...desk.deps,
    drafts: createSqliteDraftRepository(db),
    clock: { now: () => new Date(ACT.at) },
  };
  return { ...desk, deps };
}

describe('keeping a change of a draft', () => {
  it('loses no event when the process dies between the save and its publishing', async () => {
    const { deps, published } = await openDesk();
    const dead = { publish: () => Promise.reject(new Error('killed')) };
    await expect(changeDraft('d1', 1, { ...deps, events: dead }, submitted, eventOf)).rejects.toThrow('killed');
    expect((await deps.drafts.find('d1'))?.status).toBe('submitted');
    await flushOutbox(deps);
    expect(published).toEqual([{ type: 'draft.submitted', detail: { draftId: 'd1', version: 2, by: 'duyet' } }]);
  });

  it('tells nothing of a change that was refused, or came too late', async () => {
    const { deps, published } = await openDesk();
    await changeDraft('d1', 1, deps, submitted, eventOf);
    await expect(changeDraft('d1', 1, deps, submitted, eventOf)).rejects.toThrow();
    await expect(changeDraft('d1', 2, deps, submitted, eventOf)).rejects.toThrow(/not-in-status/u);
    await flushOutbox(deps);
    expect(published).toHaveLength(1);
  });

  it('counts again when a report moved between reading and saving, and tells of it', async () => {
    const { deps, published, reopen, countNow } = await openDesk();
    await changeDraft('d1', 1, deps, async ({ draft }) => {
      await reopen('r1');
      return { ...draft, title: 'khác' };
    });
    const { outdated, version } = (await deps.drafts.find('d1'))!;
    expect([outdated, version]).toEqual([await countNow('d1'), 2]);
    expect(published.map(({ type }) => type)).toEqual(['document.reopened', 'draft.outdated']);
  });
});
