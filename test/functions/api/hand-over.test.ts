import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { handOver } from '../../../functions/api/hand-over.ts';
import { createErrorHandler } from '../../../functions/api/problem.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import type { DownloadSigner } from '../../../shared/ports/download-signer.ts';
import { temporaryFolder } from '../../adapters/embedded/temporary-folder.ts';
import { silentLogger } from '../../support/silent-logger.ts';

const DOWNLOAD = { key: 'documents/d/archive.pdf', contentType: 'application/pdf', fileName: 'Báo cáo 1.pdf' };
const SIGNER: DownloadSigner = { sign: async ({ key }) => `https://store.example/${key}?signed` };

async function openDoor(downloads: DownloadSigner | null, isStored = true) {
  const objects = createFileObjectStore(temporaryFolder());
  if (isStored) await objects.put(DOWNLOAD.key, Buffer.from('%PDF-1.7'), DOWNLOAD.contentType);
  const app = new Hono();
  app.onError(createErrorHandler(silentLogger));
  app.get('/file', (context) => handOver(context, DOWNLOAD, { objects, downloads }));
  return app.request('/file');
}

describe('a stored file', () => {
  it('is streamed under its name where answers may be large', async () => {
    const answer = await openDoor(null);
    expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.7']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '8',
      'content-disposition': `attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%201.pdf`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('is handed over by an address where they may not', async () => {
    const answer = await openDoor(SIGNER);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      'https://store.example/documents/d/archive.pdf?signed',
    ]);
  });

  it('is told to be missing, never by an address that leads nowhere', async () => {
    for (const downloads of [null, SIGNER]) expect((await openDoor(downloads, false)).status).toBe(404);
  });
});
