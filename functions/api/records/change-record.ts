import type { User } from '../../../shared/domain/account.ts';
import { VersionConflictError } from '../../../shared/domain/errors.ts';
import type { OpenRecord } from '../../../shared/domain/records/assemble-record.ts';
import type { DocumentRecord, FileRecord } from '../../../shared/domain/records/record.ts';
import {
  type Act,
  editRecord,
  holdRecord,
  liftRecord,
  type RecordEdit,
} from '../../../shared/domain/records/record-acts.ts';
import { type RecordAct, type RecordChange, sealChange } from '../../../shared/domain/records/record-change.ts';
import { RecordError } from '../../../shared/domain/records/record-error.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { EventPublisher } from '../../../shared/ports/event-publisher.ts';
import type { Ids } from '../../../shared/ports/ids.ts';
import { flushOutbox } from '../../runtime/flush-outbox.ts';
import { openRecord, putTogether, type RecordSources } from './open-record.ts';
import { narrowFirst, ruleDocument, rulingOf } from './rule-document.ts';

export interface RecordDependencies extends RecordSources {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly events: EventPublisher;
}

/** Which record, and the version the user saw. */
export interface RecordRequest {
  readonly documentId: string;
  readonly version: number;
}

/** A record after an act, and the change that was kept; null where the act changed nothing. */
export interface RecordOutcome {
  readonly open: OpenRecord;
  readonly change: RecordChange | null;
}

/** Writes what an archivist typed, where the document is filed and its own term. */
export function editArchiveRecord(
  request: RecordRequest,
  edit: RecordEdit,
  user: User,
  deps: RecordDependencies,
): Promise<RecordOutcome> {
  return actOnRecord(request, { act: 'edit' }, user, deps, ({ record }, act) => editRecord(record, edit, act));
}

export function holdArchiveRecord(request: RecordRequest, reason: string, user: User, deps: RecordDependencies) {
  return actOnRecord(request, { act: 'hold', reason }, user, deps, ({ record }, act) =>
    holdRecord(record, reason, act),
  );
}

export function liftArchiveRecord(request: RecordRequest, reason: string, user: User, deps: RecordDependencies) {
  return actOnRecord(request, { act: 'lift', reason }, user, deps, ({ record }) => liftRecord(record, reason));
}

/**
 * One act on one record: loads it at the version the user saw, has `make` say what it becomes, keeps it with its change,
 * lets the document carry the ruling and tells the index. Throws `VersionConflictError`, `RecordError`, `NotFoundError`.
 */
export async function actOnRecord(
  { documentId, version }: RecordRequest,
  kind: { readonly act: RecordAct; readonly reason?: string },
  user: User,
  deps: RecordDependencies,
  make: (open: OpenRecord, act: Act) => DocumentRecord | Promise<DocumentRecord>,
): Promise<RecordOutcome> {
  const open = await openRecord(documentId, user, deps);
  if (open.record.version !== version) throw new VersionConflictError(documentId);
  const act: Act = { by: user.id, at: deps.clock.now().toISOString() };
  const made = await make(open, act);
  const file = await fileOf(made, open, deps);
  const sealed = sealChange(open.record, made, { ...kind, ...act });
  if (!sealed) return { open, change: null };
  const after = await putTogether(open.document, sealed.record, file, deps);
  await narrowFirst(open.document, after.standing, deps);
  await deps.records.save(sealed.record, sealed.change, after.standing);
  await ruleDocument(documentId, rulingOf(sealed.record, after.standing), deps);
  await flushOutbox(deps);
  return { open: after, change: sealed.change };
}

async function fileOf(record: DocumentRecord, open: OpenRecord, deps: RecordSources): Promise<FileRecord | undefined> {
  if (record.fileId === null) return undefined;
  if (record.fileId === open.record.fileId && open.file) return open.file;
  const file = await deps.records.findFile(record.fileId);
  if (!file) throw new RecordError('file-unknown');
  return file;
}
