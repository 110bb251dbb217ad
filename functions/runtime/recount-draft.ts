import type { FactBook } from '../../shared/domain/draft/confirmed-facts.ts';
import { outdatedFields } from '../../shared/domain/draft/field-standing.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { DraftRepository } from '../../shared/ports/draft-repository.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { readDraft } from './read-draft.ts';

export interface RecountingDependencies {
  readonly drafts: Pick<DraftRepository, 'find' | 'markOutdated'>;
  readonly documents: DocumentRepository;
  readonly objects: Pick<ObjectStore, 'get'>;
  readonly ids: Ids;
}

/**
 * Counts anew which values of a draft still have their proof and remembers the count; an increase goes into the outbox
 * as `draft.outdated`. Counts again until no report moved meanwhile: of two counts at once the later one looks last.
 */
export async function recountDraft(draftId: string, deps: RecountingDependencies): Promise<void> {
  for (;;) {
    const entry = await deps.drafts.find(draftId);
    // A link may lead to a draft whose making was cut short.
    if (!entry) return;
    const { draft, book } = await readDraft(entry, deps);
    const { version } = entry;
    const outdated = outdatedFields(draft, book).length;
    const mark = deps.ids.next();
    const grown = { id: mark, type: 'draft.outdated', detail: { draftId, version, outdated, mark } };
    await deps.drafts.markOutdated(draftId, { version, outdated }, grown);
    if (await standsAsRead(book, deps)) return;
  }
}

/** False when a report moved since the book was read. */
export async function standsAsRead(
  book: FactBook,
  { documents }: { readonly documents: Pick<DocumentRepository, 'find'> },
): Promise<boolean> {
  const moved = await Promise.all(
    [...book.values()].map(async ({ documentId, version }) => (await documents.find(documentId))?.version !== version),
  );
  return !moved.includes(true);
}
