import type { DocumentText } from '../../shared/contracts/artifacts.ts';
import { textKey } from '../../shared/contracts/object-keys.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { SearchIndex } from '../../shared/ports/search-index.ts';
import { readJson } from '../runtime/json-objects.ts';

export interface IndexingDependencies {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly searchIndex: SearchIndex;
}

/** Brings the archive up to what the document is now. Refused papers are never indexed. */
export async function indexDocument(
  documentId: string,
  { documents, objects, searchIndex }: IndexingDependencies,
): Promise<void> {
  const document = await documents.find(documentId);
  if (!document) throw new NotFoundError('document', documentId);
  if (document.status === 'rejected') return searchIndex.remove(documentId);
  const { pages } = await readJson<DocumentText>(objects, textKey(documentId));
  await searchIndex.upsert({
    documentId,
    office: document.office,
    version: document.version,
    title: document.own?.title ?? document.fileName,
    status: document.status,
    pages: pages.map(({ page, text }) => ({ page, text })),
  });
}
