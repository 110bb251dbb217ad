import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoDocumentRepository } from '../../shared/adapters/aws/dynamo-document-repository.ts';
import { createS3ObjectStore } from '../../shared/adapters/aws/s3-object-store.ts';
import { incomingKey } from '../../shared/contracts/object-keys.ts';
import { TEST_CREDENTIALS } from '../support/aws-servers.ts';
import { createTable } from '../support/dynamo-table.ts';
import { type LambdaProcess, startLambda } from '../support/lambda-process.ts';
import type { BusEvent, readRoutes } from './event-routes.ts';
import type { ServiceDoor } from './service-door.ts';

/** Steps that run here; search and mail change no document. */
export const TWIN_STEPS = ['intake', 'ocr', 'ocr-completion', 'extraction'] as const;

export interface TwinOptions {
  readonly dynamo: DynamoDBClient;
  readonly moto: string;
  readonly door: ServiceDoor;
  readonly routes: ReturnType<typeof readRoutes>;
  /** Folder of a step's bundle. */
  readonly bundleOf: (step: string) => string;
  readonly ocr: 'tesseract' | 'tesseract+textract';
  /** Delivers every message twice and the newest first. */
  readonly unruly?: boolean;
}

interface Message {
  readonly id: string;
  readonly step: string;
  readonly body: string;
  attempts: number;
}

/** The AWS deployment on independent servers: bundled functions in processes of their own, fed as the template says. */
export async function startAwsTwin(options: TwinOptions) {
  const { dynamo, moto, door, routes, unruly = false } = options;
  const s3 = new S3Client({ ...TEST_CREDENTIALS, endpoint: moto, forcePathStyle: true });
  const bucket = `scans-${randomUUID()}`;
  const CreateBucketConfiguration = { LocationConstraint: TEST_CREDENTIALS.region };
  await s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration }));
  const table = await createTable(dynamo);
  const bus = await openBus(moto, routes.source);
  const functions = await startFunctions(options, { bucket, table, bus: bus.name });
  const objects = createS3ObjectStore(s3, bucket);
  const documents = createDynamoDocumentRepository(DynamoDBDocumentClient.from(dynamo), table);
  const attemptsOf = new Map(routes.queues.map(({ step, maxAttempts }) => [step, maxAttempts]));
  const waiting: Message[] = [];
  const dead: Message[] = [];

  const enqueue = (step: string, body: string): void => {
    if (!functions.has(step)) return;
    for (let copy = 0; copy < (unruly ? 2 : 1); copy++) waiting.push({ id: randomUUID(), step, body, attempts: 0 });
  };
  const deliver = (event: BusEvent): void => {
    for (const { step, body } of routes.route(event)) enqueue(step, body);
  };
  const work = async (message: Message): Promise<void> => {
    message.attempts += 1;
    const { batchItemFailures } = await functions.get(message.step)!.invoke(sqsEvent(message));
    if (batchItemFailures.length === 0) return;
    if (message.attempts >= attemptsOf.get(message.step)!) dead.push(message);
    else waiting.push(message);
  };
  /** Works until no queue, bus or job holds anything. */
  const settle = async (): Promise<void> => {
    for (;;) {
      for (const event of await bus.take()) deliver(event);
      if (waiting.length === 0) {
        const notices = door.takeNotices();
        if (notices.length === 0) return;
        for (const notice of notices) enqueue('ocr-completion', JSON.stringify(notice));
      }
      // One message of each step at a time, as its function's event source takes them.
      const batch = [...functions.keys()].flatMap((step) => takeOne(waiting, step, unruly));
      await Promise.all(batch.map(work));
    }
  };

  return {
    documents,
    objects,
    dead,
    /** Puts a file where a presigned upload would, and lets the store tell of it. */
    upload: async (office: string, id: string, fileName: string, bytes: Uint8Array): Promise<string> => {
      const key = incomingKey(office, id, fileName);
      await objects.put(key, bytes, 'application/octet-stream');
      const object = { key, size: bytes.byteLength, 'version-id': randomUUID() };
      deliver({ source: 'aws.s3', 'detail-type': 'Object Created', detail: { bucket: { name: bucket }, object } });
      return key;
    },
    settle,
    stop: async () => {
      await Promise.all([...functions.values()].map((one) => one.stop()));
      bus.close();
      s3.destroy();
    },
  };
}

function takeOne(waiting: Message[], step: string, newestFirst: boolean): Message[] {
  const isOurs = (message: Message) => message.step === step;
  const index = newestFirst ? waiting.findLastIndex(isOurs) : waiting.findIndex(isOurs);
  return index < 0 ? [] : waiting.splice(index, 1);
}

async function startFunctions(
  { door, moto, bundleOf, ocr }: TwinOptions,
  { bucket, table, bus }: { readonly bucket: string; readonly table: string; readonly bus: string },
): Promise<Map<string, LambdaProcess>> {
  const environment = {
    ...{ SCANS_BUCKET: bucket, TABLE_NAME: table, EVENT_BUS: bus, OCR: ocr },
    TEXTRACT_TOPIC_ARN: 'arn:aws:sns:ap-southeast-1:123456789012:textract-done',
    TEXTRACT_ROLE_ARN: 'arn:aws:iam::123456789012:role/textract-publishes',
    AWS_REGION: TEST_CREDENTIALS.region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: door.url,
    AWS_ENDPOINT_URL_S3: moto,
    // The queue owns retries: what the client would hide must come to light.
    AWS_MAX_ATTEMPTS: '1',
  };
  const started = TWIN_STEPS.map(async (step) => [step, await startLambda(bundleOf(step), environment)] as const);
  return new Map<string, LambdaProcess>(await Promise.all(started));
}

/** A bus whose events are kept for the routes to deliver. */
async function openBus(endpoint: string, source: string) {
  const events = new EventBridgeClient({ ...TEST_CREDENTIALS, endpoint });
  const sqs = new SQSClient({ ...TEST_CREDENTIALS, endpoint });
  const name = `twin-${randomUUID()}`;
  await events.send(new CreateEventBusCommand({ Name: name }));
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const EventPattern = JSON.stringify({ source: [source] });
  await events.send(new PutRuleCommand({ Name: name, EventBusName: name, EventPattern }));
  const Arn = `arn:aws:sqs:${TEST_CREDENTIALS.region}:123456789012:${name}`;
  await events.send(new PutTargetsCommand({ Rule: name, EventBusName: name, Targets: [{ Id: 'all', Arn }] }));
  return {
    name,
    take: async (): Promise<BusEvent[]> => {
      const taken: BusEvent[] = [];
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl: QueueUrl!, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
        );
        if (Messages.length === 0) return taken;
        for (const { Body, ReceiptHandle } of Messages) {
          taken.push(JSON.parse(Body!) as BusEvent);
          await sqs.send(new DeleteMessageCommand({ QueueUrl: QueueUrl!, ReceiptHandle: ReceiptHandle! }));
        }
      }
    },
    close: () => {
      events.destroy();
      sqs.destroy();
    },
  };
}

function sqsEvent({ id, step, body, attempts }: Message) {
  return {
    Records: [
      {
        messageId: id,
        receiptHandle: id,
        body,
        attributes: {
          ApproximateReceiveCount: String(attempts),
          SentTimestamp: '0',
          SenderId: 'twin',
          ApproximateFirstReceiveTimestamp: '0',
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: `arn:aws:sqs:ap-southeast-1:123456789012:${step}`,
        awsRegion: 'ap-southeast-1',
      },
    ],
  };
}
