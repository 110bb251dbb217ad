import type { FileFacts } from './inspect-file.ts';

interface Answer {
  readonly id: number;
  readonly facts: FileFacts | null;
}

const waiting = new Map<number, (facts: FileFacts | null) => void>();
let worker: Worker | undefined;
let lastId = 0;

/** Reads files beside the page, which stays quick meanwhile. Null when a file cannot be read. */
export function inspectInWorker(file: File): Promise<FileFacts | null> {
  worker ??= openWorker();
  const id = ++lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker!.postMessage({ id, file });
  });
}

function openWorker(): Worker {
  const opened = new Worker(new URL('./inspect-worker.ts', import.meta.url), { type: 'module' });
  opened.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(data));
  // A worker that cannot start must not hold files back: the server checks them all again.
  opened.addEventListener('error', () => {
    for (const id of [...waiting.keys()]) settle({ id, facts: null });
  });
  return opened;
}

function settle({ id, facts }: Answer): void {
  waiting.get(id)?.(facts);
  waiting.delete(id);
}
