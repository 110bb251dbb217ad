import type { User } from '../../../shared/domain/account.ts';
import { NotFoundError, VersionConflictError } from '../../../shared/domain/errors.ts';
import type { FileFieldName } from '../../../shared/domain/records/fields.ts';
import type { FileRecord } from '../../../shared/domain/records/record.ts';
import { type Act, editFile, holdFile, liftFile } from '../../../shared/domain/records/record-acts.ts';
import { type RecordAct, type RecordChange, sealChange } from '../../../shared/domain/records/record-change.ts';
import { RecordError } from '../../../shared/domain/records/record-error.ts';
import { flushOutbox } from '../../runtime/flush-outbox.ts';
import type { RecordDependencies } from './change-record.ts';
import { putTogether } from './open-record.ts';
import { narrowFirst, ruleDocument, rulingOf } from './rule-document.ts';

type FileFields = Readonly<Partial<Record<FileFieldName, string | null>>>;

export interface FileOutcome {
  readonly file: FileRecord;
  readonly change: RecordChange | null;
}

export interface FileRequest {
  readonly id: string;
  readonly version: number;
}

/** Opens a file with what is typed of it. Throws `RecordError`. */
export async function createFile(fields: FileFields, user: User, deps: RecordDependencies): Promise<FileOutcome> {
  const act: Act = { by: user.id, at: deps.clock.now().toISOString() };
  const empty: FileRecord = { id: deps.ids.next(), version: 0, chain: '', typed: {}, hold: null };
  const sealed = sealChange(empty, editFile(empty, fields, act), { act: 'edit', ...act });
  // A file without a title is found by nobody.
  if (!sealed?.record.typed.title?.value) throw new RecordError('field-invalid', { field: 'title' });
  await deps.records.saveFile(sealed.record, sealed.change);
  return { file: sealed.record, change: sealed.change };
}

export function changeFile(request: FileRequest, fields: FileFields, user: User, deps: RecordDependencies) {
  return actOnFile(request, { act: 'edit' }, user, deps, (file, act) => editFile(file, fields, act));
}

export function holdWholeFile(request: FileRequest, reason: string, user: User, deps: RecordDependencies) {
  return actOnFile(request, { act: 'hold', reason }, user, deps, (file, act) => holdFile(file, reason, act));
}

export function liftWholeFile(request: FileRequest, reason: string, user: User, deps: RecordDependencies) {
  return actOnFile(request, { act: 'lift', reason }, user, deps, (file) => liftFile(file, reason));
}

async function actOnFile(
  { id, version }: FileRequest,
  kind: { readonly act: RecordAct; readonly reason?: string },
  user: User,
  deps: RecordDependencies,
  make: (file: FileRecord, act: Act) => FileRecord,
): Promise<FileOutcome> {
  const file = await deps.records.findFile(id);
  if (!file) throw new NotFoundError('file', id);
  if (file.version !== version) throw new VersionConflictError(id);
  const act: Act = { by: user.id, at: deps.clock.now().toISOString() };
  const sealed = sealChange(file, make(file, act), { ...kind, ...act });
  if (!sealed) return { file, change: null };
  // Narrower access holds for every document before the file says so; see `narrowFirst`.
  await overDocuments(sealed.record, deps, async ({ document, standing }) => narrowFirst(document, standing, deps));
  await deps.records.saveFile(sealed.record, sealed.change);
  await overDocuments(sealed.record, deps, async ({ document, record, standing }) => {
    await deps.records.restand(record, standing);
    await ruleDocument(document.id, rulingOf(record, standing), deps);
  });
  await flushOutbox(deps);
  return { file: sealed.record, change: sealed.change };
}

async function overDocuments(
  file: FileRecord,
  deps: RecordDependencies,
  each: (open: Awaited<ReturnType<typeof putTogether>>) => Promise<void>,
): Promise<void> {
  for (const documentId of await deps.records.documentsOf(file.id)) {
    const [document, record] = await Promise.all([deps.documents.find(documentId), deps.records.find(documentId)]);
    if (document && record?.fileId === file.id) await each(await putTogether(document, record, file, deps));
  }
}
