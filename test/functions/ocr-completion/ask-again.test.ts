import { describe, expect, it } from 'vitest';
import { askAgain } from '../../../functions/ocr-completion/ask-again.ts';
import type { SecondReadingDependencies } from '../../../functions/ocr-completion/take-second-reading.ts';
import { writeJson } from '../../../functions/runtime/json-objects.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import type { PipelineEvent } from '../../../shared/contracts/events.ts';
import { pageKey } from '../../../shared/contracts/object-keys.ts';
import type { Page } from '../../../shared/ocr/page.ts';
import type { SecondReadingState } from '../../../shared/ports/second-reader.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { temporaryFolder } from '../../adapters/embedded/temporary-folder.ts';
import { newDocument } from '../../contract/documents.ts';

const SINCE = '2026-01-05T08:00:00.000Z';
const page: Page = {
  ...{ page: 1, text: '', lines: [], source: 'tesseract', engine: 'stand-in', width: 100, height: 100 },
  ...{ rotation: 0, skew: 0, dpi: 300 },
} as Page;

/** A stage with one document whose pages the first engine has read, `minutes` ago. */
async function open(
  minutes: number,
  { read = [1] as readonly number[], state = { state: 'reading' } as SecondReadingState } = {},
) {
  const documents = createSqliteDocumentRepository(temporaryDatabase());
  const objects = createFileObjectStore(temporaryFolder());
  const facts = { status: 'recognizing', statusAt: SINCE, receivedAt: SINCE, pageCount: 1, sha256: 'ab' } as const;
  await documents.create(newDocument('d1', facts));
  await writeJson(objects, pageKey('d1', 1), page);
  await documents.addRecognizedPages('d1', read);
  const asked: string[] = [];
  const published: PipelineEvent[] = [];
  const deps: SecondReadingDependencies = {
    documents,
    objects,
    awaitsSecondReading: true,
    clock: { now: () => new Date(Date.parse(SINCE) + minutes * 60_000) },
    events: { publish: async (events) => void published.push(...events) },
    secondReader: {
      start: async ({ documentId }) => {
        asked.push(documentId);
        return { jobId: 'j1' };
      },
      collect: async () => state,
    },
  };
  return { deps, asked, published, status: async () => (await documents.find('d1'))!.status };
}

describe('askAgain', () => {
  it('takes in a reading whose notice was lost, and the document goes on', async () => {
    const { deps, asked, published, status } = await open(45, { state: { state: 'read', pages: [] } });
    await askAgain(deps);
    expect(asked).toEqual(['d1']);
    expect(await status()).toBe('extracting');
    expect(published.map(({ type }) => type)).toEqual(['document.text-recognized']);
    await askAgain(deps);
    expect(asked).toEqual(['d1']);
  });

  it('lets a job that goes on go on', async () => {
    const { deps, asked, published, status } = await open(45);
    await askAgain(deps);
    expect(asked).toEqual(['d1']);
    expect(published).toEqual([]);
    expect(await status()).toBe('recognizing');
  });

  it.each([
    ['a document that has not waited long', 20, [1]],
    ['a document whose pages are still being read for the first time', 45, []],
  ])('asks nothing about %s', async (_what, minutes, read) => {
    const { deps, asked, published } = await open(minutes, { read });
    await askAgain(deps);
    expect([asked, published]).toEqual([[], []]);
  });

  it('goes on without a reading that does not come within a day, and says so', async () => {
    const { deps, asked, status } = await open(25 * 60);
    await askAgain(deps);
    expect(asked).toEqual([]);
    expect(await status()).toBe('extracting');
    expect((await deps.documents.find('d1'))!.notes).toContain('second-reading-missing');
  });

  it('keeps the name of a throttling: the queue asks later', async () => {
    const { deps } = await open(45);
    const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
    const secondReader = { ...deps.secondReader!, start: () => Promise.reject(throttled) };
    await expect(askAgain({ ...deps, secondReader })).rejects.toThrow(throttled);
  });
});
