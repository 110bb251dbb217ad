import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSearchDatabase } from '../../../shared/adapters/embedded/sqlite-search-database.ts';
import { createSqliteSearchIndex } from '../../../shared/adapters/embedded/sqlite-search-index.ts';
import { describeSearchIndex } from '../../contract/search-index.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeSearchIndex('SQLite', () => {
  const db = openSearchDatabase(join(temporaryFolder(), 'search.sqlite'));
  onTestFinished(() => db.close());
  return createSqliteSearchIndex(db);
});
