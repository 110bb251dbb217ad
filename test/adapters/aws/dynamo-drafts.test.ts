import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoDraftRepository } from '../../../shared/adapters/aws/dynamo-draft-repository.ts';
import { createDynamoRoundRepository } from '../../../shared/adapters/aws/dynamo-round-repository.ts';
import { describeDraftRepository } from '../../contract/draft-repository.contract.ts';
import { describeRoundRepository } from '../../contract/round-repository.contract.ts';
import { type AwsServer, missingForDynamo, startDynamo } from '../../support/aws-servers.ts';
import { createTable, dynamoClient } from '../../support/dynamo-table.ts';

const missing = missingForDynamo();

describe.skipIf(missing !== null)(`drafts and rounds on DynamoDB Local${missing ? ` (needs ${missing})` : ''}`, () => {
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

  describeDraftRepository('DynamoDB', async () => createDynamoDraftRepository(client, await createTable(raw)));
  describeRoundRepository('DynamoDB', async () => createDynamoRoundRepository(client, await createTable(raw)));
});
