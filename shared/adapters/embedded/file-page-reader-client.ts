import { Worker } from 'node:worker_threads';
import type { MediaType } from '../../domain/document.ts';
import { PermanentError, RejectionError } from '../../domain/errors.ts';
import type { FailureCode, RejectionCode } from '../../domain/reason-codes.ts';
import type { FileInspection, FileLimits, PreparedPage } from '../../ports/page-reader.ts';

/** What the reader's thread is asked. One file is open at a time. */
export type ThreadCall =
  | {
      readonly id: number;
      readonly kind: 'open';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      /** Null: find out, and look for cut files. */
      readonly mediaType: MediaType | null;
      readonly limits: FileLimits;
    }
  | { readonly id: number; readonly kind: 'page'; readonly page: number }
  | { readonly id: number; readonly kind: 'close' };

type ThreadQuestion = ThreadCall extends infer C ? (C extends unknown ? Omit<C, 'id'> : never) : never;

export interface ThreadAnswer {
  readonly id: number;
  readonly inspection?: FileInspection;
  readonly prepared?: PreparedPage;
  readonly failure?:
    | {
        readonly kind: 'rejected';
        readonly code: RejectionCode;
        readonly detail: Readonly<Record<string, string | number>>;
        readonly message: string;
      }
    | { readonly kind: 'permanent'; readonly code: FailureCode; readonly message: string }
    | { readonly kind: 'broken'; readonly message: string };
}

/** The thread died, hung, or its library aborted: it must be replaced. */
export class ThreadBrokenError extends Error {
  override readonly name = 'ThreadBrokenError';
  readonly timedOut: boolean;
  constructor(message: string, timedOut: boolean) {
    super(message);
    this.timedOut = timedOut;
  }
}

/** One thread that reads files. After a `ThreadBrokenError` it is gone. */
export interface ReaderThread {
  readonly alive: boolean;
  ask(question: ThreadQuestion, timeoutMs: number): Promise<ThreadAnswer>;
  /** Lets the process end while the thread is idle. */
  rest(): void;
  stop(): Promise<void>;
}

/** Starts a thread with a bounded JavaScript heap. */
export function startReaderThread(): ReaderThread {
  const worker = new Worker(new URL('./file-page-reader-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const waiting = new Map<number, (answer: ThreadAnswer | ThreadBrokenError) => void>();
  let alive = true;
  let asked = 0;
  const breakDown = (message: string, timedOut = false): void => {
    alive = false;
    for (const resolve of waiting.values()) resolve(new ThreadBrokenError(message, timedOut));
    waiting.clear();
    void worker.terminate();
  };
  worker.on('message', (answer: ThreadAnswer) => waiting.get(answer.id)?.(answer));
  worker.on('error', (error) => breakDown(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => breakDown(`the reader's thread ended with ${code}`));
  return {
    get alive() {
      return alive;
    },
    ask: async (question, timeoutMs) => {
      if (!alive) throw new ThreadBrokenError('the thread is gone', false);
      worker.ref();
      asked += 1;
      const id = asked;
      const { promise, resolve } = Promise.withResolvers<ThreadAnswer | ThreadBrokenError>();
      waiting.set(id, resolve);
      const timer = setTimeout(() => breakDown(`no answer within ${timeoutMs} ms`, true), timeoutMs);
      worker.postMessage({ ...question, id } satisfies ThreadCall);
      const answer = await promise.finally(() => clearTimeout(timer));
      waiting.delete(id);
      if (answer instanceof ThreadBrokenError) throw answer;
      return orThrow(answer, breakDown);
    },
    rest: () => worker.unref(),
    stop: async () => {
      alive = false;
      await worker.terminate();
    },
  };
}

function orThrow(answer: ThreadAnswer, breakDown: (message: string) => void): ThreadAnswer {
  const { failure } = answer;
  if (failure === undefined) return answer;
  if (failure.kind === 'rejected') throw new RejectionError(failure.code, failure.detail);
  if (failure.kind === 'permanent') throw new PermanentError(failure.code, failure.message);
  breakDown(failure.message);
  throw new ThreadBrokenError(failure.message, false);
}
