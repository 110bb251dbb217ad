import { describe, expect, it } from 'vitest';
import { exportDraft } from '../../../../functions/api/drafts/export-draft.ts';
import { factBook } from '../../../../shared/domain/draft/confirmed-facts.ts';
import { proposeDraft } from '../../../../shared/domain/draft/propose-draft.ts';
import type { PaperConverter } from '../../../../shared/ports/paper-converter.ts';
import { confirmedReport, factsOf, PARTY_TEMPLATE } from '../../../support/drafts.ts';
import { silentLogger } from '../../../support/silent-logger.ts';

const reports = [factsOf(confirmedReport('r1'))];
const book = factBook(reports);
const draft = proposeDraft({
  ...{ id: 'd1', template: PARTY_TEMPLATE, title: 'Kết luận: đợt 1/2026', reports, roundId: null },
  ...{ founding: null, directives: null, period: null, by: 'soan', at: '2026-01-06T02:00:00.000Z' },
});

const exportPdf = (paperConverter: PaperConverter | null, isWritten: () => void = () => {}) =>
  exportDraft(
    { draft, book },
    { format: 'pdf', withEvidence: false },
    {
      ...{ paperConverter, logger: silentLogger, clock: { now: () => new Date('2026-01-06T02:00:00.000Z') } },
      accounts: { listUsers: async () => [] } as unknown as Parameters<typeof exportDraft>[2]['accounts'],
      draftWriter: {
        write: async () => {
          isWritten();
          return new Uint8Array([7]);
        },
      },
    },
  );

describe('a draft as PDF', () => {
  it('is the Word file as the machine’s program prints it, under a name every system takes', async () => {
    const converter = { toPdf: async (word: Uint8Array) => new Uint8Array([...word, 8]) };
    expect(await exportPdf(converter)).toEqual({
      bytes: new Uint8Array([7, 8]),
      contentType: 'application/pdf',
      fileName: 'Kết luận đợt 1 2026.pdf',
    });
  });

  it('is refused in words where no program is there, before anything is written', async () => {
    let written = 0;
    await expect(exportPdf(null, () => written++)).rejects.toMatchObject({ status: 501, code: 'no-pdf-converter' });
    expect(written).toBe(0);
  });

  it('is refused in words when the program fails', async () => {
    const converter = { toPdf: () => Promise.reject(new Error('ended with 1')) };
    await expect(exportPdf(converter)).rejects.toMatchObject({ status: 503, code: 'pdf-failed' });
  });
});
