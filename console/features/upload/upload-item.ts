import type { FirstCopy } from './api/find-known.ts';
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

/** The round a file is sent for. */
export interface ChosenRound {
  readonly id: string;
  readonly name: string;
}

/** One file on its way from this computer to the server. */
export interface UploadItem {
  readonly key: string;
  readonly file: File;
  readonly office: string | null;
  /** Null for a file that belongs to none. */
  readonly round: ChosenRound | null;
  readonly state: UploadState;
  readonly refusal: RefusalCode | null;
  /** Hex; null while it is not known. */
  readonly sha256: string | null;
  readonly pageCount: number | null;
  /** Where the same file stands already; only of a file refused for that. */
  readonly firstCopy: FirstCopy | null;
  /** Names the upload on the server from its first byte on: a broken one goes on under it. */
  readonly uploadId: string | null;
  readonly sentBytes: number;
  readonly bytesPerSecond: number | null;
  readonly error: unknown;
  readonly documentId: string | null;
}

/** True while closing the page would lose something. */
export function isUnderway({ state }: UploadItem): boolean {
  return state === 'queued' || state === 'sending' || state === 'waiting';
}

/** True before the clerk has pressed send. */
export function isBeforeSending({ state }: UploadItem): boolean {
  return state === 'checking' || state === 'staged' || state === 'refused';
}

/** True for a file that will leave, is leaving or has left. */
export function isToBeSent({ state }: UploadItem): boolean {
  return state === 'staged' || state === 'queued' || state === 'sending' || state === 'waiting' || state === 'sent';
}

/** A file as it comes: nothing is known of it yet. */
export function newItem(key: string, file: File): UploadItem {
  return {
    key,
    file,
    office: null,
    round: null,
    state: 'checking',
    refusal: null,
    sha256: null,
    pageCount: null,
    firstCopy: null,
    uploadId: null,
    sentBytes: 0,
    bytesPerSecond: null,
    error: null,
    documentId: null,
  };
}
