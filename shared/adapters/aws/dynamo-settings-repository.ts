import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { settingKey } from '../../contracts/table-keys.ts';
import { VersionConflictError } from '../../domain/errors.ts';
import type { SettingsRepository } from '../../ports/settings-repository.ts';
import { openTable } from './dynamo-table.ts';

/** Settings in the one table, one item each. */
export function createDynamoSettingsRepository(client: DynamoDBDocumentClient, tableName: string): SettingsRepository {
  const table = openTable(client, tableName);
  return {
    find: async (name) => {
      const item = await table.get(settingKey(name));
      return (
        item && {
          value: JSON.parse(String(item.value)) as unknown,
          version: Number(item.version),
          changedBy: String(item.changedBy),
          changedAt: String(item.changedAt),
        }
      );
    },
    save: async (name, setting, readVersion) => {
      const { value, ...rest } = { ...setting, version: readVersion + 1 };
      try {
        await client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...settingKey(name), value: JSON.stringify(value), ...rest },
            ...(readVersion === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :read',
                  ExpressionAttributeValues: { ':read': readVersion },
                }),
          }),
        );
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException')
          throw new VersionConflictError(name, { cause: error });
        throw error;
      }
      return { ...setting, version: readVersion + 1 };
    },
  };
}
