import { randomUUID } from 'node:crypto';
import {
  CreateEventBusCommand,
  EventBridgeClient,
  type PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batches, createEventBridgePublisher } from '../../../shared/adapters/aws/eventbridge-event-publisher.ts';
import type { PipelineEvent } from '../../../shared/contracts/events.ts';
import { PIPELINE, type StepName } from '../../../shared/contracts/pipeline.ts';
import { describeEventPublisher } from '../../contract/event-publisher.contract.ts';
import { type AwsServer, missingForMoto, startMoto, TEST_CREDENTIALS } from '../../support/aws-servers.ts';

const confirmed: PipelineEvent = { type: 'document.confirmed', detail: { documentId: 'd1', decisions: 3 } };
const missing = missingForMoto();

describe.skipIf(missing !== null)(`EventBridge on moto server${missing ? ` (needs ${missing})` : ''}`, () => {
  let server: AwsServer;
  let events: EventBridgeClient;
  let sqs: SQSClient;
  beforeAll(async () => {
    server = await startMoto();
    events = new EventBridgeClient({ ...TEST_CREDENTIALS, endpoint: server.url });
    sqs = new SQSClient({ ...TEST_CREDENTIALS, endpoint: server.url });
  });
  afterAll(async () => {
    events.destroy();
    sqs.destroy();
    await server.stop();
  });

  describeEventPublisher('EventBridge', async () => {
    const bus = `bus-${randomUUID()}`;
    await events.send(new CreateEventBusCommand({ Name: bus }));
    const queues = new Map<StepName, string>();
    for (const { step, on } of PIPELINE) {
      const name = `${step}-${randomUUID()}`;
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
      const EventPattern = JSON.stringify({ source: ['trich-luc'], 'detail-type': on });
      await events.send(new PutRuleCommand({ Name: name, EventBusName: bus, EventPattern }));
      const Arn = `arn:aws:sqs:${TEST_CREDENTIALS.region}:123456789012:${name}`;
      await events.send(new PutTargetsCommand({ Rule: name, EventBusName: bus, Targets: [{ Id: 'queue', Arn }] }));
      queues.set(step, QueueUrl!);
    }
    return {
      publisher: createEventBridgePublisher(events, bus),
      received: async (step) => {
        const answer = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl: queues.get(step)!, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
        );
        return (answer.Messages ?? []).map(({ Body }) => Body!);
      },
    };
  });
});

describe('the EventBridge event publisher', () => {
  it('cuts a list into calls of at most ten entries and 256 KB, in order', () => {
    const entry = (bytes: number) => ({ Source: 's', DetailType: 't', Detail: 'x'.repeat(bytes) });
    expect(batches(Array.from({ length: 25 }, () => entry(10))).map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(batches(Array.from({ length: 5 }, () => entry(100_000))).map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(batches([])).toEqual([]);
  });

  it('sends again only the entries that were refused', async () => {
    const calls: number[] = [];
    const client = answering((entries) => {
      calls.push(entries);
      return Array.from({ length: entries }, (_, index) =>
        calls.length === 1 && index === 1 ? { ErrorCode: 'ThrottlingException' } : { EventId: `e${index}` },
      );
    });
    await createEventBridgePublisher(client, 'bus').publish([confirmed, confirmed, confirmed]);
    expect(calls).toEqual([3, 1]);
  });

  it('gives up with the name of the service’s error, so that the queue retries', async () => {
    const client = answering((entries) =>
      Array.from({ length: entries }, () => ({ ErrorCode: 'ThrottlingException' })),
    );
    await expect(createEventBridgePublisher(client, 'bus').publish([confirmed])).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
  });
});

/** A client whose calls are answered here: how many entries it was given goes in, what became of each comes out. */
function answering(answer: (entries: number) => readonly object[]): EventBridgeClient {
  const client = new EventBridgeClient(TEST_CREDENTIALS);
  client.middlewareStack.add(
    () => async (args) => {
      const { Entries = [] } = args.input as PutEventsCommand['input'];
      return { response: {}, output: { $metadata: {}, Entries: answer(Entries.length) } } as never;
    },
    { step: 'initialize' },
  );
  return client;
}
