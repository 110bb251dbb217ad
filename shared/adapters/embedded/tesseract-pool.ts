import { Worker } from 'node:worker_threads';
import type { Page } from '../../ocr/page.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import type { ReadingAnswer, ReadingCall, ReadingThreadSetting } from './tesseract-thread.ts';

/** The page took longer than it may; its thread was stopped. */
export class ReadingTimeout extends Error {
  override readonly name = 'ReadingTimeout';
}

/** Threads that read pages: started when first needed, kept, replaced when one dies. */
export interface ReadingPool {
  /** Throws `ReadingTimeout`, or an Error when the thread died or could not read. */
  read(picture: PagePicture): Promise<Page>;
  close(): Promise<void>;
}

interface Seat {
  readonly worker: Worker;
  /** Why the thread ended, once it has. */
  readonly gone: Promise<string>;
  calls: number;
  child: number | null;
}

/** At most `size` pages are read at once; the others wait their turn. */
export function createReadingPool(size: number, timeoutMs: number, setting: ReadingThreadSetting): ReadingPool {
  const idle: Seat[] = [];
  const seats = new Set<Seat>();
  const turns: (() => void)[] = [];
  let busy = 0;
  const takeTurn = async (): Promise<void> => {
    if (busy < size) busy += 1;
    else await new Promise<void>((resolve) => turns.push(resolve));
  };
  const endTurn = (): void => {
    const next = turns.shift();
    if (next) next();
    else busy -= 1;
  };
  return {
    read: async (picture) => {
      await takeTurn();
      const seat = idle.pop() ?? startSeat(seats, setting);
      try {
        seat.worker.ref();
        const page = await ask(seat, picture, timeoutMs);
        seat.worker.unref();
        idle.push(seat);
        return page;
      } catch (error) {
        await stop(seat, seats);
        throw error;
      } finally {
        endTurn();
      }
    },
    close: async () => {
      await Promise.all([...seats].map((seat) => stop(seat, seats)));
      idle.length = 0;
    },
  };
}

function startSeat(seats: Set<Seat>, setting: ReadingThreadSetting): Seat {
  const worker = new Worker(new URL('./tesseract-thread.ts', import.meta.url), { workerData: setting });
  const { promise: gone, resolve } = Promise.withResolvers<string>();
  worker.on('error', (error) => resolve(String(error)));
  worker.on('exit', (code) => resolve(`exit code ${code}`));
  const seat: Seat = { worker, gone, calls: 0, child: null };
  worker.on('message', (message: ReadingAnswer) => {
    if ('child' in message) seat.child = message.child;
  });
  seats.add(seat);
  return seat;
}

async function stop(seat: Seat, seats: Set<Seat>): Promise<void> {
  seats.delete(seat);
  await seat.worker.terminate();
  if (seat.child === null) return;
  try {
    process.kill(seat.child, 'SIGKILL');
  } catch {
    // The process had ended by itself.
  }
}

async function ask(seat: Seat, picture: PagePicture, timeoutMs: number): Promise<Page> {
  seat.calls += 1;
  const id = seat.calls;
  const { promise, resolve, reject } = Promise.withResolvers<Page>();
  const onMessage = (message: ReadingAnswer): void => {
    if (!('id' in message) || message.id !== id) return;
    if ('page' in message) resolve(message.page);
    else reject(new Error(message.failure));
  };
  seat.worker.on('message', onMessage);
  const timer = setTimeout(() => reject(new ReadingTimeout(`no reading within ${timeoutMs} ms`)), timeoutMs);
  seat.gone.then((why) => reject(new Error(`the reading thread ended: ${why}`)));
  seat.worker.postMessage({ id, picture, hurryAfterMs: timeoutMs / 2 } satisfies ReadingCall);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    seat.worker.off('message', onMessage);
  }
}
