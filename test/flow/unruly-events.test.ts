import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import { signIn } from '../support/api-client.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost } from '../support/test-host.ts';

const SCANS = [
  'bao-cao-huyen-uy.photocopy.pdf',
  'cong-van-vi-tri-viec-lam.office.jpg',
  'bao-cao-phat-trien-dang-vien.digital.pdf',
];

/** Every event comes twice, at random times, in any order; `late` are those still on their way. */
function makeUnruly(events: EventPublisher, late: Promise<void>[]): EventPublisher {
  return {
    publish: async (batch) => {
      for (const event of batch.flatMap((one) => [one, one])) {
        late.push(setTimeout(Math.random() * 400).then(() => events.publish([event])));
      }
    },
  };
}

async function readAll(wrapEvents?: typeof makeUnruly) {
  const late: Promise<void>[] = [];
  const host = await startTestHost(wrapEvents ? { wrapEvents: (events) => wrapEvents(events, late) } : {});
  try {
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    const ids: string[] = [];
    for (const name of SCANS) ids.push(await clerk.upload(name, readFileSync(join(SAMPLES, 'scans', name)), OFFICE));
    for (const id of ids) await clerk.waitFor(id, 'awaiting-review');
    // Late copies are still on their way: they must change nothing.
    await Promise.all(late);
    await setTimeout(1500);
    const { items } = await reviewer.list();
    const details = await Promise.all(ids.map((id) => reviewer.detail(id)));
    return {
      count: items.length,
      documents: details.map(({ document, findings, warnings }) => ({ status: document.status, findings, warnings })),
    };
  } finally {
    await Promise.allSettled(late);
    await host.remove();
  }
}

describe('events that come twice and out of order', () => {
  it('leave the same documents, findings and states as events that behave', { timeout: 400_000 }, async () => {
    const calm = await readAll();
    const unruly = await readAll(makeUnruly);
    expect(unruly).toEqual(calm);
    expect(calm.count).toBe(SCANS.length);
    expect(calm.documents.every(({ findings }) => findings.length > 0)).toBe(true);
  });
});
