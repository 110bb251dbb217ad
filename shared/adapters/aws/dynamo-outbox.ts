import { outboxKey } from '../../contracts/table-keys.ts';
import type { DocumentRepository, OutboxEvent } from '../../ports/document-repository.ts';
import type { DynamoTable, WriteAction } from './dynamo-table.ts';

let lastPosition = 0;

/** Adds events to the outbox, within the transaction of the write they tell of. */
export function outboxWrites(table: string, events: readonly OutboxEvent[]): WriteAction[] {
  return events.map(({ id, type, detail }) => {
    // Microseconds, one further for each event of this process: the order in which they were written.
    lastPosition = Math.max(Date.now() * 1000, lastPosition + 1);
    const Item = { ...outboxKey(id), position: lastPosition, type, detail: JSON.stringify(detail ?? null) };
    return { Put: { TableName: table, Item } };
  });
}

/** Events of committed writes, until they are published. There are few at a time, so they share one partition. */
export function createOutbox(table: DynamoTable): Pick<DocumentRepository, 'pendingEvents' | 'removeEvent'> {
  return {
    pendingEvents: async (limit) => {
      const items = await Array.fromAsync(
        table.query({
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': outboxKey('').pk },
          ConsistentRead: true,
        }),
      );
      return items
        .sort((a, b) => Number(a.position) - Number(b.position))
        .slice(0, limit)
        .map(({ sk, type, detail }) => ({ id: String(sk), type: String(type), detail: JSON.parse(String(detail)) }));
    },
    removeEvent: (id) => table.delete(outboxKey(id)),
  };
}
