import type { Document } from '../../shared/domain/document.ts';
import { PermanentError } from '../../shared/domain/errors.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import { everyItem } from '../../shared/ports/every-item.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { RecordRepository } from '../../shared/ports/record-repository.ts';
import type { IndexedDocument } from '../../shared/ports/search-index.ts';
import { describeForIndex } from './index-document.ts';

/** An index that can be written anew while it answers. */
export interface RebuildableIndex {
  rewrite(document: IndexedDocument): Promise<void>;
  remove(documentId: string): Promise<void>;
  /** Ids of all documents in it. */
  documentIds(): readonly string[];
}

export interface RebuildReport {
  readonly documents: number;
  readonly pages: number;
  /** In the index without a document in the store that belongs there. */
  readonly removed: number;
  /** Documents whose text could not be read from the store; what the index had of them stays. */
  readonly unreadable: readonly string[];
}

interface RebuildDependencies {
  readonly documents: DocumentRepository;
  readonly records: RecordRepository;
  readonly objects: ObjectStore;
  readonly searchIndex: RebuildableIndex;
  /** Called now and then. */
  readonly onProgress?: (documents: number) => void;
  /** Ends it between two documents; what was not reached stays as it was. */
  readonly signal?: AbortSignal;
}

const DOCUMENTS_AT_ONCE = 100;
const ALL = { office: null, statuses: [], order: 'oldest', limit: DOCUMENTS_AT_ONCE } as const;

/**
 * Writes every document of the store into the index anew, one after the other, oldest first, while the index answers and
 * takes new documents. What comes in meanwhile is newer and stays. Repeatable at any time.
 */
export async function rebuildIndex(deps: RebuildDependencies): Promise<RebuildReport> {
  const stale = new Set(deps.searchIndex.documentIds());
  const unreadable: string[] = [];
  const done = { documents: 0, pages: 0 };
  for await (const document of everyItem((cursor) => deps.documents.list({ ...ALL, cursor }))) {
    if (deps.signal?.aborted) return { ...done, removed: 0, unreadable };
    if (!belongsThere(document)) continue;
    stale.delete(document.id);
    try {
      const described = await describeForIndex(document, deps);
      await deps.searchIndex.rewrite(described);
      done.documents += 1;
      done.pages += described.pages.length;
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      // What failed may have failed before there was a text.
      if (document.status !== 'failed') unreadable.push(document.id);
    }
    // A host that rebuilds goes on answering between two documents.
    await new Promise((resolve) => setImmediate(resolve));
    if (done.documents % DOCUMENTS_AT_ONCE === 0) deps.onProgress?.(done.documents);
  }
  const removed = await removeStale(stale, deps);
  return { ...done, removed, unreadable };
}

/** What was indexed while the store was read through is no leftover. */
async function removeStale(ids: ReadonlySet<string>, { documents, searchIndex }: RebuildDependencies): Promise<number> {
  let removed = 0;
  for (const id of ids) {
    const document = await documents.find(id);
    if (document && belongsThere(document)) continue;
    await searchIndex.remove(id);
    removed += 1;
  }
  return removed;
}

/** Its text may have been read, and it was neither refused nor disposed of. */
function belongsThere({ status, archive }: Document): boolean {
  return !archive?.disposedAt && !['received', 'recognizing', 'rejected', 'duplicate'].includes(status);
}
