import { createHash } from 'node:crypto';
import { artifactPrefix } from '../../../shared/contracts/object-keys.ts';
import type { User } from '../../../shared/domain/account.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { RemovedContent } from '../../../shared/domain/records/record.ts';
import {
  checkDecision,
  decideDisposal,
  noteRemoval,
  proposeDisposal,
  type WrittenDecision,
  withdrawDisposal,
} from '../../../shared/domain/records/record-acts.ts';
import { RecordError } from '../../../shared/domain/records/record-error.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { actOnRecord, type RecordDependencies, type RecordOutcome, type RecordRequest } from './change-record.ts';
import { openRecord } from './open-record.ts';

export interface DisposalDependencies extends RecordDependencies {
  readonly objects: ObjectStore;
}

export function proposeRecordDisposal(request: RecordRequest, reason: string, user: User, deps: RecordDependencies) {
  return actOnRecord(request, { act: 'propose-disposal', reason }, user, deps, ({ record, standing }, act) =>
    proposeDisposal(record, standing, { ...act, reason, today: dayInVietnam(act.at) }),
  );
}

export function withdrawRecordDisposal(request: RecordRequest, reason: string, user: User, deps: RecordDependencies) {
  return actOnRecord(request, { act: 'withdraw-disposal', reason }, user, deps, ({ record }) =>
    withdrawDisposal(record, reason),
  );
}

/**
 * Carries out a decision: the record keeps it with the proof of what was there, then the content goes, then the record
 * says so. Asked again where that broke off, it goes on with the removal. Findings, decisions and the record stay.
 */
export async function disposeOfRecord(
  request: RecordRequest,
  written: WrittenDecision,
  user: User,
  deps: DisposalDependencies,
): Promise<RecordOutcome> {
  const before = await openRecord(request.documentId, user, deps);
  const pending = before.record.disposal?.decision;
  if (pending?.removedAt === null) return finishRemoval(before.record.version, before.document, user, deps);
  checkDecision(written, dayInVietnam(deps.clock.now().toISOString()));
  const decided = await actOnRecord(request, { act: 'dispose' }, user, deps, async (open, act) => {
    const today = dayInVietnam(act.at);
    const { document, record, standing, description } = open;
    // Refused before anything is read.
    const proof = (content: RemovedContent) =>
      decideDisposal(record, standing, { ...written, description, content }, { ...act, today });
    proof(NOTHING);
    return proof(await weighContent(document, deps.objects));
  });
  return finishRemoval(decided.open.record.version, decided.open.document, user, deps);
}

const NOTHING: RemovedContent = {
  original: { key: '', size: 0, sha256: '' },
  artifacts: { count: 0, size: 0, sha256: '' },
};

async function finishRemoval(
  version: number,
  document: Document,
  user: User,
  deps: DisposalDependencies,
): Promise<RecordOutcome> {
  for await (const { key } of deps.objects.list(artifactPrefix(document.id))) await deps.objects.delete(key);
  await deps.objects.delete(document.originalKey);
  const request = { documentId: document.id, version };
  return actOnRecord(request, { act: 'content-removed' }, user, deps, ({ record }, { at }) => noteRemoval(record, at));
}

/** Reads everything once more. Throws `RecordError` when the original is not what was taken in: that is for a person to look at. */
async function weighContent(document: Document, objects: ObjectStore): Promise<RemovedContent> {
  const original = await sumUp(document.originalKey, objects);
  if (!original || (document.sha256 !== null && original.sha256 !== document.sha256))
    throw new RecordError('content-differs');
  const hash = createHash('sha256');
  let [count, size] = [0, 0];
  for await (const { key } of objects.list(artifactPrefix(document.id))) {
    const sum = await sumUp(key, objects);
    if (!sum) continue;
    hash.update(`${sum.sha256} ${sum.size} ${key}\n`);
    [count, size] = [count + 1, size + sum.size];
  }
  return {
    original: { key: document.originalKey, ...original },
    artifacts: { count, size, sha256: hash.digest('hex') },
  };
}

async function sumUp(key: string, objects: ObjectStore): Promise<{ size: number; sha256: string } | undefined> {
  const body = await objects.read(key);
  if (!body) return undefined;
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}
