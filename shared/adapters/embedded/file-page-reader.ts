import type { MediaType } from '../../domain/document.ts';
import { PermanentError, RejectionError } from '../../domain/errors.ts';
import { unreadablePage } from '../../ocr/tesseract-page.ts';
import type { FileInspection, FileLimits, PageReader, PreparedPage } from '../../ports/page-reader.ts';
import { DEFAULT_FILE_LIMITS } from '../../ports/page-reader.ts';
import type { ReaderThread } from './file-page-reader-client.ts';
import { startReaderThread, ThreadBrokenError } from './file-page-reader-client.ts';

export interface FilePageReaderOptions {
  /** Files read at the same time. */
  readonly threads?: number;
  readonly inspectTimeoutMs?: number;
  readonly pageTimeoutMs?: number;
}

const INSPECT_TIMEOUT_MS = 9_000;
const PAGE_TIMEOUT_MS = 60_000;
/** A thread may die of something else than the page. */
const PAGE_ATTEMPTS = 2;

/**
 * Reads PDF, TIFF, JPEG, PNG and UTF-8 text in threads of its own: a file that kills or hangs a library costs one thread, which
 * is replaced; a page that kills it twice is given as `unreadable`. A thread is started when first needed and kept.
 */
export function createFilePageReader(options: FilePageReaderOptions = {}): PageReader & { close(): Promise<void> } {
  const { threads = 2, inspectTimeoutMs = INSPECT_TIMEOUT_MS, pageTimeoutMs = PAGE_TIMEOUT_MS } = options;
  const pool = createThreadPool(threads);
  return {
    inspect: (bytes, fileName, limits) =>
      pool.use((thread) => inspect(thread, bytes, fileName, limits, inspectTimeoutMs)),
    prepare: (bytes, mediaType, pages) => prepare(pool, bytes, mediaType, pages, pageTimeoutMs),
    close: () => pool.close(),
  };
}

async function inspect(
  thread: ReaderThread,
  bytes: Uint8Array,
  fileName: string,
  limits: FileLimits,
  timeoutMs: number,
): Promise<FileInspection> {
  if (bytes.length === 0) throw new RejectionError('empty-file');
  if (bytes.length > limits.maxBytes) {
    throw new RejectionError('too-large', { bytes: bytes.length, limit: limits.maxBytes });
  }
  try {
    const answer = await thread.ask({ kind: 'open', bytes, fileName, mediaType: null, limits }, timeoutMs);
    await thread.ask({ kind: 'close' }, timeoutMs);
    return answer.inspection!;
  } catch (error) {
    if (!(error instanceof ThreadBrokenError)) throw error;
    throw new RejectionError('damaged', {}, { cause: error });
  }
}

async function* prepare(
  pool: ThreadPool,
  bytes: Uint8Array,
  mediaType: MediaType,
  { first, last }: { readonly first: number; readonly last: number },
  timeoutMs: number,
): AsyncGenerator<PreparedPage> {
  let thread = await pool.take();
  const limits = { ...DEFAULT_FILE_LIMITS, maxPages: Number.MAX_SAFE_INTEGER };
  const open = async (): Promise<void> => {
    await thread.ask({ kind: 'open', bytes, fileName: '', mediaType, limits }, timeoutMs);
  };
  try {
    await asPermanent(open(), first);
    for (let page = first; page <= last; page += 1) {
      let prepared = await preparePage(thread, page, timeoutMs);
      for (let attempt = 1; prepared === null && attempt < PAGE_ATTEMPTS; attempt += 1) {
        thread = await pool.replace(thread);
        await asPermanent(open(), page);
        prepared = await preparePage(thread, page, timeoutMs);
      }
      yield prepared ?? { page, image: null, known: unreadablePage(page), picture: null };
      if (prepared !== null || page === last) continue;
      thread = await pool.replace(thread);
      await asPermanent(open(), page);
    }
    if (thread.alive) await thread.ask({ kind: 'close' }, timeoutMs);
  } finally {
    pool.give(thread);
  }
}

/** Null when the page broke its thread. A page that takes too long fails: it might be read another time. */
async function preparePage(thread: ReaderThread, page: number, timeoutMs: number): Promise<PreparedPage | null> {
  try {
    return (await thread.ask({ kind: 'page', page }, timeoutMs)).prepared!;
  } catch (error) {
    if (!(error instanceof ThreadBrokenError)) throw error;
    if (error.timedOut) throw new PermanentError('page-timeout', `page ${page}: ${error.message}`, { cause: error });
    return null;
  }
}

async function asPermanent<T>(work: Promise<T>, page: number): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ThreadBrokenError)) throw error;
    const code = error.timedOut ? 'page-timeout' : 'page-unreadable';
    throw new PermanentError(code, `page ${page}: ${error.message}`, { cause: error });
  }
}

interface ThreadPool {
  take(): Promise<ReaderThread>;
  give(thread: ReaderThread): void;
  /** A fresh thread in the place of one that died. */
  replace(thread: ReaderThread): Promise<ReaderThread>;
  use<T>(work: (thread: ReaderThread) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

function createThreadPool(size: number): ThreadPool {
  const idle: ReaderThread[] = [];
  const all = new Set<ReaderThread>();
  const queue: ((thread: ReaderThread) => void)[] = [];
  const start = (): ReaderThread => {
    const thread = startReaderThread();
    all.add(thread);
    return thread;
  };
  const take = async (): Promise<ReaderThread> => {
    const ready = idle.pop();
    if (ready?.alive) return ready;
    if (ready) all.delete(ready);
    if (all.size < size) return start();
    const { promise, resolve } = Promise.withResolvers<ReaderThread>();
    queue.push(resolve);
    return promise;
  };
  const give = (thread: ReaderThread): void => {
    if (!thread.alive) all.delete(thread);
    const next = queue.shift();
    if (next) next(thread.alive ? thread : start());
    else if (thread.alive) {
      thread.rest();
      idle.push(thread);
    }
  };
  return {
    take,
    give,
    replace: async (thread) => {
      all.delete(thread);
      return start();
    },
    use: async (work) => {
      const thread = await take();
      try {
        return await work(thread);
      } finally {
        give(thread);
      }
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.stop()));
      all.clear();
      idle.length = 0;
    },
  };
}
