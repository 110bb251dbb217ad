import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  ROUNDS_PARTITION,
  roundKey,
  roundOfKey,
  roundReportKey,
  roundReportsPartition,
} from '../../contracts/table-keys.ts';
import { VersionConflictError } from '../../domain/errors.ts';
import type { Round } from '../../domain/round/round.ts';
import type { RoundRepository } from '../../ports/round-repository.ts';
import { type DynamoTable, openTable, type WriteAction } from './dynamo-table.ts';

/** Rounds in the one table: an item each, and two for every report of one. */
export function createDynamoRoundRepository(client: DynamoDBDocumentClient, tableName: string): RoundRepository {
  const table = openTable(client, tableName);
  const roundOf = async (documentId: string) => {
    const item = await table.get(roundOfKey(documentId));
    return item && String(item.roundId);
  };
  return {
    find: async (id) => {
      const item = await table.get(roundKey(id));
      return item && (JSON.parse(String(item.body)) as Round);
    },
    list: async () => {
      const rounds: Round[] = [];
      for await (const item of inPartition(table, ROUNDS_PARTITION))
        rounds.push(JSON.parse(String(item.body)) as Round);
      return rounds.sort((a, b) => (`${a.createdAt}${a.id}` < `${b.createdAt}${b.id}` ? 1 : -1));
    },
    create: async (round) => {
      if (!(await table.putNew(itemOf(round)))) throw new VersionConflictError(round.id);
    },
    save: async (round) => {
      const condition = {
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': round.version - 1 },
      };
      const put: WriteAction = { Put: { TableName: table.name, Item: itemOf(round), ...condition } };
      if (!(await table.writeAll([put]))) throw new VersionConflictError(round.id);
    },
    link: async (documentId, roundId) => {
      while (!(await move(table, documentId, await roundOf(documentId), roundId)));
    },
    unlink: async (documentId) => {
      while (!(await move(table, documentId, await roundOf(documentId), null)));
    },
    roundOf,
    reportsOf: async (roundId) => {
      const ids: string[] = [];
      for await (const item of inPartition(table, roundReportsPartition(roundId))) ids.push(String(item.sk));
      return ids;
    },
  };
}

const itemOf = (round: Round) => ({ ...roundKey(round.id), version: round.version, body: JSON.stringify(round) });

/** False when somebody else moved the report since it was looked up. */
function move(table: DynamoTable, documentId: string, from: string | undefined, to: string | null): Promise<boolean> {
  if (from === (to ?? undefined)) return Promise.resolve(true);
  const TableName = table.name;
  const unmoved =
    from === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'roundId = :from', ExpressionAttributeValues: { ':from': from } };
  const removal: WriteAction[] =
    from === undefined ? [] : [{ Delete: { TableName, Key: roundReportKey(from, documentId) } }];
  const additions: WriteAction[] =
    to === null
      ? [{ Delete: { TableName, Key: roundOfKey(documentId), ...unmoved } }]
      : [
          { Put: { TableName, Item: { ...roundOfKey(documentId), roundId: to }, ...unmoved } },
          { Put: { TableName, Item: roundReportKey(to, documentId) } },
        ];
  return table.writeAll([...removal, ...additions]);
}

function inPartition(table: DynamoTable, partition: string) {
  return table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition },
    ConsistentRead: true,
  });
}
