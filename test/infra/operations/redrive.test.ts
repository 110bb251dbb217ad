import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redrive } from '../../../infra/operations/redrive.ts';
import { openDataFolder, openStage } from '../../../infra/operations/redrive-targets.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteQueue, type DurableQueue } from '../../../shared/adapters/embedded/sqlite-queue.ts';
import { type Document, NO_COUNTS } from '../../../shared/domain/document.ts';
import type { FailureCode } from '../../../shared/domain/reason-codes.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';

const NOW = new Date('2026-03-01T00:00:00Z');

describe('redrive on one machine, while it runs', () => {
  let folder: string;
  let queue: DurableQueue;
  let documents: DocumentRepository;
  let closeHost: () => void;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trich-luc-redrive-'));
    const db = openDatabase(join(folder, 'trich-luc.sqlite'));
    queue = createSqliteQueue(db, { now: () => new Date() });
    documents = createSqliteDocumentRepository(db, { onChange: () => {} });
    closeHost = () => db.close();
  });

  afterEach(() => {
    closeHost();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (step: 'ocr' | 'notify') => {
    const target = openDataFolder(folder)!;
    try {
      return await redrive(target, step);
    } finally {
      target.close();
    }
  };

  it('sends dead letters of the step through its queue again, and of no other step', async () => {
    bury('notify');
    bury('search-index');
    expect(await run('notify')).toEqual({ documents: 0, deadLetters: 1 });
    expect(queue.listDeadLetters('notify')).toEqual([]);
    expect(queue.listDeadLetters('search-index').length).toBe(1);
  });

  it('takes documents that failed at the step back to it, with an event for every chunk of pages', async () => {
    await documents.create(failed('d1', 'ocr', 'too-many-attempts'));
    bury('ocr');
    expect(await run('ocr')).toEqual({ documents: 1, deadLetters: 1 });
    expect(await documents.find('d1')).toMatchObject({ status: 'recognizing', failure: null });
    // Six pages are two chunks; the dead letter is a third message for the same document, which steps take.
    expect(queue.depth('ocr').visible).toBe(3);
  });

  it.each([
    ['failed at another step', failed('d1', 'extraction', 'too-many-attempts')],
    ['can never be read', failed('d1', 'ocr', 'page-unreadable')],
  ])('leaves a document that %s', async (_why, document) => {
    await documents.create(document);
    expect((await run('ocr')).documents).toBe(0);
    expect((await documents.find('d1'))?.status).toBe('failed');
  });

  it('finds every failed document, however many pages of the list they fill', async () => {
    for (let number = 0; number < 205; number++) {
      await documents.create(failed(`d${number}`, 'ocr', 'too-many-attempts'));
    }
    expect((await run('ocr')).documents).toBe(205);
  });

  it('says that there is nothing where no system has ever run', () => {
    expect(openDataFolder(join(folder, 'nowhere'))).toBeUndefined();
  });

  function bury(step: string): void {
    queue.send(step, ['{}']);
    const [message] = queue.receive(step, 1, 60);
    queue.deadLetter(message!, 'gave up');
  }
});

describe('redrive in AWS', () => {
  const answer = (waiting: number) => {
    const sent: unknown[] = [];
    const client = {
      send: async (command: { readonly input: unknown; readonly constructor: { readonly name: string } }) => {
        sent.push([command.constructor.name, command.input]);
        return {
          QueueUrl: 'https://sqs.example/q',
          Attributes: { QueueArn: 'arn:q', ApproximateNumberOfMessages: `${waiting}` },
        };
      },
      destroy: () => {},
    };
    return { sent, sqs: client as unknown as SQSClient };
  };

  it('lets SQS move the dead letters of the step’s own queue', async () => {
    const { sent, sqs } = answer(7);
    expect(await openStage('prod', sqs).moveDeadLetters('extraction')).toBe(7);
    expect(sent[0]).toEqual(['GetQueueUrlCommand', { QueueName: 'trich-luc-prod-extraction-dead-letters' }]);
    expect(sent.at(-1)).toEqual(['StartMessageMoveTaskCommand', { SourceArn: 'arn:q' }]);
  });

  it('starts nothing when there is nothing to move', async () => {
    const { sent, sqs } = answer(0);
    expect(await openStage('prod', sqs).moveDeadLetters('extraction')).toBe(0);
    expect(JSON.stringify(sent)).not.toContain('StartMessageMoveTask');
  });
});

function failed(id: string, step: string, code: FailureCode): Document {
  const at = NOW.toISOString();
  return {
    id,
    office: 'van-phong',
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    size: 1,
    sha256: null,
    originalKey: `incoming/van-phong/${id}/${id}.pdf`,
    source: 'upload',
    uploadedBy: null,
    receivedAt: at,
    status: 'failed',
    statusAt: at,
    version: 1,
    pageCount: 6,
    pagesRecognized: 0,
    engine: null,
    own: null,
    counts: NO_COUNTS,
    warningCount: 0,
    rejection: null,
    failure: { code, step, at },
    duplicateOf: null,
    notes: [],
  };
}
