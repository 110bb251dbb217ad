import type { DocumentStatus } from '../../shared/domain/lifecycle.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import { everyPage } from '../../shared/ports/every-item.ts';

/** Whose archive is built anew. */
export interface ReindexTarget {
  readonly documents: DocumentRepository;
  /** Puts messages into a step's own queue, as if their events had come again for this step alone. */
  send(step: 'search-index', bodies: readonly string[]): Promise<void>;
}

/** Documents that have their text. */
const WITH_TEXT: readonly DocumentStatus[] = ['awaiting-review', 'in-review', 'confirmed'];
const PAGE = 100;

/**
 * Has every document brought into the archive's index again, from its stored text; the index answers meanwhile. Returns
 * how many. No other step hears of it. Repeatable: the newest version of a document wins.
 */
export async function reindex({ documents, send }: ReindexTarget): Promise<number> {
  let sent = 0;
  const query = { office: null, statuses: WITH_TEXT, order: 'oldest', limit: PAGE } as const;
  for await (const page of everyPage((cursor) => documents.list({ ...query, cursor }))) {
    await send(
      'search-index',
      page.map(({ id }) => bodyOf(id)),
    );
    sent += page.length;
  }
  return sent;
}

/** An event the step subscribes to; it reads nothing of it but the document's id. */
const bodyOf = (documentId: string): string =>
  JSON.stringify({ 'detail-type': 'document.findings-raised', detail: { documentId, findings: 0, needLook: 0 } });
