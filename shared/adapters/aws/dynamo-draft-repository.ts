import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  DRAFT_ON_PREFIX,
  DRAFTS_PARTITION,
  draftKey,
  draftOnKey,
  draftPartition,
  draftsOnPartition,
  draftVersionKey,
} from '../../contracts/table-keys.ts';
import { VersionConflictError } from '../../domain/errors.ts';
import type { DraftEntry, DraftRepository, DraftVersion } from '../../ports/draft-repository.ts';
import { type DynamoTable, type Item, openTable, type WriteAction } from './dynamo-table.ts';

/** Drafts in the one table: the entry, one item a version, one a report a draft stands on. */
export function createDynamoDraftRepository(client: DynamoDBDocumentClient, tableName: string): DraftRepository {
  const table = openTable(client, tableName);
  const find = async (id: string): Promise<DraftEntry | undefined> => {
    const item = await table.get(draftKey(id));
    return item && entryIn(item);
  };
  return {
    find,
    list: async () => {
      const entries: DraftEntry[] = [];
      for await (const item of inPartition(table, DRAFTS_PARTITION)) entries.push(entryIn(item));
      return entries.sort((a, b) => (`${a.changedAt}${a.id}` < `${b.changedAt}${b.id}` ? 1 : -1));
    },
    create: (entry) => write(table, entry),
    save: (entry) => write(table, entry),
    versions: async (id) => {
      const versions: DraftVersion[] = [];
      for await (const item of inPartition(table, draftPartition(id)))
        versions.push(JSON.parse(String(item.body)) as DraftVersion);
      return versions.reverse();
    },
    draftsOn: async (documentId) => {
      const ids: string[] = [];
      for await (const { sk } of inPartition(table, draftsOnPartition(documentId), DRAFT_ON_PREFIX))
        ids.push(String(sk).slice(DRAFT_ON_PREFIX.length));
      return ids;
    },
    markOutdated: async (id, outdated) => {
      for (;;) {
        const entry = await find(id);
        if (!entry || entry.outdated === outdated) return false;
        // Somebody who saved a version in between has counted anew; look again.
        if (await table.writeAll([putEntry(table, { ...entry, outdated }, entry.version)])) return true;
      }
    },
  };
}

/** Links come first: one that leads to a draft which never came to be does no harm, a missing one would. */
async function write(table: DynamoTable, entry: DraftEntry): Promise<void> {
  for (const documentId of entry.reports) await table.put({ ...draftOnKey(documentId, entry.id) });
  const { id, version, changedBy: by, changedAt: at, status, bodyKey } = entry;
  const kept: DraftVersion = { version, bodyKey, status, by, at };
  const isWritten = await table.writeAll([
    putEntry(table, entry, version === 1 ? null : version - 1),
    {
      Put: {
        TableName: table.name,
        Item: { ...draftVersionKey(id, version), body: JSON.stringify(kept) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ]);
  if (!isWritten) throw new VersionConflictError(id);
}

/** `over`: the version that must stand there; null = none. */
function putEntry(table: DynamoTable, entry: DraftEntry, over: number | null): WriteAction {
  const condition =
    over === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': over } };
  const Item = { ...draftKey(entry.id), version: entry.version, body: JSON.stringify(entry) };
  return { Put: { TableName: table.name, Item, ...condition } };
}

function inPartition(table: DynamoTable, partition: string, prefix?: string) {
  return table.query({
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': partition, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
    ConsistentRead: true,
  });
}

const entryIn = ({ body }: Item): DraftEntry => JSON.parse(String(body)) as DraftEntry;
