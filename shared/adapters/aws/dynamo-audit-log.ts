import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { AUDIT_MONTHS_PARTITION, auditKey, auditMonthKey, auditPartition } from '../../contracts/table-keys.ts';
import { type AuditEntry, type AuditLog, type AuditQuery, answersAuditQuery } from '../../ports/audit-log.ts';
import { type DynamoTable, openTable } from './dynamo-table.ts';

/** The audit log in the one table, a partition a month. Entries are put once and never over another. */
export function createDynamoAuditLog(client: DynamoDBDocumentClient, tableName: string): AuditLog {
  const table = openTable(client, tableName);
  const knownMonths = new Set<string>();
  return {
    append: async (entry) => {
      const month = entry.at.slice(0, 7);
      if (!knownMonths.has(month)) await table.put({ ...auditMonthKey(month) });
      knownMonths.add(month);
      if (!(await table.putNew({ ...auditKey(entry.at, entry.id), entry })))
        throw new Error(`audit entry ${entry.id} exists`);
    },
    list: async (query) => {
      const items: AuditEntry[] = [];
      for await (const entry of entriesOf(table, query)) {
        if (!answersAuditQuery(entry, query)) continue;
        if (items.length === query.limit) {
          const last = items.at(-1)!;
          return { items, nextCursor: auditKey(last.at, last.id).sk };
        }
        items.push(entry);
      }
      return { items, nextCursor: null };
    },
  };
}

/** Newest first, month by month, from the cursor on and not before the query's beginning. */
async function* entriesOf(table: DynamoTable, { cursor, from, to }: AuditQuery): AsyncGenerator<AuditEntry> {
  const months = table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': AUDIT_MONTHS_PARTITION },
    ScanIndexForward: false,
  });
  const end = cursor ?? to;
  for await (const { sk: month } of months) {
    if (end !== null && String(month) > end.slice(0, 7)) continue;
    if (from !== null && String(month) < from.slice(0, 7)) return;
    const entries = table.query({
      KeyConditionExpression: end === null ? 'pk = :pk' : 'pk = :pk AND sk < :end',
      ExpressionAttributeValues: { ':pk': auditPartition(String(month)), ...(end === null ? {} : { ':end': end }) },
      ScanIndexForward: false,
    });
    for await (const { entry } of entries) yield entry as AuditEntry;
  }
}
