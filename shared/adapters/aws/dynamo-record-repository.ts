import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  RECORD_CHANGE_PREFIX,
  RECORD_FILES_PARTITION,
  recordChangesPartition,
  recordFileKey,
  recordFilePartition,
  recordKey,
  recordsOfFile,
} from '../../contracts/table-keys.ts';
import type { DocumentRecord, FileRecord } from '../../domain/records/record.ts';
import type { RecordChange } from '../../domain/records/record-change.ts';
import type { RecordRepository } from '../../ports/record-repository.ts';
import { listRecords } from './dynamo-record-lists.ts';
import { recordWriting } from './dynamo-record-writing.ts';
import { type DynamoTable, type Item, openTable } from './dynamo-table.ts';

/** Records of the archive in the one table: the record, an item a change, and its places in the lists. */
export function createDynamoRecordRepository(client: DynamoDBDocumentClient, tableName: string): RecordRepository {
  const table = openTable(client, tableName);
  return {
    find: async (documentId) => bodyIn<DocumentRecord>(await table.get(recordKey(documentId))),
    findMany: async (ids) => {
      const items = await table.getMany([...new Set(ids)].map(recordKey));
      return new Map(items.map((item) => bodyIn<DocumentRecord>(item)!).map((record) => [record.documentId, record]));
    },
    list: (query) => listRecords(table, query),
    changes: (documentId) => changesIn(table, recordChangesPartition(documentId)),
    documentsOf: async (fileId) => {
      const ids: string[] = [];
      for await (const item of inPartition(table, recordsOfFile(fileId))) ids.push(String(item.documentId));
      return ids.sort();
    },
    findFile: async (id) => bodyIn<FileRecord>(await table.get(recordFileKey(id))),
    listFiles: async () => {
      const files: FileRecord[] = [];
      for await (const item of inPartition(table, RECORD_FILES_PARTITION)) files.push(bodyIn<FileRecord>(item)!);
      return files;
    },
    fileChanges: (id) => changesIn(table, recordFilePartition(id)),
    ...recordWriting(table),
  };
}

async function changesIn(table: DynamoTable, partition: string): Promise<RecordChange[]> {
  const changes: RecordChange[] = [];
  for await (const item of inPartition(table, partition, RECORD_CHANGE_PREFIX))
    changes.push(bodyIn<RecordChange>(item)!);
  return changes;
}

function inPartition(table: DynamoTable, partition: string, prefix?: string) {
  return table.query({
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': partition, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
    ConsistentRead: true,
  });
}

function bodyIn<T>(item: Item | undefined): T | undefined {
  return item && (JSON.parse(String(item.body)) as T);
}
