import { createSqliteSearchIndex } from '../../../shared/adapters/embedded/sqlite-search-index.ts';
import { describeSearchIndex } from '../../contract/search-index.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

describeSearchIndex('SQLite', () => createSqliteSearchIndex(temporaryDatabase()));
