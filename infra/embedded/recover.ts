import { flushOutbox } from '../../functions/runtime/flush-outbox.ts';
import { INCOMING_PREFIX, parseIncomingKey } from '../../shared/contracts/object-keys.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { announceObject } from './upload-door.ts';

/**
 * Picks up what a crash left between storing and telling: events of committed reviews, and stored files nobody
 * was told of. Announcing a file twice does no harm.
 */
export async function recover(deps: {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
}): Promise<void> {
  await flushOutbox(deps);
  for await (const head of deps.objects.list(INCOMING_PREFIX)) {
    const documentId = parseIncomingKey(head.key)?.documentId;
    if (documentId && !(await deps.documents.find(documentId))) await announceObject(head, deps.events);
  }
}
