import { describe, expect, it } from 'vitest';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteDraftRepository } from '../../../shared/adapters/embedded/sqlite-draft-repository.ts';
import { createSqliteRoundRepository } from '../../../shared/adapters/embedded/sqlite-round-repository.ts';
import { describeDraftRepository } from '../../contract/draft-repository.contract.ts';
import { describeRoundRepository } from '../../contract/round-repository.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

describeDraftRepository('SQLite', () => {
  const db = temporaryDatabase();
  return { drafts: createSqliteDraftRepository(db), documents: createSqliteDocumentRepository(db) };
});

describe('a draft kept before drafts had units and addressees', () => {
  it('names none', async () => {
    const db = temporaryDatabase();
    db.prepare('INSERT INTO drafts (id, version, changed_at, body) VALUES (?, 1, 0, ?)').run('dr1', '{"id":"dr1"}');
    expect(await createSqliteDraftRepository(db).find('dr1')).toEqual({ id: 'dr1', unit: null, issue: null });
  });
});

describeRoundRepository('SQLite', () => createSqliteRoundRepository(temporaryDatabase()));
