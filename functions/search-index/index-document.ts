import type { Document } from '../../shared/domain/document.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { RecordRepository } from '../../shared/ports/record-repository.ts';
import type { IndexedDocument, SearchIndex } from '../../shared/ports/search-index.ts';
import { type DescribingDependencies, describeForArchive } from '../runtime/describe-for-archive.ts';

export interface IndexingDependencies extends DescribingDependencies {
  readonly records: RecordRepository;
  readonly searchIndex: SearchIndex;
}

/** Brings the archive up to what the document is now. Refused papers are never indexed, disposed ones no more. */
export async function indexDocument(documentId: string, deps: IndexingDependencies): Promise<void> {
  const document = await deps.documents.find(documentId);
  if (!document) throw new NotFoundError('document', documentId);
  if (document.status === 'rejected' || document.archive?.disposedAt) return deps.searchIndex.remove(documentId);
  await deps.searchIndex.upsert(await describeForIndex(document, deps));
}

/** What the archive keeps of a document, with what archivists typed of it and of its file: they search with these words. */
export async function describeForIndex(
  document: Document,
  deps: DescribingDependencies & Pick<IndexingDependencies, 'records'>,
): Promise<IndexedDocument> {
  const [described, record] = await Promise.all([describeForArchive(document, deps), deps.records.find(document.id)]);
  const file = record?.fileId ? await deps.records.findFile(record.fileId) : undefined;
  const said = [record?.typed.subject, record?.typed.issuer, record?.typed.keywords, record?.typed.note];
  const words = [...said, file?.typed.title, file?.typed.fileCode, file?.typed.keywords];
  return { ...described, described: words.flatMap((one) => one?.value || []).join('\n') };
}
