import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocxDraftWriter } from '../../../shared/adapters/embedded/docx-draft-writer.ts';
import { createSofficeConverter, findSoffice } from '../../../shared/adapters/embedded/soffice-paper-converter.ts';
import { factBook } from '../../../shared/domain/draft/confirmed-facts.ts';
import { proposeDraft } from '../../../shared/domain/draft/propose-draft.ts';
import { renderDraft } from '../../../shared/domain/draft/render-draft.ts';
import { confirmedReport, factsOf, PARTY_TEMPLATE } from '../../support/drafts.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PROGRAM = findSoffice();

/** A program that does what the lines say, in place of LibreOffice. */
function standIn(...lines: readonly string[]): string {
  const program = join(temporaryFolder(), 'soffice');
  writeFileSync(program, ['#!/bin/sh', ...lines].join('\n'), { mode: 0o755 });
  return program;
}
const WORD = new Uint8Array([1, 2, 3]);

describe('the search for LibreOffice', () => {
  it('finds a program on the path, no folder and nothing that cannot be run', () => {
    const program = standIn('exit 0');
    expect(findSoffice(join(program, '..'))).toBe(program);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'soffice'));
    expect(findSoffice(folder)).not.toBe(join(folder, 'soffice'));
  });
});

describe.skipIf(process.platform === 'win32')('a converter whose program misbehaves', () => {
  it('throws when it fails, and when it ends well without a PDF', async () => {
    await expect(createSofficeConverter(standIn('exit 7')).toPdf(WORD)).rejects.toThrow('ended with 7');
    await expect(createSofficeConverter(standIn('exit 0')).toPdf(WORD)).rejects.toThrow('paper.pdf');
  });

  it('ends it with all it started once the time is over, and takes the next paper', async () => {
    const marker = join(temporaryFolder(), 'alive');
    const program = standIn(
      `if [ -e ${marker} ]; then printf pdf > paper.pdf; exit 0; fi`,
      `touch ${marker}; (sleep 60; rm ${marker}) & wait`,
    );
    const converter = createSofficeConverter(program, { timeout: 1_000 });
    const [first, second] = await Promise.allSettled([converter.toPdf(WORD), converter.toPdf(WORD)]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('1000 ms') } });
    expect(second.status).toBe('fulfilled');
    expect(existsSync(marker)).toBe(true);
  });

  it('runs one at a time and leaves no folder behind', async () => {
    const lock = join(temporaryFolder(), 'lock');
    const places = join(temporaryFolder(), 'places');
    const turn = [
      `mkdir ${lock} || exit 3`,
      `pwd >> ${places}`,
      'sleep 0.2',
      'printf pdf > paper.pdf',
      `rmdir ${lock}`,
    ];
    const program = standIn(...turn);
    const converter = createSofficeConverter(program);
    const papers = await Promise.all([1, 2, 3].map(() => converter.toPdf(WORD)));
    expect(papers.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['pdf', 'pdf', 'pdf']);
    const used = readFileSync(places, 'utf8').trim().split('\n');
    expect([new Set(used).size, used.filter((place) => existsSync(place))]).toEqual([3, []]);
  });
});

describe.skipIf(!PROGRAM)(`LibreOffice${PROGRAM ? '' : ' (needs soffice)'}`, { timeout: 120_000 }, () => {
  it('prints a paper of ours', async () => {
    const reports = [factsOf(confirmedReport('r1'))];
    const draft = proposeDraft({
      ...{ id: 'd1', template: PARTY_TEMPLATE, title: 'Kết luận', reports, roundId: null },
      ...{ founding: null, directives: null, period: null, by: 'soan', at: '2026-01-06T02:00:00.000Z' },
    });
    const options = { today: '2026-01-06', withEvidence: true, personName: (id: string) => id };
    const word = await createDocxDraftWriter().write(renderDraft(draft, factBook(reports)), options);
    const pdf = await createSofficeConverter(PROGRAM!).toPdf(word);
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
    expect(pdf.byteLength).toBeGreaterThan(5_000);
  });
});
