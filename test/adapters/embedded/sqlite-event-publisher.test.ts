import { describe, expect, it } from 'vitest';
import { createSqliteEventPublisher } from '../../../shared/adapters/embedded/sqlite-event-publisher.ts';
import { createSqliteQueue, type DurableQueue } from '../../../shared/adapters/embedded/sqlite-queue.ts';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import { createTimeOrderedIds } from '../../../shared/adapters/embedded/time-ordered-ids.ts';
import type { PipelineEvent } from '../../../shared/contracts/events.ts';
import { PIPELINE } from '../../../shared/contracts/pipeline.ts';
import { describeEventPublisher } from '../../contract/event-publisher.contract.ts';
import { temporaryDatabase } from './temporary-database.ts';

const confirmed: PipelineEvent = { type: 'document.confirmed', detail: { documentId: 'd1', decisions: 3 } };

describeEventPublisher('the SQLite queue', () => {
  const { queue, publisher } = makePublisher();
  return { publisher, received: (step) => queue.receive(step, 100, 30).map(({ body }) => body) };
});

describe('the SQLite event publisher', () => {
  it('publishes all events of a call or none', async () => {
    const db = temporaryDatabase();
    const { queue, publisher } = makePublisher(db);
    db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON queue_messages WHEN NEW.queue = 'search-index'
             BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
    await expect(publisher.publish([confirmed])).rejects.toThrow('the disk is full');
    for (const { step } of PIPELINE) expect(queue.depth(step).visible).toBe(0);
  });

  it('wakes the receivers after the commit', async () => {
    const seen: number[] = [];
    const { queue, publisher } = makePublisher(temporaryDatabase(), () => seen.push(queue.depth('notify').visible));
    await publisher.publish([confirmed]);
    expect(seen).toEqual([1]);
  });

  it('stands by what it published when a receiver cannot be woken', async () => {
    const { queue, publisher } = makePublisher(temporaryDatabase(), () => {
      throw new Error('asleep');
    });
    await publisher.publish([confirmed]);
    expect(queue.depth('notify').visible).toBe(1);
  });
});

function makePublisher(db = temporaryDatabase(), onPublished?: () => void) {
  const queue: DurableQueue = createSqliteQueue(db, systemClock);
  const options = { subscriptions: PIPELINE, ids: createTimeOrderedIds(), clock: systemClock };
  const publisher = createSqliteEventPublisher(queue, onPublished ? { ...options, onPublished } : options);
  return { queue, publisher };
}
