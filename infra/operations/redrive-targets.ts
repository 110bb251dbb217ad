import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
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
import { busNameOf, deadLetterQueueNameOf, tableNameOf } from '../names.ts';
import type { RedriveTarget } from './redrive.ts';

/** A data folder of one machine, running or not. Undefined when there is none. */
export function openDataFolder(data: string): RedriveTarget | undefined {
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
    close: () => db.close(),
  };
}

/** A stage in AWS, with the credentials and region of the environment. */
export function openStage(stage: string, sqs = new SQSClient()): RedriveTarget {
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient());
  return {
    clock: systemClock,
    documents: createDynamoDocumentRepository(dynamo, tableNameOf(stage)),
    events: createEventBridgePublisher(new EventBridgeClient(), busNameOf(stage)),
    moveDeadLetters: (step) => startMove(sqs, deadLetterQueueNameOf(stage, step)),
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
