import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoAuditLog } from '../../../shared/adapters/aws/dynamo-audit-log.ts';
import { createDynamoNoticeRepository } from '../../../shared/adapters/aws/dynamo-notice-repository.ts';
import { describeAuditLog } from '../../contract/audit-log.contract.ts';
import { describeNoticeRepository } from '../../contract/notice-repository.contract.ts';
import { type AwsServer, missingForDynamo, startDynamo } from '../../support/aws-servers.ts';
import { createTable, dynamoClient } from '../../support/dynamo-table.ts';

const missing = missingForDynamo();

describe.skipIf(missing !== null)(
  `notices and the audit log in DynamoDB${missing ? ` (needs ${missing})` : ''}`,
  () => {
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

    describeNoticeRepository('DynamoDB', async () => createDynamoNoticeRepository(client, await createTable(raw)));
    describeAuditLog('DynamoDB', async () => createDynamoAuditLog(client, await createTable(raw)));
  },
);
