import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { EventPublisher } from '../../ports/event-publisher.ts';

/** Entries and bytes of one call. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;
/** What the service adds to an entry when it counts its bytes, with something to spare. */
const ENTRY_OVERHEAD = 64;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 100;
const SOURCE = 'trich-luc';

/** The bus did not take some events although it was asked again; the queue retries. Carries the service's error code as its name. */
export class EventsRefusedError extends Error {
  constructor(code: string, count: number) {
    super(`${count} events were not taken: ${code}`);
    this.name = code;
  }
}

/** Puts events on the bus, as many a call as it takes. Entries that are refused are sent again alone; the others are not repeated. */
export function createEventBridgePublisher(client: EventBridgeClient, bus: string): EventPublisher {
  return {
    publish: async (events) => {
      const entries = events.map(({ type, detail }): PutEventsRequestEntry => {
        return { EventBusName: bus, Source: SOURCE, DetailType: type, Detail: JSON.stringify(detail) };
      });
      for (const batch of batches(entries)) await putAll(client, batch);
    },
  };
}

/** Cuts a list of events into calls the service takes, in order. */
export function batches(entries: readonly PutEventsRequestEntry[]): PutEventsRequestEntry[][] {
  const made: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = sizeOf(entry);
    const open = made.at(-1);
    if (open && open.length < MAX_ENTRIES && bytes + size <= MAX_BYTES) {
      open.push(entry);
      bytes += size;
    } else {
      made.push([entry]);
      bytes = size;
    }
  }
  return made;
}

async function putAll(client: EventBridgeClient, batch: PutEventsRequestEntry[]): Promise<void> {
  let waiting = batch;
  let code = 'InternalFailure';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2));
    const { Entries: answers = [] } = await client.send(new PutEventsCommand({ Entries: waiting }));
    code = answers.find(({ ErrorCode }) => ErrorCode !== undefined)?.ErrorCode ?? code;
    waiting = waiting.filter((_, index) => answers[index]?.EventId === undefined);
    if (waiting.length === 0) return;
  }
  throw new EventsRefusedError(code, waiting.length);
}

function sizeOf({ Source = '', DetailType = '', Detail = '' }: PutEventsRequestEntry): number {
  return Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail) + ENTRY_OVERHEAD;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
