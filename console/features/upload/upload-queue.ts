import { ApiError } from '../../lib/api/api-error.ts';
import type { FirstCopy } from './api/find-known.ts';
import type { SendControl } from './api/send-file.ts';
import { MAX_FILE_PAGES, type RefusalCode } from './check-file.ts';
import type { FileFacts } from './inspect/inspect-file.ts';
import { type ChosenRound, isBeforeSending, isToBeSent, isUnderway, newItem, type UploadItem } from './upload-item.ts';

export interface UploadEffects {
  readonly check: (file: File) => Promise<RefusalCode | null>;
  /** Null when nothing could be found out: the file may be sent all the same. */
  readonly inspect: (file: File) => Promise<FileFacts | null>;
  readonly findKnown: (hashes: readonly string[]) => Promise<ReadonlyMap<string, FirstCopy>>;
  /** Resolves to the document's id. Rejects with `ApiError`; status 0 means the line broke. */
  readonly send: (file: File, office: string, control: SendControl) => Promise<string>;
  readonly abandon: (uploadId: string) => void;
  /** Uploads of an earlier visit, by content and by where they go (`placeOf`). */
  readonly begun: {
    find(sha256: string | null, place: string): string | null;
    keep(sha256: string | null, place: string, uploadId: string): void;
    forget(sha256: string | null, place: string): void;
  };
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
    const readable: UploadItem[] = [];
    for (const [index, item] of added.entries()) {
      const isTwice = [...before, ...files.slice(0, index)].some((other) => isSameFile(other, item.file));
      const refusal = isTwice ? 'twice' : await this.#effects.check(item.file);
      if (refusal) this.#patch(item.key, { state: 'refused', refusal });
      else readable.push(item);
    }
    const hashes: string[] = [];
    for (const { key, file } of readable) {
      const facts = await this.#effects.inspect(file);
      if (facts) this.#patch(key, facts);
      if (facts) hashes.push(facts.sha256);
    }
    const known = hashes.length > 0 ? await this.#effects.findKnown(hashes) : new Map<string, FirstCopy>();
    for (const { key } of readable) this.#stage(key, known);
  }

  /** The last look before a file may be sent: its pages, its twin in the list, its first copy on the server. */
  #stage(key: string, known: ReadonlyMap<string, FirstCopy>): void {
    const item = this.#items.find((one) => one.key === key);
    // It may have been taken off the list meanwhile.
    if (!item) return;
    const { sha256, pageCount } = item;
    const firstCopy = (sha256 !== null && known.get(sha256)) || null;
    const hasTwin = this.#items.some(
      (other) => other.key !== key && sha256 !== null && other.sha256 === sha256 && isToBeSent(other),
    );
    const refusal = firstCopy
      ? 'known'
      : hasTwin
        ? 'twice'
        : pageCount !== null && pageCount > MAX_FILE_PAGES
          ? 'pages'
          : null;
    this.#patch(key, { state: refusal ? 'refused' : 'staged', refusal, firstCopy });
  }

  /** Sends everything that is staged, for one office and one round or none. The caller has the attestation. */
  start(office: string, round: ChosenRound | null = null): void {
    this.#publish(
      this.#items.map((item) =>
        item.state === 'staged' ? { ...item, state: 'queued' as const, office, round } : item,
      ),
    );
    this.#fill();
  }

  cancel(key: string): void {
    const item = this.#items.find((one) => one.key === key);
    this.#patch(key, { state: 'cancelled', uploadId: null });
    this.#running.get(key)?.abort();
    if (!item?.uploadId) return;
    if (item.office) this.#effects.begun.forget(item.sha256, placeOf(item.office, item.round));
    this.#effects.abandon(item.uploadId);
  }

  retry(key: string): void {
    this.#patch(key, { state: 'queued', error: null });
    this.#fill();
  }

  cancelAll(): void {
    for (const item of this.#items) if (isUnderway(item)) this.cancel(item.key);
  }

  /** Everything that was given up or refused on the way; nothing that is refused before sending. */
  retryAll(): void {
    for (const { key, state } of this.#items) if (state === 'failed' || state === 'cancelled') this.retry(key);
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

  async #send({ key, file, sha256, uploadId, round }: UploadItem, office: string): Promise<void> {
    const place = placeOf(office, round);
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(key, controller);
    this.#patch(key, { state: 'sending', bytesPerSecond: null, error: null });
    const control: SendControl = {
      signal,
      onProgress: this.#measure(key),
      roundId: round?.id ?? null,
      begun: uploadId ?? this.#effects.begun.find(sha256, place),
      onBegun: (begun) => {
        this.#patch(key, { uploadId: begun });
        this.#effects.begun.keep(sha256, place, begun);
      },
    };
    try {
      const documentId = await this.#effects.send(file, office, control);
      this.#effects.begun.forget(sha256, place);
      this.#patch(key, { state: 'sent', documentId, sentBytes: file.size });
    } catch (error) {
      if (!signal.aborted) this.#settleFailure(key, error);
    }
    // After a cancel and a quick retry the key belongs to the newer sending.
    if (this.#running.get(key) === controller) this.#running.delete(key);
    this.#fill();
  }

  /** Bytes the server had before this sending say nothing of its speed. */
  #measure(key: string): (sentBytes: number) => void {
    const startedAt = this.#effects.now();
    let before: number | null = null;
    return (sentBytes) => {
      before ??= sentBytes;
      const seconds = (this.#effects.now() - startedAt) / 1_000;
      const bytesPerSecond = seconds > SHORTEST_MEASURE ? (sentBytes - before) / seconds : null;
      this.#patch(key, { sentBytes, bytesPerSecond });
    };
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

/** The same file for another round is another upload: the server remembers the round it was begun for. */
function placeOf(office: string, round: ChosenRound | null): string {
  return round === null ? office : `${office}/${round.id}`;
}

function isSameFile(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
