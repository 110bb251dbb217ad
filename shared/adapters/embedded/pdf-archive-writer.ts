import { Worker } from 'node:worker_threads';
import type { ArchiveCopy, ArchiveRequest, ArchiveWriter } from '../../ports/archive-writer.ts';
import type { ArchiveAnswer } from './pdf-archive-thread.ts';

export interface PdfArchiveWriterOptions {
  /** Milliseconds one copy may take, and one page more of it. */
  readonly timeoutMs?: number;
  readonly pageTimeoutMs?: number;
}

const TIMEOUT_MS = 60_000;
const PAGE_TIMEOUT_MS = 1_000;
/** A thread that held a file larger than this is not kept: its memory is given back at once. */
const KEPT_BYTES = 20_000_000;
const HEAP_MEGABYTES = 512;
/** Four times a file stands in memory while its copy is written: larger ones get none. */
const MOST_BYTES = 150_000_000;

/**
 * Writes copies one after the other in a thread of its own, so that memory holds one file at a time and a file that hangs or
 * kills a library costs one thread. The thread is started when first needed.
 */
export function createPdfArchiveWriter(
  options: PdfArchiveWriterOptions = {},
): ArchiveWriter & { close(): Promise<void> } {
  const { timeoutMs = TIMEOUT_MS, pageTimeoutMs = PAGE_TIMEOUT_MS } = options;
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const drop = async (): Promise<void> => {
    const dropped = thread;
    thread = null;
    await dropped?.terminate();
  };
  const writeNow = async (request: ArchiveRequest): Promise<ArchiveCopy> => {
    const size = request.original.length;
    if (size > MOST_BYTES) throw new RangeError(`${size} bytes are more than a copy is written of`);
    thread ??= startThread();
    const answer = await ask(thread, request, timeoutMs + request.pages.length * pageTimeoutMs);
    if (answer === null || size > KEPT_BYTES) await drop();
    else thread?.unref();
    if (answer === null) throw new Error('the thread that writes archive copies died or hung');
    if ('message' in answer) throw new Error(answer.message);
    return answer.copy;
  };
  return {
    write: (request) => {
      const written = last.then(() => writeNow(request));
      last = written.catch(() => undefined);
      return written;
    },
    close: async () => {
      await last;
      await drop();
    },
  };
}

function startThread(): Worker {
  const thread = new Worker(new URL('./pdf-archive-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    stderr: true,
  });
  // The library writes a line for every object it cannot parse: what matters of that is in the answer.
  thread.stderr.resume();
  return thread;
}

/** Null when the thread broke: it must not be used again. */
function ask(thread: Worker, request: ArchiveRequest, timeoutMs: number): Promise<ArchiveAnswer | null> {
  const { promise, resolve } = Promise.withResolvers<ArchiveAnswer | null>();
  const broke = (): void => resolve(null);
  const timer = setTimeout(broke, timeoutMs);
  thread.ref();
  thread.once('message', resolve);
  thread.once('error', broke);
  thread.once('exit', broke);
  thread.postMessage(request);
  return promise.finally(() => {
    clearTimeout(timer);
    thread.off('message', resolve);
    thread.off('error', broke);
    thread.off('exit', broke);
  });
}
