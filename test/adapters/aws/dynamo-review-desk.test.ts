import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoClaimRepository } from '../../../shared/adapters/aws/dynamo-claim-repository.ts';
import { createDynamoSettingsRepository } from '../../../shared/adapters/aws/dynamo-settings-repository.ts';
import { describeClaimRepository } from '../../contract/claim-repository.contract.ts';
import { describeSettingsRepository } from '../../contract/settings-repository.contract.ts';
import { type AwsServer, missingForDynamo, startDynamo } from '../../support/aws-servers.ts';
import { createTable, dynamoClient } from '../../support/dynamo-table.ts';

const missing = missingForDynamo();

describe.skipIf(missing !== null)(`the desk on DynamoDB Local${missing ? ` (needs ${missing})` : ''}`, () => {
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

  describeClaimRepository('DynamoDB', async () => createDynamoClaimRepository(client, await createTable(raw)));
  describeSettingsRepository('DynamoDB', async () => createDynamoSettingsRepository(client, await createTable(raw)));
});
