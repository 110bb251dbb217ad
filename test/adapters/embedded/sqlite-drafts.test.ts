import { createSqliteDraftRepository } from '../../../shared/adapters/embedded/sqlite-draft-repository.ts';
import { createSqliteRoundRepository } from '../../../shared/adapters/embedded/sqlite-round-repository.ts';
import { describeDraftRepository } from '../../contract/draft-repository.contract.ts';
import { describeRoundRepository } from '../../contract/round-repository.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

describeDraftRepository('SQLite', () => createSqliteDraftRepository(temporaryDatabase()));
describeRoundRepository('SQLite', () => createSqliteRoundRepository(temporaryDatabase()));
