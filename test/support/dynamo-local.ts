import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { type AwsServer, missingForDynamo, startDynamo } from './aws-servers.ts';
import { createTable, dynamoClient } from './dynamo-table.ts';

/** What tests on a DynamoDB Local of their own may use, once they run. */
export interface DynamoLocal {
  readonly client: () => DynamoDBDocumentClient;
  /** Makes an empty table; returns its name. */
  readonly makeTable: () => Promise<string>;
}

/** Groups tests on a DynamoDB Local that runs as long as they do; skips them, saying why, where it cannot start. */
export function describeOnDynamoLocal(name: string, describeTests: (local: DynamoLocal) => void): void {
  const missing = missingForDynamo();
  describe.skipIf(missing !== null)(`${name}${missing ? ` (needs ${missing})` : ''}`, () => {
    let server: AwsServer;
    let raw: DynamoDBClient;
    let client: DynamoDBDocumentClient;
    beforeAll(async () => {
      server = await startDynamo();
      raw = dynamoClient(server.url);
      client = DynamoDBDocumentClient.from(raw);
    });
    afterAll(async () => {
      raw.destroy();
      await server.stop();
    });

    describeTests({ client: () => client, makeTable: () => createTable(raw) });
  });
}
