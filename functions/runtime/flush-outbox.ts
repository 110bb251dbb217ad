import type { PipelineEvent } from '../../shared/contracts/events.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';

const BATCH = 100;

/**
 * Publishes the events of committed writes. A crash in between publishes an event again, never loses it;
 * also called at the start and now and then, for what a crash left behind.
 */
export async function flushOutbox({
  documents,
  events,
}: {
  readonly documents: DocumentRepository;
  readonly events: EventPublisher;
}): Promise<void> {
  for (
    let pending = await documents.pendingEvents(BATCH);
    pending.length > 0;
    pending = await documents.pendingEvents(BATCH)
  ) {
    for (const { id, type, detail } of pending) {
      await events.publish([{ type, detail } as PipelineEvent]);
      await documents.removeEvent(id);
    }
  }
}
