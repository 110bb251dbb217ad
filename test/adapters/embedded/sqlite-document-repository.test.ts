import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import type { DocumentChange } from '../../../shared/ports/change-feed.ts';
import { describeDocumentRepository } from '../../contract/document-repository.contract.ts';
import { decide, newDocument } from '../../contract/documents.ts';
import { temporaryDatabase } from './temporary-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeDocumentRepository('SQLite', () => {
  const file = join(temporaryFolder(), 'trich-luc.sqlite');
  let db = temporaryDatabase(file);
  return {
    documents: createSqliteDocumentRepository(db),
    reopen: () => {
      db.close();
      db = temporaryDatabase(file);
      return createSqliteDocumentRepository(db);
    },
  };
});

describe('the SQLite document repository', () => {
  it('tells of every committed write, and of nothing else', async () => {
    const changes: DocumentChange[] = [];
    const documents = createSqliteDocumentRepository(temporaryDatabase(), {
      onChange: (change) => changes.push(change),
    });
    const created = await documents.create(newDocument('d1'));
    await documents.create(newDocument('d1'));
    const saved = await documents.save({ ...created, status: 'recognizing', pageCount: 4, pagesRecognized: 2 });
    await expect(documents.save(created)).rejects.toThrow();
    const raised = await documents.saveRaised(
      { ...saved, status: 'extracting' },
      { findings: [], warnings: [], unclaimed: [] },
    );
    await documents.saveReview({ document: { ...raised, status: 'in-review' }, decisions: [], events: [] });
    expect(changes.map(({ version, status }) => `${version} ${status}`)).toEqual([
      '1 received',
      '2 recognizing',
      '3 extracting',
      '4 in-review',
    ]);
    expect(changes[1]).toEqual({
      ...{ documentId: 'd1', office: 'xa-an-binh', version: 2, status: 'recognizing' },
      ...{ pagesRecognized: 2, pageCount: 4 },
    });
  });

  it('stands by a write whose listener fails', async () => {
    const documents = createSqliteDocumentRepository(temporaryDatabase(), {
      onChange: () => {
        throw new Error('nobody listens');
      },
    });
    const created = await documents.create(newDocument('d1'));
    expect(await documents.find('d1')).toEqual(created);
  });

  it('has committed before it tells', async () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    const other = temporaryDatabase(file);
    const seen: unknown[] = [];
    const documents = createSqliteDocumentRepository(temporaryDatabase(file), {
      onChange: ({ documentId }) =>
        seen.push(other.prepare('SELECT version FROM documents WHERE id = ?').get(documentId)?.version),
    });
    await documents.save(await documents.create(newDocument('d1')));
    expect(seen).toEqual([1, 2]);
  });

  it('lets nobody change or remove a decision, not even by SQL', async () => {
    const db = temporaryDatabase();
    const documents = createSqliteDocumentRepository(db);
    const document = await documents.create(newDocument('d1'));
    const decisions = decide('d1', [], [['f1', { type: 'confirm' }]]);
    await documents.saveReview({ document, decisions, events: [] });
    expect(() => db.exec("UPDATE decisions SET body = '{}'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM decisions')).toThrow('append-only');
    expect(await documents.listDecisions('d1')).toEqual(decisions);
  });

  it('refuses a time it cannot sort by, and stores nothing', async () => {
    const documents = createSqliteDocumentRepository(openDatabase(':memory:'));
    await expect(documents.create(newDocument('d1', { receivedAt: 'hôm qua' }))).rejects.toThrow(RangeError);
    expect(await documents.find('d1')).toBeUndefined();
  });
});
