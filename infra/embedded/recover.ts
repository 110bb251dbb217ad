import { flushOutbox } from '../../functions/runtime/flush-outbox.ts';
import { INCOMING_PREFIX, parseIncomingKey, UPLOAD_PART_PREFIX } from '../../shared/contracts/object-keys.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { announceObject } from './upload-door.ts';

/** As long as AWS keeps the parts of an upload nobody finished. */
const PARTS_KEPT_MILLISECONDS = 7 * 24 * 3_600_000;

/**
 * Picks up what a crash left between storing and telling: events of committed reviews, and stored files nobody
 * was told of. Announcing a file twice does no harm. Lets go of parts of uploads that were begun a week ago.
 */
export async function recover(deps: {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly clock: Clock;
}): Promise<void> {
  await flushOutbox(deps);
  for await (const head of deps.objects.list(INCOMING_PREFIX)) {
    const documentId = parseIncomingKey(head.key)?.documentId;
    if (documentId && !(await deps.documents.find(documentId))) await announceObject(head, deps.events);
  }
  const oldest = deps.clock.now().getTime() - PARTS_KEPT_MILLISECONDS;
  for await (const { key, storedAt } of deps.objects.list(UPLOAD_PART_PREFIX)) {
    if (Date.parse(storedAt) < oldest) await deps.objects.delete(key);
  }
}
