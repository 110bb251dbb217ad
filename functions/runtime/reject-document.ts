import { artifactPrefix, quarantineKey } from '../../shared/contracts/object-keys.ts';
import type { Document, Rejection } from '../../shared/domain/document.ts';
import type { RejectionCode } from '../../shared/domain/reason-codes.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { moved, updateDocument } from './update-document.ts';

export interface RejectionDependencies {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly clock: Clock;
}

/** Nobody may read these, this system included: they stay where they are, closed by the store itself. */
const CLOSED: readonly RejectionCode[] = ['malware', 'unscannable'];

/** Refuses a document: the original goes to quarantine, byte for byte, then the fact is told. Repeatable. */
export async function rejectDocument(
  document: Document,
  rejection: Rejection,
  deps: RejectionDependencies,
): Promise<void> {
  const isClosed = CLOSED.includes(rejection.code);
  const key = isClosed ? document.originalKey : quarantineKey(document.id, document.fileName);
  if (document.originalKey !== key && (await deps.objects.head(document.originalKey))) {
    await deps.objects.copy(document.originalKey, key);
  }
  const rejected = await updateDocument(deps.documents, document.id, (current) => {
    const next = moved(current, 'rejected', deps.clock);
    return next && { ...next, rejection, originalKey: key };
  });
  if (rejected.status !== 'rejected') return;
  if (rejection.code === 'secret') await discardArtifacts(document.id, deps.objects);
  if (document.originalKey !== key) await deps.objects.delete(document.originalKey);
  if (rejected.sha256) await deps.documents.releaseHash(rejected.sha256, rejected.id);
  await deps.events.publish([{ type: 'document.rejected', detail: { documentId: document.id, code: rejection.code } }]);
}

/** Takes away whatever was read from a paper: its letters, its pictures. The original stays in quarantine. */
export async function discardArtifacts(documentId: string, objects: ObjectStore): Promise<void> {
  for await (const { key } of objects.list(artifactPrefix(documentId))) await objects.delete(key);
}
