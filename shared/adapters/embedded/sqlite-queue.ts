import { randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { transaction } from './sqlite-database.ts';
import { numberIn, textIn, textOrNullIn } from './sqlite-values.ts';

/** A message in the hands of one receiver. */
export interface QueueMessage {
  /** Stays the same through retries, death and redrive. */
  readonly id: string;
  readonly queue: string;
  readonly body: string;
  /** Times it was received since it was sent or redriven, this one included. */
  readonly receiveCount: number;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  /** Names this receipt: once the message is received anew, the old handle does nothing. */
  readonly receiptHandle: string;
  /** Why it died before it was redriven; null for a message that never died. */
  readonly lastReason: string | null;
}

export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly body: string;
  readonly reason: string;
  readonly receiveCount: number;
  /** ISO 8601, UTC. */
  readonly deadAt: string;
}

export interface QueueDepth {
  readonly visible: number;
  readonly inFlight: number;
  /** Waiting for its delay to pass. */
  readonly delayed: number;
  readonly dead: number;
  /** Age of the oldest message that is not dead; 0 when there is none. */
  readonly oldestAgeSeconds: number;
}

export interface OutgoingMessage {
  readonly queue: string;
  readonly body: string;
}

/** Which dead letters; nothing given = all. */
export interface RedriveFilter {
  readonly queue?: string;
  readonly ids?: readonly string[];
}

/**
 * A queue that survives `kill -9` and power loss: a call is on the disk when it returns. Delivery is at least once,
 * the longest visible first. `delete`, `release` and `deadLetter` change nothing once the message was received anew,
 * released, or is gone.
 */
export interface DurableQueue {
  send(queue: string, bodies: readonly string[], options?: { readonly delaySeconds?: number }): void;
  /** Sends to several queues, all or nothing. */
  sendAll(messages: readonly OutgoingMessage[]): void;
  /** Up to `max` messages; each is hidden from others for `visibilitySeconds`. */
  receive(queue: string, max: number, visibilitySeconds: number): QueueMessage[];
  delete(message: QueueMessage): void;
  /** Gives a message back; it is visible again after the delay. */
  release(message: QueueMessage, delaySeconds: number): void;
  /** Takes a message out of the queue for a person to look at. */
  deadLetter(message: QueueMessage, reason: string): void;
  /** Oldest first. */
  listDeadLetters(queue?: string): DeadLetter[];
  /** Sends dead letters through their queue again with fresh attempts; the reason stays with them. Returns how many. */
  redrive(filter?: RedriveFilter): number;
  /** Lets dead letters go. Returns how many. */
  discardDead(ids: readonly string[]): number;
  /** At host start: every message leased by a process that is gone becomes visible at once. Returns how many. */
  releaseInFlight(): number;
  depth(queue: string): QueueDepth;
  /** When the next message can be received, a lease running out included; null for an empty queue. */
  nextVisibleAt(queue: string): Date | null;
}

type Row = Record<string, SQLOutputValue>;

/** The queues of one machine in SQLite; queues need no making. */
export function createSqliteQueue(db: DatabaseSync, options: { now(): Date }): DurableQueue {
  const now = () => options.now().getTime();
  const insert = db.prepare('INSERT INTO queue_messages (queue, body, sent_at, visible_at) VALUES (?, ?, ?, ?)');
  const sendAll = (messages: readonly OutgoingMessage[], delaySeconds = 0): void => {
    if (messages.length === 0) return;
    const sentAt = now();
    transaction(db, () => {
      for (const { queue, body } of messages) insert.run(queue, body, sentAt, sentAt + milliseconds(delaySeconds));
    });
  };
  return {
    send: (queue, bodies, { delaySeconds = 0 } = {}) =>
      sendAll(
        bodies.map((body) => ({ queue, body })),
        delaySeconds,
      ),
    sendAll: (messages) => sendAll(messages),
    ...prepareReceiving(db, now),
    ...prepareDeadLetters(db, now),
    ...prepareDepth(db, now),
  };
}

type Receiving = Pick<DurableQueue, 'receive' | 'delete' | 'release' | 'deadLetter' | 'releaseInFlight'>;

function prepareReceiving(db: DatabaseSync, now: () => number): Receiving {
  const select = db.prepare(
    `SELECT id FROM queue_messages WHERE queue = ? AND dead_at IS NULL AND visible_at <= ?
     ORDER BY visible_at, id LIMIT ?`,
  );
  const lease = db.prepare(
    `UPDATE queue_messages SET visible_at = ?, receipt = ?, receive_count = receive_count + 1 WHERE id = ? RETURNING *`,
  );
  const remove = db.prepare('DELETE FROM queue_messages WHERE id = ? AND receipt = ? AND dead_at IS NULL');
  const release = db.prepare(
    'UPDATE queue_messages SET receipt = NULL, visible_at = ? WHERE id = ? AND receipt = ? AND dead_at IS NULL',
  );
  const bury = db.prepare(
    `UPDATE queue_messages SET receipt = NULL, dead_at = ?, reason = ?
     WHERE id = ? AND receipt = ? AND dead_at IS NULL`,
  );
  const releaseAll = db.prepare(
    `UPDATE queue_messages SET receipt = NULL, visible_at = min(visible_at, ?)
     WHERE receipt IS NOT NULL AND dead_at IS NULL`,
  );
  return {
    receive: (queue, max, visibilitySeconds) => {
      const at = now();
      // Idle hosts ask often: a look without a write lock first.
      if (!select.get(queue, at, 1)) return [];
      return transaction(db, () =>
        select
          .all(queue, at, max)
          .map(({ id }) => messageOf(lease.get(at + milliseconds(visibilitySeconds), randomUUID(), id ?? null))),
      );
    },
    delete: ({ id, receiptHandle }) => void remove.run(id, receiptHandle),
    release: ({ id, receiptHandle }, delaySeconds) =>
      void release.run(now() + milliseconds(delaySeconds), id, receiptHandle),
    deadLetter: ({ id, receiptHandle }, reason) => void bury.run(now(), reason, id, receiptHandle),
    releaseInFlight: () => Number(releaseAll.run(now()).changes),
  };
}

type DeadLetters = Pick<DurableQueue, 'listDeadLetters' | 'redrive' | 'discardDead'>;

function prepareDeadLetters(db: DatabaseSync, now: () => number): DeadLetters {
  const select = db.prepare(
    `SELECT * FROM queue_messages WHERE dead_at IS NOT NULL AND (?1 IS NULL OR queue = ?1) ORDER BY dead_at, id`,
  );
  const revive = db.prepare(
    `UPDATE queue_messages SET dead_at = NULL, receive_count = 0, visible_at = ?1
     WHERE dead_at IS NOT NULL AND (?2 IS NULL OR queue = ?2)
       AND (?3 IS NULL OR CAST(id AS TEXT) IN (SELECT value FROM json_each(?3)))`,
  );
  const discard = db.prepare(
    'DELETE FROM queue_messages WHERE dead_at IS NOT NULL AND CAST(id AS TEXT) IN (SELECT value FROM json_each(?))',
  );
  return {
    discardDead: (ids) => Number(discard.run(JSON.stringify(ids)).changes),
    listDeadLetters: (queue) => select.all(queue ?? null).map(deadLetterOf),
    redrive: ({ queue, ids } = {}) =>
      Number(revive.run(now(), queue ?? null, ids ? JSON.stringify(ids) : null).changes),
  };
}

function prepareDepth(db: DatabaseSync, now: () => number): Pick<DurableQueue, 'depth' | 'nextVisibleAt'> {
  const live = db.prepare(
    `SELECT count(*) FILTER (WHERE visible_at <= ?1) AS visible,
            count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NOT NULL) AS inFlight,
            count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NULL) AS delayed,
            coalesce(min(sent_at), ?1) AS oldest
     FROM queue_messages WHERE queue = ?2 AND dead_at IS NULL`,
  );
  const dead = db.prepare('SELECT count(*) AS dead FROM queue_messages WHERE queue = ? AND dead_at IS NOT NULL');
  const next = db.prepare(
    'SELECT visible_at FROM queue_messages WHERE queue = ? AND dead_at IS NULL ORDER BY visible_at LIMIT 1',
  );
  return {
    depth: (queue) => {
      const at = now();
      const row = live.get(at, queue);
      return {
        visible: numberIn(row, 'visible'),
        inFlight: numberIn(row, 'inFlight'),
        delayed: numberIn(row, 'delayed'),
        dead: numberIn(dead.get(queue), 'dead'),
        oldestAgeSeconds: Math.max(0, at - numberIn(row, 'oldest')) / 1000,
      };
    },
    nextVisibleAt: (queue) => {
      const row = next.get(queue);
      return row ? new Date(numberIn(row, 'visible_at')) : null;
    },
  };
}

function messageOf(row: Row | undefined): QueueMessage {
  return {
    id: String(numberIn(row, 'id')),
    queue: textIn(row, 'queue'),
    body: textIn(row, 'body'),
    receiveCount: numberIn(row, 'receive_count'),
    sentAt: new Date(numberIn(row, 'sent_at')).toISOString(),
    receiptHandle: textIn(row, 'receipt'),
    lastReason: textOrNullIn(row, 'reason'),
  };
}

function deadLetterOf(row: Row): DeadLetter {
  return {
    id: String(numberIn(row, 'id')),
    queue: textIn(row, 'queue'),
    body: textIn(row, 'body'),
    reason: textIn(row, 'reason'),
    receiveCount: numberIn(row, 'receive_count'),
    deadAt: new Date(numberIn(row, 'dead_at')).toISOString(),
  };
}

function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000));
}
