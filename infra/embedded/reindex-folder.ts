import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RebuildReport, rebuildIndex } from '../../functions/search-index/rebuild-index.ts';
import { createFileObjectStore } from '../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../shared/adapters/embedded/sqlite-record-repository.ts';
import { openSearchDatabase } from '../../shared/adapters/embedded/sqlite-search-database.ts';
import { createSqliteSearchIndex } from '../../shared/adapters/embedded/sqlite-search-index.ts';

/**
 * Writes the index of a data folder anew in place, running or not; what runs goes on answering from it. Undefined when
 * there are no data.
 */
export async function reindexFolder(
  data: string,
  onProgress?: (documents: number) => void,
): Promise<RebuildReport | undefined> {
  const file = join(data, 'trich-luc.sqlite');
  if (!existsSync(file)) return undefined;
  const db = openDatabase(file);
  const searchDb = openSearchDatabase(join(data, 'search.sqlite'));
  try {
    return await rebuildIndex({
      documents: createSqliteDocumentRepository(db),
      records: createSqliteRecordRepository(db),
      objects: createFileObjectStore(join(data, 'objects')),
      searchIndex: createSqliteSearchIndex(searchDb),
      ...(onProgress ? { onProgress } : {}),
    });
  } finally {
    searchDb.close();
    db.close();
  }
}
