import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CITATION_INDEX, STATUS_INDEX, TABLE_KEYS } from '../../shared/contracts/table-keys.ts';
import { TEST_CREDENTIALS } from './aws-servers.ts';

/** A client of DynamoDB Local. */
export function dynamoClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ ...TEST_CREDENTIALS, endpoint });
}

/** Makes an empty table with the keys and indexes of the storage stack; returns its name. */
export async function createTable(client: DynamoDBClient): Promise<string> {
  const name = `table-${randomUUID()}`;
  const indexes = [STATUS_INDEX, CITATION_INDEX];
  const attributes = [TABLE_KEYS, ...indexes].flatMap(({ partition, sort }) => [partition, sort]);
  const schema = ({ partition, sort }: { readonly partition: string; readonly sort: string }) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: schema(TABLE_KEYS),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: schema(index),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
  return name;
}
