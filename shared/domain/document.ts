import type { OwnIdentity } from '../extraction/mention.ts';
import type { DocumentStatus } from './lifecycle.ts';
import type { Part } from './part.ts';
import type { QualityTally } from './quality.ts';
import type { FailureCode, RejectionCode } from './reason-codes.ts';
import type { AccessLevel } from './records/access.ts';
import type { RetentionTerm } from './records/retention.ts';
import type { DocumentPolicy } from './review-policy.ts';

/** The kinds of file the system takes, as proven by their first bytes. */
export type MediaType = 'application/pdf' | 'image/tiff' | 'image/jpeg' | 'image/png' | 'text/plain';

/** Why a document was not taken, with what the sentence needs (limits, counts). */
export interface Rejection {
  readonly code: RejectionCode;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Why a step gave up, and where the document stood. */
export interface Failure {
  readonly code: FailureCode;
  /** The pipeline step that failed; a retry starts there. */
  readonly step: string;
  readonly at: string;
}

/** Where a document's own identity comes from. */
export interface OwnSource {
  readonly findingId: string;
  readonly asRead: OwnIdentity;
}

/** Findings of a document at a glance. */
export interface FindingCounts {
  readonly directives: number;
  readonly dates: number;
  readonly figures: number;
  /** Findings that need a person. */
  readonly needLook: number;
  /** Of those, the ones with a decision. */
  readonly looked: number;
  /** Findings of any kind with a decision. */
  readonly decided: number;
  /** Where two persons must agree: findings of `needLook` that one has decided and another still has to. */
  readonly waitingForSecond?: number;
}

/** A reviewer put the report off. */
export interface Postponement {
  /** First day (YYYY-MM-DD, in Vietnam) on which it is due again. */
  readonly until: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** A reviewer asked a colleague to take the report. */
export interface Forwarding {
  /** User id. */
  readonly to: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** What the archive has ruled of a document, kept with it so that every reader sees it; its record is the source. */
export interface ArchiveRuling {
  readonly access: AccessLevel;
  readonly retention: RetentionTerm | null;
  /** When it was disposed of by decision: its content is gone, its record stays. */
  readonly disposedAt: string | null;
}

/** One uploaded file and where it stands. Times are ISO 8601 in UTC. */
export interface Document {
  readonly id: string;
  readonly office: string;
  readonly fileName: string;
  readonly mediaType: MediaType | null;
  /** Bytes. */
  readonly size: number;
  /** Hex; null until intake has read the bytes. */
  readonly sha256: string | null;
  /** Object key of the original, byte for byte. */
  readonly originalKey: string;
  readonly source: 'upload' | 'inbox' | 'sample' | 'bucket';
  readonly uploadedBy: string | null;
  readonly receivedAt: string;
  readonly status: DocumentStatus;
  readonly statusAt: string;
  /** Grows by one with every write; a stale write is refused. */
  readonly version: number;
  readonly pageCount: number | null;
  readonly pagesRecognized: number;
  /** Engine that read the letters; null until OCR is done. */
  readonly engine: string | null;
  readonly own: OwnIdentity | null;
  /** The finding in the header that `own` follows, and `own` as the machine read it; absent without a readable number. */
  readonly ownSource?: OwnSource | null;
  /** The papers of the bundle in page order, as proposed or as a reviewer set them; absent before extraction. */
  readonly parts?: readonly Part[];
  readonly counts: FindingCounts;
  readonly warningCount: number;
  readonly rejection: Rejection | null;
  readonly failure: Failure | null;
  /** Id of the first copy. */
  readonly duplicateOf: string | null;
  /** Things a reader should know that are not a reason to refuse (`attachments-not-read`, `blank-pages`, round notes). */
  readonly notes: readonly string[];
  /** What its review is held to; absent before extraction, and then nothing beyond one decision a finding is asked. */
  readonly policy?: DocumentPolicy;
  /** Pages of the policy that nobody has looked through yet. */
  readonly pagesToCheck?: readonly number[];
  readonly postponed?: Postponement | null;
  readonly forwarded?: Forwarding | null;
  /** What the review said of the machine's work, counted when it was finished. */
  readonly tally?: QualityTally;
  /** Absent = open to whoever the office's rule lets see it. */
  readonly archive?: ArchiveRuling;
}

export const NO_COUNTS: FindingCounts = { directives: 0, dates: 0, figures: 0, needLook: 0, looked: 0, decided: 0 };
