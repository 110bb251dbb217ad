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
import type { OutboxEvent } from '../../ports/document-repository.ts';
import type { DraftEntry, DraftRepository, DraftVersion } from '../../ports/draft-repository.ts';
import { storedDraftEntry } from '../stored-draft.ts';
import { outboxWrites } from './dynamo-outbox.ts';
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
    create: (entry, events = []) => write(table, entry, events),
    save: (entry, events = []) => write(table, entry, events),
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
    markOutdated: async (id, { version, outdated }, grown) => {
      for (;;) {
        const item = await table.get(draftKey(id));
        const entry = item && entryIn(item);
        if (entry?.version !== version || entry.outdated === outdated) return false;
        const told = outdated > entry.outdated ? outboxWrites(table.name, [grown]) : [];
        // Somebody who saved or counted in between has written another entry; look again.
        if (await table.writeAll([putOver(table, { ...entry, outdated }, String(item?.body)), ...told])) return true;
      }
    },
  };
}

/** Links come first: one that leads to a draft which never came to be does no harm, a missing one would. */
async function write(table: DynamoTable, entry: DraftEntry, events: readonly OutboxEvent[]): Promise<void> {
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
    ...outboxWrites(table.name, events),
  ]);
  if (!isWritten) throw new VersionConflictError(id);
}

/** `over`: the version that must stand there; null = none. */
function putEntry(table: DynamoTable, entry: DraftEntry, over: number | null): WriteAction {
  const condition =
    over === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': over } };
  return { Put: { TableName: table.name, Item: itemOf(entry), ...condition } };
}

/** Over the very entry that was read. */
function putOver(table: DynamoTable, entry: DraftEntry, body: string): WriteAction {
  const condition = { ConditionExpression: 'body = :read', ExpressionAttributeValues: { ':read': body } };
  return { Put: { TableName: table.name, Item: itemOf(entry), ...condition } };
}

const itemOf = (entry: DraftEntry) => ({
  ...draftKey(entry.id),
  version: entry.version,
  body: JSON.stringify(entry),
});

function inPartition(table: DynamoTable, partition: string, prefix?: string) {
  return table.query({
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': partition, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
    ConsistentRead: true,
  });
}

const entryIn = ({ body }: Item): DraftEntry => storedDraftEntry(String(body));
