import { type AccessLevel, stricterAccess } from './access.ts';
import type { Description, TypedFields } from './description.ts';
import type { DocumentFieldName, FileFieldName } from './fields.ts';
import { dueDay, type RetentionTerm, termOfCode } from './retention.ts';

/** Nothing of it may be disposed of while it holds. */
export interface Hold {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What was in the store of a document before it was disposed of: enough to prove what a copy elsewhere is, or is not. */
export interface RemovedContent {
  readonly original: { readonly key: string; readonly size: number; readonly sha256: string };
  /** Everything the steps wrote; the hash is over one line `sha256 size key` an object, in the order of keys. */
  readonly artifacts: { readonly count: number; readonly size: number; readonly sha256: string };
}

/** The decision a record was disposed of by, and what proves what it was. */
export interface DisposalDecision {
  /** Number, ISO day and author of the decision, as written on it. */
  readonly number: string;
  readonly date: string;
  readonly decidedBy: string;
  /** The administrator who carried it out. */
  readonly by: string;
  readonly at: string;
  /** What the record said on that day. */
  readonly description: Description<DocumentFieldName>;
  readonly retention: RetentionTerm;
  readonly due: string;
  readonly content: RemovedContent;
  /** When the last of these objects was gone; null while that is under way. */
  readonly removedAt: string | null;
}

export interface Disposal {
  readonly proposed: { readonly by: string; readonly at: string; readonly reason: string };
  readonly decision: DisposalDecision | null;
}

interface Versioned {
  /** Grows by one with every change; 0 = never written. */
  readonly version: number;
  /** Hash of its last change; `''` before the first. */
  readonly chain: string;
}

/** What the archive keeps of one document beside the document: what people typed, where it is filed, what may become of it. */
export interface DocumentRecord extends Versioned {
  readonly documentId: string;
  readonly typed: TypedFields<DocumentFieldName>;
  readonly fileId: string | null;
  /** Its own term; null = that of its file. */
  readonly retention: RetentionTerm | null;
  readonly hold: Hold | null;
  readonly disposal: Disposal | null;
}

/** A file (hồ sơ): documents of one piece of work. */
export interface FileRecord extends Versioned {
  readonly id: string;
  readonly typed: TypedFields<FileFieldName>;
  readonly hold: Hold | null;
}

export const RECORD_STATES = ['active', 'on-hold', 'disposal-proposed', 'disposed'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** What holds for a record, its file counted in. */
export interface RecordStanding {
  readonly state: RecordState;
  readonly access: AccessLevel;
  readonly retention: RetentionTerm | null;
  /** Last day of its term; null where there is none. */
  readonly due: string | null;
}

export const newRecord = (documentId: string): DocumentRecord => ({
  ...{ documentId, version: 0, chain: '', typed: {}, fileId: null },
  ...{ retention: null, hold: null, disposal: null },
});

/**
 * What holds for a record. Its own term goes before its file's; the narrower of the two levels of access holds; a hold on
 * either is a hold. The years run from the end of the file, for a document without a file from its own date.
 */
export function standingOf(
  record: DocumentRecord,
  file: FileRecord | undefined,
  documentDate: string | null,
): RecordStanding {
  const term = termOfCode(file?.typed.retention?.value ?? '') ?? null;
  const retention = record.retention ?? term;
  const ended = file ? (file.typed.end?.value ?? null) : documentDate;
  const access = stricterAccess(accessIn(record.typed.access?.value), accessIn(file?.typed.access?.value));
  return { state: stateOf(record, file), access, retention, due: dueDay(retention, ended) };
}

/** Where a record stands; a decision outlasts everything, a hold everything else. */
export function stateOf({ hold, disposal }: DocumentRecord, file: FileRecord | undefined): RecordState {
  if (disposal?.decision) return 'disposed';
  if (hold || file?.hold) return 'on-hold';
  return disposal ? 'disposal-proposed' : 'active';
}

const accessIn = (value: string | undefined): AccessLevel => (value || 'open') as AccessLevel;
