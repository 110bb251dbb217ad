import type { PipelineEvent } from '../contracts/events.ts';

/** Publishes facts. Durable when the promise resolves; every subscriber gets each event at least once, in any order. */
export interface EventPublisher {
  publish(events: readonly PipelineEvent[]): Promise<void>;
}
