import { NotFoundError } from '../../shared/domain/errors.ts';
import type { SearchIndex } from '../../shared/ports/search-index.ts';
import { type DescribingDependencies, describeForArchive } from '../runtime/describe-for-archive.ts';

export interface IndexingDependencies extends DescribingDependencies {
  readonly searchIndex: SearchIndex;
}

/** Brings the archive up to what the document is now. Refused papers are never indexed. */
export async function indexDocument(documentId: string, deps: IndexingDependencies): Promise<void> {
  const document = await deps.documents.find(documentId);
  if (!document) throw new NotFoundError('document', documentId);
  if (document.status === 'rejected') return deps.searchIndex.remove(documentId);
  await deps.searchIndex.upsert(await describeForArchive(document, deps));
}
