import { describe, expect, it } from 'vitest';
import { EVENT_SCHEMAS, type PipelineEvent } from '../../shared/contracts/events.ts';
import type { StepName } from '../../shared/contracts/pipeline.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';

/** A publisher to which every step of the pipeline subscribed, and what arrived at each step, as message bodies. */
export interface MadeEventPublisher {
  readonly publisher: EventPublisher;
  received(step: StepName): readonly string[] | Promise<readonly string[]>;
}

const confirmed: PipelineEvent = { type: 'document.confirmed', detail: { documentId: 'd1', decisions: 3 } };
const raised: PipelineEvent = {
  type: 'document.findings-raised',
  detail: { documentId: 'd2', findings: 0, needLook: 0 },
};
const stored: PipelineEvent = {
  type: 'object.created',
  detail: { key: 'incoming/xa-an-binh/d3/Báo cáo "quý".pdf', size: 12, objectVersion: '2026-01-05T08:00:00.000Z' },
};

/** What every event publisher keeps to. */
export function describeEventPublisher(
  name: string,
  make: () => MadeEventPublisher | Promise<MadeEventPublisher>,
): void {
  describe(`${name} as an event publisher`, () => {
    it('brings an event to every step that subscribed to it, and to no other', async () => {
      const { publisher, received } = await make();
      await publisher.publish([confirmed]);
      expect((await received('notify')).map(eventIn)).toEqual([confirmed]);
      expect((await received('search-index')).map(eventIn)).toEqual([confirmed]);
      for (const step of ['intake', 'ocr', 'extraction'] as const) expect(await received(step)).toEqual([]);
    });

    it('brings every event of one call', async () => {
      const { publisher, received } = await make();
      await publisher.publish([raised, stored, confirmed]);
      expect((await received('intake')).map(eventIn)).toEqual([stored]);
      const notified = (await received('notify')).map(eventIn);
      expect(notified).toHaveLength(2);
      expect(notified).toEqual(expect.arrayContaining([raised, confirmed]));
    });

    it('gives every event one id on all queues, its source and its time', async () => {
      const { publisher, received } = await make();
      await publisher.publish([confirmed, confirmed]);
      const atNotify = (await received('notify')).map(envelopeOf);
      const atSearch = (await received('search-index')).map(envelopeOf);
      expect(new Set(atNotify.map(({ id }) => id)).size).toBe(2);
      expect(atNotify.map(({ id }) => id).toSorted()).toEqual(atSearch.map(({ id }) => id).toSorted());
      for (const { source, time } of atNotify) {
        expect(source).toBe('trich-luc');
        expect(Number.isNaN(Date.parse(String(time)))).toBe(false);
      }
    });

    it('publishes nothing when there is nothing', async () => {
      const { publisher, received } = await make();
      await publisher.publish([]);
      expect(await received('notify')).toEqual([]);
    });
  });
}

function envelopeOf(body: string): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}

/** The event as a step's handler reads it: checked by the schema of its type. */
function eventIn(body: string): PipelineEvent {
  const { 'detail-type': type, detail } = envelopeOf(body);
  const known = Object.keys(EVENT_SCHEMAS).find((name) => name === type) as PipelineEvent['type'];
  return { type: known, detail: EVENT_SCHEMAS[known].parse(detail) } as PipelineEvent;
}
