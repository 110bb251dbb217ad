import { parentPort } from 'node:worker_threads';
import type { ArchiveCopy, ArchiveRequest } from '../../ports/archive-writer.ts';
import { makeArchiveCopy } from './pdf-archive-copy.ts';

/** What the thread answers. */
export type ArchiveAnswer = { readonly copy: ArchiveCopy } | { readonly message: string };

/** Entry of the thread that takes hostile files apart: when a library hangs or runs out of memory, only this thread does. */
parentPort?.on('message', async (request: ArchiveRequest) => {
  try {
    const copy = await makeArchiveCopy(request);
    parentPort?.postMessage({ copy } satisfies ArchiveAnswer, [copy.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({
      message: error instanceof Error ? error.message : String(error),
    } satisfies ArchiveAnswer);
  }
});
