import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDynamoDocumentRepository } from '../../../shared/adapters/aws/dynamo-document-repository.ts';
import { describeDocumentRepository } from '../../contract/document-repository.contract.ts';
import { decide, directiveFinding, newDocument } from '../../contract/documents.ts';
import { describeOnDynamoLocal } from '../../support/dynamo-local.ts';

const MAX_ITEM_BYTES = 400 * 1024;

describeOnDynamoLocal('DynamoDB on DynamoDB Local', ({ client, makeTable }) => {
  describeDocumentRepository('DynamoDB', async () => {
    const table = await makeTable();
    return {
      documents: createDynamoDocumentRepository(client(), table),
      reopen: () => createDynamoDocumentRepository(client(), table),
    };
  });

  describe('the DynamoDB document repository', () => {
    it('keeps every item far below what an item may hold, also of the largest report', async () => {
      const table = await makeTable();
      const documents = createDynamoDocumentRepository(client(), table);
      const findings = Array.from({ length: 12_000 }, (_, index) => directiveFinding(`f${index}-${index * 7919}`));
      const created = await documents.create(newDocument('d1'));
      const raised = await documents.saveRaised(created, { findings, warnings: [], unclaimed: [] });
      const decisions = decide(
        'd1',
        [],
        findings.slice(0, 5_000).map(({ id }) => [id, { type: 'confirm' }] as const),
      );
      await documents.saveReview({ document: raised, decisions, events: [] });
      expect((await documents.listDecisions('d1')).length).toBe(5_000);
      for (const item of await scan(table)) expect(sizeOf(item)).toBeLessThan(MAX_ITEM_BYTES * 0.8);
    });

    it('leaves nothing behind of findings that were replaced or refused', async () => {
      const table = await makeTable();
      const documents = createDynamoDocumentRepository(client(), table);
      const raised = { findings: [directiveFinding('f1')], warnings: [], unclaimed: [] };
      const first = await documents.create(newDocument('d1'));
      const second = await documents.saveRaised(first, raised);
      await documents.saveRaised(second, raised);
      await expect(documents.saveRaised(second, raised)).rejects.toThrow();
      const packs = (await scan(table)).filter(({ sk }) => String(sk).startsWith('RAISED#'));
      expect(packs).toHaveLength(1);
    });

    it('leaves nothing behind of citations that were replaced', async () => {
      const table = await makeTable();
      const documents = createDynamoDocumentRepository(client(), table);
      const created = await documents.create(newDocument('d1'));
      const raised = await documents.saveRaised(created, {
        findings: [directiveFinding('f1')],
        warnings: [],
        unclaimed: [],
      });
      const confirmed = await documents.save({ ...raised, status: 'confirmed' });
      await documents.save({ ...confirmed, fileName: 'other.pdf' });
      expect((await scan(table)).filter(({ sk }) => String(sk).startsWith('CITED#'))).toHaveLength(1);
    });

    it('keeps counts exact when many documents of one office move at once', async () => {
      const documents = createDynamoDocumentRepository(client(), await makeTable());
      const ids = Array.from({ length: 20 }, (_, index) => `d${index}`);
      await Promise.all(
        ids.map(async (id) => {
          const created = await documents.create(newDocument(id));
          await documents.save({ ...created, status: 'recognizing' });
        }),
      );
      expect(await documents.countByStatus('xa-an-binh')).toMatchObject({ received: 0, recognizing: 20 });
    });

    it('refuses a time it cannot sort by, and stores nothing', async () => {
      const documents = createDynamoDocumentRepository(client(), await makeTable());
      await expect(documents.create(newDocument('d1', { receivedAt: 'hôm qua' }))).rejects.toThrow(RangeError);
      expect(await documents.find('d1')).toBeUndefined();
    });
  });

  const scan = async (TableName: string) => (await client().send(new ScanCommand({ TableName }))).Items ?? [];
});

function sizeOf(item: Readonly<Record<string, unknown>>): number {
  return Object.values(item).reduce<number>(
    (sum, value) => sum + (value instanceof Uint8Array ? value.byteLength : Buffer.byteLength(String(value))),
    0,
  );
}
