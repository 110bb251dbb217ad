import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { preparePaper } from '../../../functions/draft/prepare-paper.ts';
import { createDocxDraftWriter } from '../../../shared/adapters/embedded/docx-draft-writer.ts';
import { draftPaperKey } from '../../../shared/contracts/object-keys.ts';
import { factBook } from '../../../shared/domain/draft/confirmed-facts.ts';
import { type Draft, mapPieces } from '../../../shared/domain/draft/draft.ts';
import { approveDraft, issueDraft, submitDraft } from '../../../shared/domain/draft/draft-lifecycle.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { openDraftDesk } from '../../support/draft-desk.ts';
import { confirmedReport, factsOf } from '../../support/drafts.ts';

const KEY = draftPaperKey('d1', 1);
const BOOK = factBook([factsOf(confirmedReport('r1'))]);
const HEAD = { by: 'truongban', at: '2026-01-07T02:00:00.000Z' };

async function openDesk(change?: (draft: Draft) => Draft) {
  const desk = openDraftDesk(temporaryDatabase());
  await desk.addReport('r1');
  await desk.addDraft('d1', ['r1'], change);
  const accounts = { listUsers: async () => [{ id: 'duyet', name: 'Trần Thu Hà', role: 'reviewer', office: null }] };
  const deps = { ...desk.deps, accounts, draftWriter: createDocxDraftWriter() } as Parameters<typeof preparePaper>[1];
  const words = () => strFromU8(unzipSync(desk.deps.objects.kept.get(KEY)!)['word/document.xml']!);
  return {
    ...desk,
    deps,
    kept: desk.deps.objects.kept,
    words,
    prepare: () => preparePaper({ draftId: 'd1', version: 1 }, deps),
  };
}

const issued = (draft: Draft): Draft => {
  const whole = mapPieces(draft, (piece) => (piece.type === 'blank' ? { type: 'text', text: 'theo báo cáo' } : piece));
  const approved = approveDraft(submitDraft(whole, BOOK, { by: 'soan', at: HEAD.at }), BOOK, HEAD);
  return { ...issueDraft(approved, { number: '12', date: '2026-01-07', offices: ['xa'] }, BOOK, HEAD), version: 1 };
};

describe('the paper of a draft', () => {
  it('is a Word file with its evidence and the reviewer’s name, told of by its key', async () => {
    const desk = await openDesk();
    await desk.prepare();
    expect(desk.words()).toContain('15 đảng viên');
    expect(desk.words()).toContain('Trần Thu Hà');
    expect(desk.published).toEqual([{ type: 'draft.prepared', detail: { draftId: 'd1', version: 1, key: KEY } }]);
  });

  it('prints a hole for what is not confirmed at that moment', async () => {
    const desk = await openDesk();
    await desk.reopen('r1');
    await desk.prepare();
    expect(desk.words()).not.toContain('15 đảng viên');
  });

  it('is written once: what people have read stays, however often the event comes', async () => {
    const desk = await openDesk();
    await desk.prepare();
    const before = desk.kept.get(KEY);
    await desk.reopen('r1');
    await desk.confirm('r1', 51);
    await desk.prepare();
    expect(desk.kept.get(KEY)).toBe(before);
    expect(desk.published).toHaveLength(2);
  });

  it('of an issued draft prints the words it was issued with, whatever was corrected since', async () => {
    const desk = await openDesk(issued);
    await desk.reopen('r1');
    await desk.confirm('r1', 51);
    await desk.prepare();
    expect(desk.words()).toContain('15 đảng viên');
    expect(desk.words()).not.toContain('51 đảng viên');
  });

  it('of a version nobody kept is left to the queue', async () => {
    const desk = await openDesk();
    await expect(preparePaper({ draftId: 'd1', version: 9 }, desk.deps)).rejects.toThrow('draft version');
    expect(desk.published).toEqual([]);
  });
});
