import type { DatabaseSync } from 'node:sqlite';
import type { DocumentRepository, OutboxEvent } from '../../ports/document-repository.ts';
import { textIn } from './sqlite-values.ts';

/** Adds events to the outbox, in order. Callers hold the transaction of the write they tell of. */
export function prepareOutboxInsert(db: DatabaseSync): (events: readonly OutboxEvent[]) => void {
  const insert = db.prepare('INSERT INTO outbox (id, type, detail) VALUES (?, ?, ?)');
  return (events) => {
    for (const { id, type, detail } of events) insert.run(id, type, JSON.stringify(detail ?? null));
  };
}

/** Events of committed writes, until they are published. */
export function prepareOutbox(db: DatabaseSync): Pick<DocumentRepository, 'pendingEvents' | 'removeEvent'> {
  const select = db.prepare('SELECT id, type, detail FROM outbox ORDER BY position LIMIT ?');
  const remove = db.prepare('DELETE FROM outbox WHERE id = ?');
  return {
    pendingEvents: async (limit) =>
      select.all(limit).map(
        (row): OutboxEvent => ({
          id: textIn(row, 'id'),
          type: textIn(row, 'type'),
          detail: JSON.parse(textIn(row, 'detail')),
        }),
      ),
    removeEvent: async (id) => void remove.run(id),
  };
}
