import { describe, expect, it } from 'vitest';
import { createSqliteClaimRepository } from '../../../shared/adapters/embedded/sqlite-claim-repository.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteSettingsRepository } from '../../../shared/adapters/embedded/sqlite-settings-repository.ts';
import type { DocumentChange } from '../../../shared/ports/change-feed.ts';
import { describeClaimRepository } from '../../contract/claim-repository.contract.ts';
import { newDocument } from '../../contract/documents.ts';
import { describeSettingsRepository } from '../../contract/settings-repository.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

describeClaimRepository('SQLite', () => createSqliteClaimRepository(temporaryDatabase()));
describeSettingsRepository('SQLite', () => createSqliteSettingsRepository(temporaryDatabase()));

describe('the SQLite claim repository', () => {
  it('tells when a report changes hands, and nothing of renewals', async () => {
    const db = temporaryDatabase();
    await createSqliteDocumentRepository(db).create(newDocument('d1'));
    const changes: DocumentChange[] = [];
    const claims = createSqliteClaimRepository(db, { onChange: (change) => changes.push(change) });
    const asked = (by: string, minute: number) => ({
      documentId: 'd1',
      by,
      now: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
      expiresAt: new Date(Date.UTC(2026, 0, 5, 8, minute + 10)).toISOString(),
    });
    await claims.claim(asked('ha', 0));
    await claims.claim(asked('ha', 1));
    await claims.claim(asked('lan', 2));
    await claims.takeOver({ ...asked('lan', 3), from: 'ha' });
    await claims.release('d1', 'ha');
    await claims.release('d1', 'lan');
    expect(changes.map(({ claim }) => claim?.by ?? null)).toEqual(['ha', 'lan', null]);
    expect(changes[0]).toMatchObject({ documentId: 'd1', office: 'xa-an-binh', version: 1, status: 'received' });
  });
});
