import type { PipelineEvent } from '../../shared/contracts/events.ts';

/** Pages one message carries: enough to keep every worker busy, few enough that a retry costs little. */
export const CHUNK_PAGES = 4;

/** The `document.received` events of a document, one a chunk of pages. */
export function receivedEvents(documentId: string, pageCount: number): PipelineEvent[] {
  return Array.from({ length: Math.ceil(pageCount / CHUNK_PAGES) }, (_, chunk) => ({
    type: 'document.received' as const,
    detail: {
      documentId,
      pageCount,
      firstPage: chunk * CHUNK_PAGES + 1,
      lastPage: Math.min(pageCount, (chunk + 1) * CHUNK_PAGES),
    },
  }));
}
