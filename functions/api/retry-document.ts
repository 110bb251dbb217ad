import type { PipelineEvent } from '../../shared/contracts/events.ts';
import { incomingKey, textKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { DocumentStatus } from '../../shared/domain/lifecycle.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import { receivedEvents } from '../runtime/page-chunks.ts';
import { moved, updateDocument } from '../runtime/update-document.ts';
import { ApiError } from './problem.ts';

/** Sends a failed document through the step it failed at once more; what was read before is kept. */
export async function retryDocument(
  document: Document,
  deps: { readonly documents: DocumentRepository; readonly events: EventPublisher; readonly clock: Clock },
): Promise<Document> {
  if (document.status !== 'failed') {
    throw new ApiError(409, 'not-failed', {
      vi: `Không cần thử lại: ${document.fileName} không ở trạng thái lỗi. Hãy tải lại trang.`,
      en: `Nothing to retry: ${document.fileName} has not failed. Reload the page.`,
    });
  }
  const { status, events } = restart(document);
  const restarted = await updateDocument(deps.documents, document.id, (current) => {
    const next = moved(current, status, deps.clock);
    return next && { ...next, failure: null };
  });
  await deps.events.publish(events);
  return restarted;
}

function restart(document: Document): { status: DocumentStatus; events: PipelineEvent[] } {
  const { id, failure, pageCount } = document;
  if (failure?.step === 'extraction') {
    return {
      status: 'extracting',
      events: [
        {
          type: 'document.text-recognized',
          detail: { documentId: id, pageCount: pageCount ?? 1, textKey: textKey(id) },
        },
      ],
    };
  }
  if (failure?.step === 'ocr' && pageCount !== null)
    return { status: 'recognizing', events: receivedEvents(id, pageCount) };
  const key = document.originalKey || incomingKey(document.office, id, document.fileName);
  return {
    status: 'received',
    events: [{ type: 'object.created', detail: { key, size: document.size, objectVersion: 'retry' } }],
  };
}
