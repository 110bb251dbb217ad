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

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
/** A speed over less than this many seconds says nothing. */
const SHORTEST_MEASURE = 0.5;

/** Nothing is sent before `start`: the clerk attests first. A broken line is waited out, file by file. */
export class UploadQueue {
  #items: readonly UploadItem[] = [];
  #counter = 0;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<string, AbortController>();
  readonly #attempts = new Map<string, number>();
  readonly #effects: UploadEffects;

  constructor(effects: UploadEffects) {
    this.#effects = effects;
  }

  readonly getItems = (): readonly UploadItem[] => this.#items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Checks files and stages those that may be sent; the others stay in the list with their reason. */
  async add(files: readonly File[]): Promise<void> {
    const before = this.#items.filter(({ state }) => state !== 'refused').map(({ file }) => file);
    const added = files.map((file) => newItem(`u${++this.#counter}`, file));
    this.#publish([...this.#items, ...added]);
    for (const [index, { key, file }] of added.entries()) {
      const isTwice = [...before, ...files.slice(0, index)].some((other) => isSameFile(other, file));
      const refusal = isTwice ? 'twice' : await this.#effects.check(file);
      this.#patch(key, { state: refusal ? 'refused' : 'staged', refusal });
    }
  }

  /** Sends everything that is staged, for one office. The caller has the attestation. */
  start(office: string): void {
    this.#publish(
      this.#items.map((item) => (item.state === 'staged' ? { ...item, state: 'queued' as const, office } : item)),
    );
    this.#fill();
  }

  cancel(key: string): void {
    this.#patch(key, { state: 'cancelled' });
    this.#running.get(key)?.abort();
  }

  retry(key: string): void {
    this.#patch(key, { state: 'queued', error: null });
    this.#fill();
  }

  remove(key: string): void {
    this.#publish(this.#items.filter((item) => item.key !== key));
  }

  clearStaged(): void {
    this.#publish(this.#items.filter((item) => !isBeforeSending(item)));
  }

  #fill(): void {
    for (const item of this.#items) {
      if (this.#running.size >= this.#effects.maxParallel) return;
      if (item.state === 'queued' && item.office) void this.#send(item, item.office);
    }
  }

  async #send({ key, file }: UploadItem, office: string): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(key, controller);
    const startedAt = this.#effects.now();
    this.#patch(key, { state: 'sending', sentBytes: 0, bytesPerSecond: null, error: null });
    const onProgress = (sentBytes: number) => {
      const seconds = (this.#effects.now() - startedAt) / 1_000;
      this.#patch(key, { sentBytes, bytesPerSecond: seconds > SHORTEST_MEASURE ? sentBytes / seconds : null });
    };
    try {
      const documentId = await this.#effects.send(file, office, { signal, onProgress });
      this.#patch(key, { state: 'sent', documentId, sentBytes: file.size });
    } catch (error) {
      if (!signal.aborted) this.#settleFailure(key, error);
    }
    // After a cancel and a quick retry the key belongs to the newer sending.
    if (this.#running.get(key) === controller) this.#running.delete(key);
    this.#fill();
  }

  #settleFailure(key: string, error: unknown): void {
    const isBrokenLine = error instanceof ApiError && (error.status === 0 || error.status >= 502);
    if (!isBrokenLine) {
      this.#patch(key, { state: 'failed', error });
      return;
    }
    const attempt = this.#attempts.get(key) ?? 0;
    this.#attempts.set(key, attempt + 1);
    this.#patch(key, { state: 'waiting', error });
    this.#effects.wait(Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT), () => {
      if (this.#items.some((item) => item.key === key && item.state === 'waiting')) this.retry(key);
    });
  }

  #patch(key: string, change: Partial<UploadItem>): void {
    this.#publish(this.#items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  #publish(items: readonly UploadItem[]): void {
    this.#items = items;
    for (const listener of this.#listeners) listener();
  }
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
