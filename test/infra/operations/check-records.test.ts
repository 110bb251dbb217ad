import { describe, expect, it } from 'vitest';
import { checkRecords } from '../../../infra/operations/check-records.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { type Decision, sealDecision } from '../../../shared/domain/decision.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { newDocument } from '../../contract/documents.ts';

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
    const documents = createSqliteDocumentRepository(temporaryDatabase());
    for (const id of ['a', 'b', 'silent']) {
      const document = await documents.create(newDocument(id));
      if (id !== 'silent') await documents.saveReview({ document, decisions: historyOf(id, 3), events: [] });
    }
    const whole = await checkRecords(documents);
    expect(whole).toMatchObject({ documents: 3, decisions: 6, broken: [] });
    expect(whole.roots.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);

    const listDecisions = async (id: string) => {
      const history = await documents.listDecisions(id);
      return id === 'b' ? history.map((one) => (one.sequence === 2 ? { ...one, by: 'another' } : one)) : history;
    };
    expect((await checkRecords({ ...documents, listDecisions })).broken).toEqual([{ documentId: 'b', sequence: 2 }]);
  });
});
