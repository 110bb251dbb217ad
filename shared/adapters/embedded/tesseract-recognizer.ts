import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PermanentError } from '../../domain/errors.ts';
import { parseTesseractTable, toRecognizedPage } from '../../ocr/tesseract-page.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import type { TextRecognizer } from '../../ports/text-recognizer.ts';
import { TESSERACT_JS_ENGINE } from './tesseract-core.ts';
import type { ReadingAnswer, ReadingCall } from './tesseract-thread.ts';

export interface TesseractRecognizerOptions {
  /** Pages read at the same time; as many as the machine has cores unless told otherwise. */
  readonly workers?: number;
  readonly pageTimeoutMs?: number;
}

const PAGE_TIMEOUT_MS = 120_000;
const USUAL_DPI = 200;

/** Tesseract compiled to WebAssembly, in threads that are started when first needed and kept. */
export function createTesseractRecognizer(options: TesseractRecognizerOptions = {}): TextRecognizer {
  const { workers = availableParallelism(), pageTimeoutMs = PAGE_TIMEOUT_MS } = options;
  const pool = createPool(Math.max(1, workers), pageTimeoutMs);
  return {
    engine: TESSERACT_JS_ENGINE,
    recognize: async (picture) => {
      const table = await readTwice(pool, picture);
      return toRecognizedPage(parseTesseractTable(table), picture, TESSERACT_JS_ENGINE);
    },
    close: () => pool.close(),
  };
}

/** A page that kills its thread is read once more in a fresh one. */
async function readTwice(pool: Pool, picture: PagePicture): Promise<string> {
  const question = { picture: picture.bytes, segmentation: 3, dpi: picture.dpi ?? USUAL_DPI } as const;
  try {
    return await pool.read(question);
  } catch (error) {
    if (error instanceof ReadingTimeout) throw timeoutOf(picture, error);
  }
  try {
    return await pool.read(question);
  } catch (error) {
    if (error instanceof ReadingTimeout) throw timeoutOf(picture, error);
    throw new PermanentError('page-unreadable', `page ${picture.page} cannot be read`, { cause: error });
  }
}

const timeoutOf = (picture: PagePicture, cause: Error): PermanentError =>
  new PermanentError('page-timeout', `page ${picture.page} took too long to read`, { cause });

class ReadingTimeout extends Error {
  override readonly name = 'ReadingTimeout';
}

interface Pool {
  read(question: Omit<ReadingCall, 'id'>): Promise<string>;
  close(): Promise<void>;
}

interface Seat {
  readonly worker: Worker;
  readonly gone: Promise<string>;
  calls: number;
}

function createPool(size: number, timeoutMs: number): Pool {
  const idle: Seat[] = [];
  const seats = new Set<Seat>();
  const queue: (() => void)[] = [];
  let busy = 0;
  const take = async (): Promise<Seat> => {
    if (busy >= size) {
      const { promise, resolve } = Promise.withResolvers<void>();
      queue.push(resolve);
      await promise;
    } else busy += 1;
    const seat = idle.pop() ?? startSeat(seats);
    seat.worker.ref();
    return seat;
  };
  const give = (seat: Seat): void => {
    if (seats.has(seat)) {
      seat.worker.unref();
      idle.push(seat);
    }
    const next = queue.shift();
    if (next) next();
    else busy -= 1;
  };
  return {
    read: async (question) => {
      const seat = await take();
      try {
        return await ask(seat, question, timeoutMs);
      } catch (error) {
        seats.delete(seat);
        await seat.worker.terminate();
        throw error;
      } finally {
        give(seat);
      }
    },
    close: async () => {
      await Promise.all([...seats].map(({ worker }) => worker.terminate()));
      seats.clear();
      idle.length = 0;
    },
  };
}

function startSeat(seats: Set<Seat>): Seat {
  const worker = new Worker(new URL('./tesseract-thread.ts', import.meta.url));
  const { promise: gone, resolve } = Promise.withResolvers<string>();
  worker.on('error', (error) => resolve(String(error)));
  worker.on('exit', (code) => resolve(`ended with ${code}`));
  const seat: Seat = { worker, gone, calls: 0 };
  seats.add(seat);
  return seat;
}

async function ask(seat: Seat, question: Omit<ReadingCall, 'id'>, timeoutMs: number): Promise<string> {
  seat.calls += 1;
  const id = seat.calls;
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const onMessage = ({ id: answered, table, failure }: ReadingAnswer): void => {
    if (answered !== id) return;
    if (table === undefined) reject(new Error(failure ?? 'no reading'));
    else resolve(table);
  };
  seat.worker.on('message', onMessage);
  const timer = setTimeout(() => reject(new ReadingTimeout(`no reading within ${timeoutMs} ms`)), timeoutMs);
  seat.gone.then((why) => reject(new Error(`the reading thread ${why}`)));
  seat.worker.postMessage({ ...question, id } satisfies ReadingCall);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    seat.worker.off('message', onMessage);
  }
}
