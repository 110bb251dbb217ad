import { ApiError } from '../../lib/api/api-error.ts';
import type { RefusalCode } from './check-file.ts';

export type UploadState =
  | 'checking'
  | 'staged'
  | 'refused'
  | 'queued'
  | 'sending'
  | 'waiting'
  | 'sent'
  | 'failed'
  | 'cancelled';

/** One file on its way from this computer to the server. */
export interface UploadItem {
  readonly key: string;
  readonly file: File;
  readonly office: string | null;
  readonly state: UploadState;
  readonly refusal: RefusalCode | null;
  readonly sentBytes: number;
  readonly bytesPerSecond: number | null;
  readonly error: unknown;
  readonly documentId: string | null;
}

export interface UploadEffects {
  readonly check: (file: File) => Promise<RefusalCode | null>;
  /** Resolves to the document's id. Rejects with `ApiError`; status 0 means the line broke. */
  readonly send: (
    file: File,
    office: string,
    control: { readonly signal: AbortSignal; readonly onProgress: (sentBytes: number) => void },
  ) => Promise<string>;
  /** Calls back after so many milliseconds, or sooner when the line is back. */
  readonly wait: (milliseconds: number, callback: () => void) => void;
  /** Milliseconds of any clock that only moves forward. */
  readonly now: () => number;
  readonly maxParallel: number;
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;

/** Nothing is sent before `start`: the clerk attests first. A broken line is waited out, file by file. */
export function createUploadQueue(effects: UploadEffects) {
  let items: readonly UploadItem[] = [];
  let counter = 0;
  const listeners = new Set<() => void>();
  const running = new Map<string, AbortController>();
  const attempts = new Map<string, number>();

  const publish = (next: readonly UploadItem[]) => {
    items = next;
    for (const listener of listeners) listener();
  };
  const find = (key: string) => items.find((item) => item.key === key);
  const patch = (key: string, change: Partial<UploadItem>) =>
    publish(items.map((item) => (item.key === key ? { ...item, ...change } : item)));

  const add = async (files: readonly File[]): Promise<void> => {
    const added = files.map((file) => newItem(`u${++counter}`, file));
    const before = items;
    publish([...items, ...added]);
    for (const item of added) {
      const earlier = [...before, ...added.slice(0, added.indexOf(item))];
      const isTwice = earlier.some((other) => other.state !== 'refused' && isSameFile(other.file, item.file));
      const refusal = isTwice ? 'twice' : await effects.check(item.file);
      if (find(item.key)) patch(item.key, { state: refusal ? 'refused' : 'staged', refusal });
    }
  };

  const run = async (key: string): Promise<void> => {
    const item = find(key);
    if (!item?.office) return;
    const controller = new AbortController();
    running.set(key, controller);
    const startedAt = effects.now();
    patch(key, { state: 'sending', sentBytes: 0, error: null });
    const onProgress = (sentBytes: number) => {
      const seconds = (effects.now() - startedAt) / 1_000;
      patch(key, { sentBytes, bytesPerSecond: seconds > 0.5 ? sentBytes / seconds : null });
    };
    try {
      const documentId = await effects.send(item.file, item.office, { signal: controller.signal, onProgress });
      patch(key, { state: 'sent', documentId, sentBytes: item.file.size });
    } catch (error) {
      if (!controller.signal.aborted) settleFailure(key, error);
    } finally {
      if (running.get(key) === controller) running.delete(key);
      fill();
    }
  };

  const settleFailure = (key: string, error: unknown) => {
    const isBrokenLine = error instanceof ApiError && (error.status === 0 || error.status >= 502);
    if (!isBrokenLine) return patch(key, { state: 'failed', error });
    const attempt = attempts.get(key) ?? 0;
    attempts.set(key, attempt + 1);
    patch(key, { state: 'waiting', error });
    effects.wait(Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT), () => {
      if (find(key)?.state === 'waiting') retry(key);
    });
  };

  const fill = () => {
    for (const item of items) {
      if (running.size >= effects.maxParallel) return;
      if (item.state === 'queued') void run(item.key);
    }
  };

  const retry = (key: string) => {
    patch(key, { state: 'queued', error: null });
    fill();
  };

  return {
    getItems: () => items,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    add,
    /** Sends everything that is staged, for one office. The caller has the attestation. */
    start: (office: string) => {
      publish(items.map((item) => (item.state === 'staged' ? { ...item, state: 'queued' as const, office } : item)));
      fill();
    },
    cancel: (key: string) => {
      patch(key, { state: 'cancelled' });
      running.get(key)?.abort();
    },
    retry,
    remove: (key: string) => publish(items.filter((item) => item.key !== key)),
    clearStaged: () =>
      publish(items.filter(({ state }) => state !== 'staged' && state !== 'refused' && state !== 'checking')),
  };
}

/** True while closing the page would lose something. */
export function isUnderway({ state }: UploadItem): boolean {
  return state === 'queued' || state === 'sending' || state === 'waiting';
}

/** True before the clerk has pressed send. */
export function isBeforeSending({ state }: UploadItem): boolean {
  return state === 'checking' || state === 'staged' || state === 'refused';
}

function newItem(key: string, file: File): UploadItem {
  return {
    key,
    file,
    office: null,
    state: 'checking',
    refusal: null,
    sentBytes: 0,
    bytesPerSecond: null,
    error: null,
    documentId: null,
  };
}

function isSameFile(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
