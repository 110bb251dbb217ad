import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { openDataFolder, openStage } from '../../../infra/operations/redrive-targets.ts';
import { reindex } from '../../../infra/operations/reindex.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteQueue } from '../../../shared/adapters/embedded/sqlite-queue.ts';
import { EVENT_SCHEMAS } from '../../../shared/contracts/events.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { temporaryFolder } from '../../adapters/embedded/temporary-folder.ts';
import { newDocument } from '../../contract/documents.ts';
import { missingForMoto, startMoto, TEST_CREDENTIALS } from '../../support/aws-servers.ts';

const STATUSES: readonly DocumentStatus[] = ['received', 'awaiting-review', 'rejected', 'confirmed', 'failed'];
const missing = missingForMoto();

describe('building the archive’s index anew', () => {
  it('sends every document that has its text to the indexing step alone, while the machine runs', async () => {
    const folder = temporaryFolder();
    const db = temporaryDatabase(`${folder}/trich-luc.sqlite`);
    const documents = createSqliteDocumentRepository(db, { onChange: () => {} });
    for (const [index, status] of STATUSES.entries()) await documents.create(newDocument(`d${index}`, { status }));
    const target = openDataFolder(folder)!;
    expect(await reindex(target)).toBe(2);
    target.close();
    const queue = createSqliteQueue(db, { now: () => new Date() });
    expect(queue.depth('search-index').visible).toBe(2);
    expect(queue.depth('extraction').visible).toBe(0);
  });

  it('goes through every page of the list', async () => {
    const documents = createSqliteDocumentRepository(temporaryDatabase(), { onChange: () => {} });
    for (let index = 0; index < 230; index++) await documents.create(newDocument(`d${index}`, { status: 'confirmed' }));
    const sent: string[] = [];
    expect(await reindex({ documents, send: async (_step, bodies) => void sent.push(...bodies) })).toBe(230);
    expect(new Set(sent).size).toBe(230);
    const event = JSON.parse(sent[0]!) as { 'detail-type': 'document.findings-raised'; detail: unknown };
    expect(EVENT_SCHEMAS[event['detail-type']].parse(event.detail)).toMatchObject({ documentId: expect.any(String) });
  });

  it.skipIf(missing !== null)(`fills the step’s own queue in AWS${missing ? ` (needs ${missing})` : ''}`, async () => {
    const server = await startMoto();
    const sqs = new SQSClient({ ...TEST_CREDENTIALS, endpoint: server.url });
    try {
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'trich-luc-dev-search-index' }));
      await openStage('dev', sqs).send(
        'search-index',
        Array.from({ length: 23 }, (_, index) => `{"n":${index}}`),
      );
      const bodies = new Set<string>();
      for (let more = true; more; ) {
        const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
        for (const { Body } of Messages) bodies.add(Body!);
        more = Messages.length > 0;
      }
      expect(bodies.size).toBe(23);
    } finally {
      sqs.destroy();
      await server.stop();
    }
  });
});
