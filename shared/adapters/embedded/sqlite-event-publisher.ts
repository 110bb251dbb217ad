import type { EventType, PipelineEvent } from '../../contracts/events.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EventPublisher } from '../../ports/event-publisher.ts';
import type { Ids } from '../../ports/ids.ts';
import type { DurableQueue } from './sqlite-queue.ts';

/** A step and the facts it wants to hear of; the step's name is the name of its queue. */
export interface Subscription {
  readonly step: string;
  readonly on: readonly EventType[];
}

export interface EventPublisherOptions {
  readonly subscriptions: readonly Subscription[];
  readonly ids: Ids;
  readonly clock: Clock;
  /** Called after the commit, to wake the receivers. What it throws is dropped: the events are published. */
  onPublished?(): void;
}

/**
 * Puts every event on the queue of every step that subscribed to it, all in one transaction. The body has the shape of
 * an EventBridge event; one event has one id on all queues.
 */
export function createSqliteEventPublisher(
  queue: Pick<DurableQueue, 'sendAll'>,
  { subscriptions, ids, clock, onPublished }: EventPublisherOptions,
): EventPublisher {
  return {
    publish: async (events) => {
      const time = clock.now().toISOString();
      const messages = events.flatMap((event) => {
        const body = wrapEvent(event, ids.next(), time);
        return subscriptions.filter(({ on }) => on.includes(event.type)).map(({ step }) => ({ queue: step, body }));
      });
      queue.sendAll(messages);
      try {
        onPublished?.();
      } catch {
        // The events are on the disk; a receiver that could not be woken finds them at its next look.
      }
    },
  };
}

function wrapEvent({ type, detail }: PipelineEvent, id: string, time: string): string {
  return JSON.stringify({ id, source: 'trich-luc', 'detail-type': type, time, detail });
}
