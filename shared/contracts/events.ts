import { z } from 'zod';
import { REJECTION_CODES } from '../domain/reason-codes.ts';

/** What a malware scanner says of a stored file, in GuardDuty's words. */
const SCAN_VERDICTS = ['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED'] as const;
export type ScanVerdict = (typeof SCAN_VERDICTS)[number];

/** A file was stored: the shape of the store's own notice, reduced to what the pipeline needs. */
export const ObjectCreated = z.strictObject({
  key: z.string().min(1),
  /** Bytes; null when the notice does not say: the scanner's does not. */
  size: z.int().min(0).nullable(),
  /** Distinguishes two objects under one key (S3 version id; the stored time on one machine). */
  objectVersion: z.string(),
  /** Absent where nothing scans. */
  scan: z.enum(SCAN_VERDICTS).optional(),
});

const documentId = z.string().min(1);

/** One event a chunk of pages, so that pages are recognised in parallel. */
export const DocumentReceived = z.strictObject({
  documentId,
  pageCount: z.int().min(1),
  /** 1-based, inclusive. */
  firstPage: z.int().min(1),
  lastPage: z.int().min(1),
});
export const DocumentRejected = z.strictObject({ documentId, code: z.enum(REJECTION_CODES) });
/** A second engine has ended its job on a document, well or not. */
export const SecondReadingEnded = z.strictObject({ documentId, jobId: z.string().min(1) });
/** A set time has passed: told by a clock, to look for what no event came of and for what is due. */
export const IntervalPassed = z.strictObject({});
export const TextRecognized = z.strictObject({ documentId, pageCount: z.int().min(1), textKey: z.string() });
export const FindingsRaised = z.strictObject({
  documentId,
  /** May be 0. */
  findings: z.int().min(0),
  needLook: z.int().min(0),
});
export const DocumentConfirmed = z.strictObject({ documentId, decisions: z.int().min(0) });
export const DocumentReopened = z.strictObject({ documentId, decisions: z.int().min(0) });
/** The archive has described it anew, or ruled on it. */
export const DocumentDescribed = z.strictObject({ documentId });

const draftId = z.string().min(1);
const draftVersion = z.int().min(1);
/** Who did it: a user id. */
const by = z.string().min(1);
/** More values of a version are outdated than were known before. */
export const DraftOutdated = z.strictObject({
  draftId,
  version: draftVersion,
  outdated: z.int().min(1),
  /** Distinguishes two times that happened to one version. */
  mark: z.string().min(1),
});
export const DraftSubmitted = z.strictObject({ draftId, version: draftVersion, by });
export const DraftReturned = z.strictObject({
  draftId,
  version: draftVersion,
  by,
  /** Who had submitted it. */
  submittedBy: z.string().min(1),
});
export const DraftApproved = z.strictObject({ draftId, version: draftVersion, by });
export const DraftIssued = z.strictObject({ draftId, version: draftVersion, by });
/** The paper of a version lies in the store. */
export const DraftPrepared = z.strictObject({ draftId, version: draftVersion, key: z.string().min(1) });

/** Every fact the system publishes: keys and counts, never text. Past tense, `noun.fact`. */
export const EVENT_SCHEMAS = {
  'object.created': ObjectCreated,
  'document.received': DocumentReceived,
  'document.rejected': DocumentRejected,
  'document.second-reading-ended': SecondReadingEnded,
  'interval.passed': IntervalPassed,
  'document.text-recognized': TextRecognized,
  'document.findings-raised': FindingsRaised,
  'document.confirmed': DocumentConfirmed,
  'document.reopened': DocumentReopened,
  'document.described': DocumentDescribed,
  'draft.outdated': DraftOutdated,
  'draft.submitted': DraftSubmitted,
  'draft.returned': DraftReturned,
  'draft.approved': DraftApproved,
  'draft.issued': DraftIssued,
  'draft.prepared': DraftPrepared,
} as const;

export type EventType = keyof typeof EVENT_SCHEMAS;
export type EventDetail<T extends EventType> = z.infer<(typeof EVENT_SCHEMAS)[T]>;
export type PipelineEvent = { [T in EventType]: { readonly type: T; readonly detail: EventDetail<T> } }[EventType];
