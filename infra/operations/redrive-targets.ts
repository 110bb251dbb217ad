import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageBatchCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoDocumentRepository } from '../../shared/adapters/aws/dynamo-document-repository.ts';
import { createEventBridgePublisher } from '../../shared/adapters/aws/eventbridge-event-publisher.ts';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteEventPublisher } from '../../shared/adapters/embedded/sqlite-event-publisher.ts';
import { createSqliteQueue } from '../../shared/adapters/embedded/sqlite-queue.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { createTimeOrderedIds } from '../../shared/adapters/embedded/time-ordered-ids.ts';
import { PIPELINE } from '../../shared/contracts/pipeline.ts';
import { busNameOf, deadLetterQueueNameOf, queueNameOf, tableNameOf } from '../names.ts';
import type { RedriveTarget } from './redrive.ts';
import type { ReindexTarget } from './reindex.ts';

/** What SQS takes in one call. */
const MESSAGES_A_CALL = 10;

/** A data folder of one machine, running or not. Undefined when there is none. */
export function openDataFolder(data: string): (RedriveTarget & ReindexTarget) | undefined {
  const file = join(data, 'trich-luc.sqlite');
  if (!existsSync(file)) return undefined;
  const db = openDatabase(file);
  const clock = systemClock;
  const queue = createSqliteQueue(db, { now: () => clock.now() });
  return {
    clock,
    documents: createSqliteDocumentRepository(db, { onChange: () => {} }),
    events: createSqliteEventPublisher(queue, { subscriptions: PIPELINE, ids: createTimeOrderedIds(), clock }),
    moveDeadLetters: async (step) => queue.redrive({ queue: step }),
    send: async (step, bodies) => queue.send(step, bodies),
    close: () => db.close(),
  };
}

/** A stage in AWS, with the credentials and region of the environment. */
export function openStage(stage: string, sqs = new SQSClient()): RedriveTarget & ReindexTarget {
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient());
  return {
    clock: systemClock,
    documents: createDynamoDocumentRepository(dynamo, tableNameOf(stage)),
    events: createEventBridgePublisher(new EventBridgeClient(), busNameOf(stage)),
    moveDeadLetters: (step) => startMove(sqs, deadLetterQueueNameOf(stage, step)),
    send: (step, bodies) => sendAll(sqs, queueNameOf(stage, step), bodies),
    close: () => {
      dynamo.destroy();
      sqs.destroy();
    },
  };
}

/** SQS moves them by itself from here on; the number is what it told before the start, roughly. */
async function startMove(sqs: SQSClient, name: string): Promise<number> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'] }),
  );
  const waiting = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
  if (waiting > 0) await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: Attributes!.QueueArn }));
  return waiting;
}

/** Throws when SQS does not take every one of them. */
async function sendAll(sqs: SQSClient, name: string, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return;
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  for (let at = 0; at < bodies.length; at += MESSAGES_A_CALL) {
    const part = bodies.slice(at, at + MESSAGES_A_CALL);
    const Entries = part.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed.length > 0) throw new Error(`${name}: ${Failed.length} messages were refused: ${Failed[0]!.Code}`);
  }
}
