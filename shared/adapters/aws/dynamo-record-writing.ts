import { recordChangeKey, recordFileChangeKey, recordFileKey, recordKey } from '../../contracts/table-keys.ts';
import { VersionConflictError } from '../../domain/errors.ts';
import type { DocumentRecord, FileRecord, RecordStanding } from '../../domain/records/record.ts';
import type { RecordChange } from '../../domain/records/record-change.ts';
import { placesOf, type RecordPlace } from './dynamo-record-lists.ts';
import type { DynamoTable, WriteAction } from './dynamo-table.ts';

/** What one transaction takes; a longer history goes in before the record it belongs to. */
const MOST_CHANGES_AT_ONCE = 50;

/** Writes records with their changes and their places in the lists. */
export function recordWriting(table: DynamoTable) {
  const save = async (record: DocumentRecord, changes: readonly RecordChange[], standing: RecordStanding) => {
    const before = record.version === changes.length ? null : await readBefore(table, record.documentId);
    if (before === undefined) throw new VersionConflictError(record.documentId);
    const isWritten = await table.writeAll([
      putRecord(table, record, standing, before && overRecord(record.version - 1, before)),
      ...placeWrites(table, before ? before.places : [], placesOf(record, standing)),
      ...changes.slice(-MOST_CHANGES_AT_ONCE).map((change) => putChange(table, record.documentId, change)),
    ]);
    if (!isWritten) throw new VersionConflictError(record.documentId);
  };
  return {
    save: (record: DocumentRecord, change: RecordChange, standing: RecordStanding) => save(record, [change], standing),
    restore: async (record: DocumentRecord, changes: readonly RecordChange[], standing: RecordStanding) => {
      if (await table.get(recordKey(record.documentId))) throw new VersionConflictError(record.documentId);
      for (const change of changes.slice(0, -MOST_CHANGES_AT_ONCE))
        await table.put({ ...recordChangeKey(record.documentId, change.version), body: JSON.stringify(change) });
      await save(record, changes, standing);
    },
    restand: async (record: DocumentRecord, standing: RecordStanding) => {
      const before = await readBefore(table, record.documentId);
      if (!before) return false;
      return table.writeAll([
        putRecord(table, record, standing, overRecord(record.version, before)),
        ...placeWrites(table, before.places, placesOf(record, standing)),
      ]);
    },
    saveFile: (file: FileRecord, change: RecordChange) => writeFile(table, file, [change]),
    restoreFile: async (file: FileRecord, changes: readonly RecordChange[]) => {
      if (await table.get(recordFileKey(file.id))) throw new VersionConflictError(file.id);
      for (const change of changes.slice(0, -MOST_CHANGES_AT_ONCE))
        await table.put({ ...recordFileChangeKey(file.id, change.version), body: JSON.stringify(change) });
      await writeFile(table, file, changes);
    },
  };
}

async function writeFile(table: DynamoTable, file: FileRecord, changes: readonly RecordChange[]): Promise<void> {
  const Item = { ...recordFileKey(file.id), version: file.version, body: JSON.stringify(file) };
  const isWritten = await table.writeAll([
    { Put: { TableName: table.name, Item, ...over(changes.length === file.version ? null : file.version - 1) } },
    ...changes.slice(-MOST_CHANGES_AT_ONCE).map((change) => ({
      Put: {
        TableName: table.name,
        Item: { ...recordFileChangeKey(file.id, change.version), body: JSON.stringify(change) },
        ...over(null),
      },
    })),
  ]);
  if (!isWritten) throw new VersionConflictError(file.id);
}

interface Before {
  readonly standing: string;
  readonly places: readonly RecordPlace[];
}

async function readBefore(table: DynamoTable, documentId: string): Promise<Before | undefined> {
  const item = await table.get(recordKey(documentId));
  if (!item) return undefined;
  const standing = String(item.standing);
  const record = JSON.parse(String(item.body)) as DocumentRecord;
  return { standing, places: placesOf(record, JSON.parse(standing) as RecordStanding) };
}

/** Old places that are not places any more go; one key is never written twice in a transaction. */
function placeWrites(
  { name }: DynamoTable,
  before: readonly RecordPlace[],
  now: readonly RecordPlace[],
): WriteAction[] {
  const kept = new Set(now.map(({ key }) => `${key.pk}|${key.sk}`));
  const gone = before.filter(({ key }) => !kept.has(`${key.pk}|${key.sk}`));
  return [
    ...gone.map(({ key }) => ({ Delete: { TableName: name, Key: { ...key } } })),
    ...now.map(({ key, known }) => ({ Put: { TableName: name, Item: { ...key, ...known } } })),
  ];
}

function putRecord(
  table: DynamoTable,
  record: DocumentRecord,
  standing: RecordStanding,
  condition: ReturnType<typeof overRecord> | null,
): WriteAction {
  const bodies = { body: JSON.stringify(record), standing: JSON.stringify(standing) };
  const Item = { ...recordKey(record.documentId), version: record.version, ...bodies };
  return { Put: { TableName: table.name, Item, ...(condition ?? over(null)) } };
}

/** Also over what held when its places were looked up: a change of its file moves them without a new version. */
const overRecord = (read: number, { standing }: Before) => ({
  ConditionExpression: 'version = :read AND standing = :standing',
  ExpressionAttributeValues: { ':read': read, ':standing': standing },
});

function putChange(table: DynamoTable, documentId: string, change: RecordChange): WriteAction {
  const Item = { ...recordChangeKey(documentId, change.version), body: JSON.stringify(change) };
  return { Put: { TableName: table.name, Item, ...over(null) } };
}

/** The version that must stand there; null = none. */
function over(read: number | null) {
  return read === null
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': read } };
}
