/** Names of the one table's attributes and indexes: CDK makes them, adapters write them. */
export const TABLE_KEYS = { partition: 'pk', sort: 'sk' } as const;

/** Documents by status, newest or oldest first: the inboxes of offices and reviewers. */
export const STATUS_INDEX = { name: 'gsi1', partition: 'gsi1pk', sort: 'gsi1sk' } as const;

/** From a directive to the documents that cite it. */
export const CITATION_INDEX = { name: 'gsi2', partition: 'gsi2pk', sort: 'gsi2sk' } as const;

/** Primary key of one item. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Sort keys of what belongs to one document. Packs of findings, decisions and citations follow their prefix. */
export const RAISED_PREFIX = 'RAISED#';
export const DECISION_PREFIX = 'DECISION#';
export const CITED_PREFIX = 'CITED#';

const documentPartition = (documentId: string): string => `DOC#${documentId}`;

/** The document itself. */
export const documentKey = (documentId: string): ItemKey => ({ pk: documentPartition(documentId), sk: 'META' });
/** Its small entries in the status index: one among all offices, one within its office. */
export const allOfficesEntryKey = (documentId: string): ItemKey => ({ pk: documentPartition(documentId), sk: 'LIST' });
export const officeEntryKey = (documentId: string): ItemKey => ({
  pk: documentPartition(documentId),
  sk: 'LIST#OFFICE',
});
/** The set of recognised pages. */
export const pagesKey = (documentId: string): ItemKey => ({ pk: documentPartition(documentId), sk: 'PAGES' });
/** Which packs hold what extraction raised. */
export const raisedKey = (documentId: string): ItemKey => ({ pk: documentPartition(documentId), sk: 'RAISED' });
/** One pack of it. `generation` names one write; packs sort in order. */
export const raisedPackKey = (documentId: string, generation: string, pack: number): ItemKey => ({
  pk: documentPartition(documentId),
  sk: `${RAISED_PREFIX}${generation}#${padded(pack)}`,
});
/** A pack of decisions, named by the first one in it; packs sort in the order of the history. */
export const decisionPackKey = (documentId: string, firstSequence: number): ItemKey => ({
  pk: documentPartition(documentId),
  sk: `${DECISION_PREFIX}${padded(firstSequence)}`,
});
/** A directive that stands in a confirmed document. */
export const citedKey = (documentId: string, generation: string, number: string, date: string): ItemKey => ({
  pk: documentPartition(documentId),
  sk: `${CITED_PREFIX}${generation}#${number}#${date}`,
});
/** Who works on the report just now. */
export const reviewClaimKey = (documentId: string): ItemKey => ({ pk: documentPartition(documentId), sk: 'CLAIMED' });
/** A setting that carries a version. */
export const settingKey = (name: string): ItemKey => ({ pk: `SETTING#${name}`, sk: 'SETTING' });
export const hashKey = (sha256: string): ItemKey => ({ pk: `HASH#${sha256}`, sk: 'CLAIM' });
export const outboxKey = (eventId: string): ItemKey => ({ pk: 'OUTBOX', sk: eventId });
/** How many documents of an office have which status. */
export const countsKey = (office: string): ItemKey => ({ pk: 'COUNTS', sk: office });
export const officeKey = (office: string): ItemKey => ({ pk: 'OFFICES', sk: office });

/** What a person is told, newest last; and by its id, which says where it stands. */
export const noticesPartition = (userId: string): string => `NOTICES#${userId}`;
export const noticeKey = (userId: string, at: string, noticeId: string): ItemKey => ({
  pk: noticesPartition(userId),
  sk: `${at}#${noticeId}`,
});
export const noticeIdKey = (noticeId: string): ItemKey => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTICE' });
/** Notices that wait for a mail, by the time it is due. */
export const DUE_NOTICES_PARTITION = 'NOTICES-DUE';
export const dueNoticeKey = (mailAt: string, userId: string, noticeId: string): ItemKey => ({
  pk: DUE_NOTICES_PARTITION,
  sk: `${mailAt}#${userId}#${noticeId}`,
});
/** Mails and calls on their way out, by the time they were made; by id; and those to be sent, by time. */
export const DISPATCHES_PARTITION = 'DISPATCHES';
export const dispatchKey = (createdAt: string, dispatchId: string): ItemKey => ({
  pk: DISPATCHES_PARTITION,
  sk: `${createdAt}#${dispatchId}`,
});
export const dispatchIdKey = (dispatchId: string): ItemKey => ({ pk: `DISPATCH#${dispatchId}`, sk: 'DISPATCH' });
export const WAITING_DISPATCHES_PARTITION = 'DISPATCHES-WAITING';
export const waitingDispatchKey = (nextTryAt: string, dispatchId: string): ItemKey => ({
  pk: WAITING_DISPATCHES_PARTITION,
  sk: `${nextTryAt}#${dispatchId}`,
});
/** The audit log, a partition a month, so that none grows without end; and which months there are. */
export const auditPartition = (month: string): string => `AUDIT#${month}`;
export const auditKey = (at: string, entryId: string): ItemKey => ({
  pk: auditPartition(at.slice(0, 7)),
  sk: `${at}#${entryId}`,
});
export const AUDIT_MONTHS_PARTITION = 'AUDIT-MONTHS';
export const auditMonthKey = (month: string): ItemKey => ({ pk: AUDIT_MONTHS_PARTITION, sk: month });

/** Supervision rounds; the reports of one; the round of a report. */
export const ROUNDS_PARTITION = 'ROUNDS';
export const roundKey = (roundId: string): ItemKey => ({ pk: ROUNDS_PARTITION, sk: roundId });
export const roundReportsPartition = (roundId: string): string => `ROUND#${roundId}`;
export const roundReportKey = (roundId: string, documentId: string): ItemKey => ({
  pk: roundReportsPartition(roundId),
  sk: documentId,
});
export const roundOfKey = (documentId: string): ItemKey => ({ pk: documentPartition(documentId), sk: 'ROUND' });
/** Drafts; the versions of one; the drafts on a report. */
export const DRAFTS_PARTITION = 'DRAFTS';
export const draftKey = (draftId: string): ItemKey => ({ pk: DRAFTS_PARTITION, sk: draftId });
export const draftPartition = (draftId: string): string => `DRAFT#${draftId}`;
export const draftVersionKey = (draftId: string, version: number): ItemKey => ({
  pk: draftPartition(draftId),
  sk: `VERSION#${padded(version)}`,
});
export const DRAFT_ON_PREFIX = 'DRAFT#';
export const draftsOnPartition = documentPartition;
export const draftOnKey = (documentId: string, draftId: string): ItemKey => ({
  pk: documentPartition(documentId),
  sk: `${DRAFT_ON_PREFIX}${draftId}`,
});

/** What the archive keeps of a document, and every change of it; the same of a file. */
export const recordKey = (documentId: string): ItemKey => ({ pk: documentPartition(documentId), sk: 'RECORD' });
export const RECORD_CHANGE_PREFIX = 'RECORD-CHANGE#';
export const recordChangesPartition = documentPartition;
export const recordChangeKey = (documentId: string, version: number): ItemKey => ({
  pk: documentPartition(documentId),
  sk: `${RECORD_CHANGE_PREFIX}${padded(version)}`,
});
export const RECORD_FILES_PARTITION = 'RECORD-FILES';
export const recordFileKey = (fileId: string): ItemKey => ({ pk: RECORD_FILES_PARTITION, sk: fileId });
export const recordFilePartition = (fileId: string): string => `RECORD-FILE#${fileId}`;
export const recordFileChangeKey = (fileId: string, version: number): ItemKey => ({
  pk: recordFilePartition(fileId),
  sk: `${RECORD_CHANGE_PREFIX}${padded(version)}`,
});
/** Lists of records by due day: all, of a state, of a level of access, of a file. */
export const RECORDS_PARTITION = 'RECORDS';
export const recordsOfState = (state: string): string => `RECORDS#STATE#${state}`;
export const recordsOfAccess = (access: string): string => `RECORDS#ACCESS#${access}`;
export const recordsOfFile = (fileId: string): string => `RECORDS#FILE#${fileId}`;

/** Partition of the status index; a null office means all of them. */
export const statusPartition = (status: string, office: string | null): string =>
  office === null ? `STATUS#${status}` : `OFFICE#${office}#STATUS#${status}`;
/** Sorts by time of receipt, then id. `receivedAt` must be as `Date.toISOString` writes it. */
export const receivedSortKey = (receivedAt: string, documentId: string): string => `${receivedAt}#${documentId}`;
export const directivePartition = (number: string): string => `DIRECTIVE#${number}`;
export const citedSortKey = (date: string, documentId: string): string => `${date}#${documentId}`;

const padded = (number: number): string => String(number).padStart(8, '0');
