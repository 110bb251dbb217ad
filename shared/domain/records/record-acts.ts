import { isDay } from './day.ts';
import { type Description, typeFields } from './description.ts';
import { DOCUMENT_FIELDS, type DocumentFieldName, FILE_FIELDS, type FileFieldName } from './fields.ts';
import type { DocumentRecord, FileRecord, Hold, RecordStanding, RemovedContent } from './record.ts';
import { RecordError } from './record-error.ts';
import { isDue, isRetentionTerm, type RetentionTerm } from './retention.ts';

/** Who acts, and when (ISO 8601, UTC). */
export interface Act {
  readonly by: string;
  readonly at: string;
}

/** What an archivist changes in a record; what is absent stays. */
export interface RecordEdit {
  /** Null takes a typed value back. */
  readonly fields?: Readonly<Partial<Record<DocumentFieldName, string | null>>>;
  readonly fileId?: string | null;
  readonly retention?: RetentionTerm | null;
}

/** All acts throw `RecordError` where they do not fit, and return the record as it is afterwards, version untouched. */
export function editRecord(record: DocumentRecord, edit: RecordEdit, act: Act): DocumentRecord {
  refuseDisposed(record);
  const { fields = {}, fileId = record.fileId, retention = record.retention } = edit;
  if (retention !== null && !isRetentionTerm(retention)) throw new RecordError('field-invalid', { field: 'retention' });
  return { ...record, typed: typeFields(DOCUMENT_FIELDS, record.typed, fields, act), fileId, retention };
}

export function editFile(
  file: FileRecord,
  fields: Readonly<Partial<Record<FileFieldName, string | null>>>,
  act: Act,
): FileRecord {
  const typed = typeFields(FILE_FIELDS, file.typed, fields, act);
  const start = typed.start?.value;
  const end = typed.end?.value;
  // Compared as far as both are written: a file may begin in 2023-05 and end in 2023.
  const shared = Math.min(start?.length ?? 0, end?.length ?? 0);
  if (start && end && end.slice(0, shared) < start.slice(0, shared))
    throw new RecordError('field-invalid', { field: 'end' });
  return { ...file, typed };
}

/** A hold ends a proposal to dispose: who wants it again proposes again. */
export function holdRecord(record: DocumentRecord, reason: string, act: Act): DocumentRecord {
  refuseDisposed(record);
  return { ...record, hold: holdOf(record.hold, reason, act), disposal: null };
}

export function liftRecord(record: DocumentRecord, reason: string): DocumentRecord {
  refuseDisposed(record);
  refuseLift(record.hold, reason);
  return { ...record, hold: null };
}

export const holdFile = (file: FileRecord, reason: string, act: Act): FileRecord => ({
  ...file,
  hold: holdOf(file.hold, reason, act),
});

export function liftFile(file: FileRecord, reason: string): FileRecord {
  refuseLift(file.hold, reason);
  return { ...file, hold: null };
}

/** `today`: ISO day in Vietnam. */
export function proposeDisposal(
  record: DocumentRecord,
  standing: RecordStanding,
  { reason, today, ...act }: Act & { readonly reason: string; readonly today: string },
): DocumentRecord {
  refuseKept(standing, today);
  if (record.disposal) throw new RecordError('already-proposed');
  return { ...record, disposal: { proposed: { by: act.by, at: act.at, reason: reasonOf(reason) }, decision: null } };
}

export function withdrawDisposal(record: DocumentRecord, reason: string): DocumentRecord {
  refuseDisposed(record);
  if (!record.disposal) throw new RecordError('not-proposed');
  reasonOf(reason);
  return { ...record, disposal: null };
}

/** A decision on paper, as it names itself. */
export interface WrittenDecision {
  readonly number: string;
  /** ISO day. */
  readonly date: string;
  readonly decidedBy: string;
}

/** What a record looked like before it was disposed of. */
export interface DisposalProof {
  readonly description: Description<DocumentFieldName>;
  readonly content: RemovedContent;
}

/** Only what was proposed, is on no hold and past its term; the record keeps the proof. Content is removed afterwards. */
export function decideDisposal(
  record: DocumentRecord,
  standing: RecordStanding,
  written: WrittenDecision & DisposalProof,
  { today, ...act }: Act & { readonly today: string },
): DocumentRecord {
  refuseKept(standing, today);
  if (!record.disposal) throw new RecordError('not-proposed');
  checkDecision(written, today);
  const { number, date, decidedBy, description, content } = written;
  const decision = {
    ...{ number: number.trim(), date, decidedBy: decidedBy.trim(), by: act.by, at: act.at, description, content },
    ...{ retention: standing.retention!, due: standing.due!, removedAt: null },
  };
  return { ...record, disposal: { ...record.disposal, decision } };
}

/** Throws `RecordError` unless number, day and author are all there and the day is not ahead. */
export function checkDecision({ number, date, decidedBy }: WrittenDecision, today: string): void {
  if (number.trim() === '') throw new RecordError('decision-incomplete', { field: 'number' });
  if (date.length !== 10 || !isDay(date) || date > today)
    throw new RecordError('decision-incomplete', { field: 'date' });
  if (decidedBy.trim() === '') throw new RecordError('decision-incomplete', { field: 'decidedBy' });
}

/** The content is gone. */
export function noteRemoval(record: DocumentRecord, at: string): DocumentRecord {
  const { disposal } = record;
  if (!disposal?.decision) throw new RecordError('not-proposed');
  return { ...record, disposal: { ...disposal, decision: { ...disposal.decision, removedAt: at } } };
}

function refuseKept({ state, retention, due }: RecordStanding, today: string): void {
  if (state === 'disposed') throw new RecordError('disposed');
  if (state === 'on-hold') throw new RecordError('on-hold');
  if (retention === null) throw new RecordError('no-term');
  if (retention === 'permanent') throw new RecordError('permanent');
  if (due === null) throw new RecordError('no-term');
  if (!isDue(due, today)) throw new RecordError('term-running', { due });
}

function refuseDisposed({ disposal }: DocumentRecord): void {
  if (disposal?.decision) throw new RecordError('disposed');
}

function holdOf(hold: Hold | null, reason: string, { by, at }: Act): Hold {
  if (hold) throw new RecordError('already-on-hold');
  return { reason: reasonOf(reason), by, at };
}

function refuseLift(hold: Hold | null, reason: string): void {
  if (!hold) throw new RecordError('not-on-hold');
  reasonOf(reason);
}

function reasonOf(reason: string): string {
  const said = reason.normalize('NFC').trim();
  if (said === '') throw new RecordError('reason-required');
  return said;
}
