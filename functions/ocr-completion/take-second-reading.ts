import type { StoredSecondReading } from '../../shared/contracts/artifacts.ts';
import type { EventDetail } from '../../shared/contracts/events.ts';
import { secondReadingKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { SecondReader } from '../../shared/ports/second-reader.ts';
import { type CompletionDependencies, completeText, mayBeReadTwice } from '../runtime/complete-text.ts';
import { writeJson } from '../runtime/json-objects.ts';

export interface SecondReadingDependencies extends CompletionDependencies {
  /** Null where a stage has no second engine: the step then does nothing. */
  readonly secondReader: SecondReader | null;
}

/** The job has not ended although its notice came: the queue asks again later. */
export class StillReadingError extends Error {
  override readonly name = 'StillReadingError';
}

/** Asks for a second reading of a document once, when its first pages are sent on. Repeatable: the same document is one job. */
export async function startSecondReading(
  { documentId, firstPage }: EventDetail<'document.received'>,
  deps: SecondReadingDependencies,
): Promise<void> {
  const document = await findOpenDocument(documentId, deps);
  if (firstPage === 1 && document) await askForReading(document, deps);
}

/** Starts the job of a document, or looks at the one it has. Repeatable. */
export async function askForReading(document: Document, deps: SecondReadingDependencies): Promise<void> {
  const { id: documentId } = document;
  if (!deps.secondReader || !mayBeReadTwice(document)) return;
  if (await deps.objects.head(secondReadingKey(documentId))) return completeWhenRead(document, deps);
  const { originalKey: key, sha256 } = document;
  const job = await deps.secondReader.start({ documentId, sha256: sha256 ?? '', key });
  if ('refused' in job) return storeReading(document, { state: 'failed', reason: job.refused }, deps);
  // A job asked for again may have ended long ago, and its notice is not sent twice.
  const state = await deps.secondReader.collect(job.jobId);
  if (state.state !== 'reading') await storeReading(document, state, deps);
}

/** Takes in the end of a job, well or not. Repeatable. */
export async function takeSecondReading(
  { documentId, jobId }: EventDetail<'document.second-reading-ended'>,
  deps: SecondReadingDependencies,
): Promise<void> {
  const document = await findOpenDocument(documentId, deps);
  if (!deps.secondReader || !document) return;
  const state = await deps.secondReader.collect(jobId);
  if (state.state === 'reading') throw new StillReadingError(`job ${jobId} goes on`);
  await storeReading(document, state, deps);
}

/** Goes on without a second reading: a document never waits for what will not come; it says that it lacks one. */
export async function goOnWithout(documentId: string, reason: string, deps: SecondReadingDependencies): Promise<void> {
  const document = await findOpenDocument(documentId, deps);
  if (!document || (await deps.objects.head(secondReadingKey(documentId)))) return;
  await storeReading(document, { state: 'failed', reason }, deps);
}

async function findOpenDocument(
  documentId: string,
  { documents }: SecondReadingDependencies,
): Promise<Document | undefined> {
  const document = await documents.find(documentId);
  return document && (document.status === 'received' || document.status === 'recognizing') ? document : undefined;
}

async function storeReading(
  document: Document,
  reading: StoredSecondReading,
  deps: SecondReadingDependencies,
): Promise<void> {
  await writeJson(deps.objects, secondReadingKey(document.id), reading);
  await completeWhenRead(document, deps);
}

/** The first engine looks for the second reading after it counts its pages, this the other way round: one of both sees all. */
async function completeWhenRead({ id }: Document, deps: SecondReadingDependencies): Promise<void> {
  const document = await deps.documents.find(id);
  if (document?.status !== 'recognizing' || document.pageCount === null) return;
  const done = await deps.documents.addRecognizedPages(id, []);
  if (done >= document.pageCount) await completeText(document, deps);
}
