import { describe, expect, it } from 'vitest';
import { checkRecords } from '../../../infra/operations/check-records.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { type Decision, sealDecision } from '../../../shared/domain/decision.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { newDocument } from '../../contract/documents.ts';
import { changed, fileOf, recordOf, TYPED } from '../../support/records.ts';

function historyOf(documentId: string, length: number): Decision[] {
  const history: Decision[] = [];
  for (let number = 0; number < length; number += 1) {
    const at = `2026-01-0${number + 1}T03:00:00.000Z`;
    const act = { documentId, findingId: null, by: 'hoa', at, before: null, action: { type: 'finish' as const } };
    history.push(sealDecision(history, act));
  }
  return history;
}

describe('checkRecords', () => {
  it('finds whole histories whole, and names the link that does not fit', async () => {
    const db = temporaryDatabase();
    const documents = createSqliteDocumentRepository(db);
    const records = createSqliteRecordRepository(db);
    for (const id of ['a', 'b', 'silent']) {
      const document = await documents.create(newDocument(id));
      if (id !== 'silent') await documents.saveReview({ document, decisions: historyOf(id, 3), events: [] });
    }
    const whole = await checkRecords(documents, records);
    expect(whole).toMatchObject({ documents: 3, decisions: 6, broken: [] });
    expect(whole.roots.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);

    const listDecisions = async (id: string) => {
      const history = await documents.listDecisions(id);
      return id === 'b' ? history.map((one) => (one.sequence === 2 ? { ...one, by: 'another' } : one)) : history;
    };
    expect((await checkRecords({ ...documents, listDecisions }, records)).broken).toEqual([
      { documentId: 'b', sequence: 2 },
    ]);
  });

  it('holds records and files of the archive against their changes, and documents against their records', async () => {
    const db = temporaryDatabase();
    const documents = createSqliteDocumentRepository(db);
    const records = createSqliteRecordRepository(db);
    const file = changed(fileOf(), { hold: null, typed: { retention: TYPED('5') } });
    await records.saveFile(file.record, file.change);
    const archive = { access: 'open', retention: 5, disposedAt: null } as const;
    for (const documentId of ['a', 'b']) {
      await documents.create(newDocument(documentId, { archive }));
      const made = changed(recordOf({ documentId }), { fileId: 'f1' });
      await records.save(made.record, made.change, { state: 'active', access: 'open', retention: 5, due: null });
    }
    await documents.create(newDocument('plain'));
    expect(await checkRecords(documents, records)).toMatchObject({ changes: 3, altered: [], unruled: [] });

    const find = async (id: string) => {
      const record = await records.find(id);
      return record && id === 'a' ? { ...record, fileId: null } : record;
    };
    const fileChanges = async () => [];
    expect(await checkRecords(documents, { ...records, find, fileChanges })).toMatchObject({
      altered: [
        { kind: 'file', id: 'f1', version: 1 },
        { kind: 'document', id: 'a', version: 1 },
      ],
      unruled: ['a'],
    });
  });
});
