import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createSqliteQueue,
  type DurableQueue,
  type QueueMessage,
} from '../../../shared/adapters/embedded/sqlite-queue.ts';
import { temporaryDatabase } from './temporary-database.ts';

/** What the queue ought to hold, kept in plain memory. */
interface ModelMessage {
  readonly id: number;
  readonly body: string;
  visibleAt: number;
  receiveCount: number;
  receipt: string | null;
  dead: boolean;
}
interface Model {
  now: number;
  messages: ModelMessage[];
  acknowledged: string[];
  sent: string[];
}
/** The queue under test, and every receipt it ever gave out: the old ones are tried too. */
interface Real {
  readonly queue: DurableQueue;
  readonly receipts: QueueMessage[];
  readonly clock: { now: number };
}
type Command = fc.Command<Model, Real>;

const QUEUE = 'ocr';
const START = Date.UTC(2026, 0, 5, 8);

it('loses no message, acknowledges none twice and hands them out in fair order, whatever happens', () => {
  const db = temporaryDatabase();
  fc.assert(
    fc.property(fc.commands(COMMANDS, { maxCommands: 60, size: 'max' }), (commands) => {
      db.exec('DELETE FROM queue_messages');
      db.exec("DELETE FROM sqlite_sequence WHERE name = 'queue_messages'");
      const clock = { now: START };
      const queue = createSqliteQueue(db, { now: () => new Date(clock.now) });
      fc.modelRun(
        () => ({
          model: { now: START, messages: [], acknowledged: [], sent: [] },
          real: { queue, receipts: [], clock },
        }),
        commands,
      );
    }),
    { numRuns: 60 },
  );
});

const seconds = fc.integer({ min: 0, max: 40 });
/** Picks one of the receipts given out so far; old ones are as likely as new ones. */
const pick = fc.nat({ max: 1000 });
const COMMANDS: fc.Arbitrary<Command>[] = [
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), seconds)
    .map(([count, delay]) => command(`send ${count} +${delay}s`, send(count, delay))),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), seconds)
    .map(([max, hide]) => command(`receive ${max} for ${hide}s`, receive(max, hide))),
  seconds.map((pass) => command(`wait ${pass}s`, wait(pass))),
  pick.map((index) => command(`delete receipt ${index}`, remove(index))),
  fc
    .tuple(pick, seconds)
    .map(([index, delay]) => command(`release receipt ${index} +${delay}s`, release(index, delay))),
  pick.map((index) => command(`bury receipt ${index}`, bury(index))),
  fc.constant(command('redrive', redrive)),
  fc.constant(command('restart', restart)),
];

type Run = (model: Model, real: Real) => void;

function command(name: string, run: Run): Command {
  return {
    check: () => true,
    run: (model, real) => {
      run(model, real);
      expectSame(model, real);
    },
    toString: () => name,
  };
}

function send(count: number, delay: number): Run {
  return (model, { queue }) => {
    const bodies = Array.from({ length: count }, (_, index) => `message ${model.sent.length + index + 1}`);
    for (const body of bodies) {
      model.sent.push(body);
      const id = model.sent.length;
      model.messages.push({
        id,
        body,
        visibleAt: model.now + delay * 1000,
        receiveCount: 0,
        receipt: null,
        dead: false,
      });
    }
    queue.send(QUEUE, bodies, { delaySeconds: delay });
  };
}

function receive(max: number, hide: number): Run {
  return (model, { queue, receipts }) => {
    const expected = model.messages
      .filter(({ dead, visibleAt }) => !dead && visibleAt <= model.now)
      .toSorted((a, b) => a.visibleAt - b.visibleAt || a.id - b.id)
      .slice(0, max);
    const received = queue.receive(QUEUE, max, hide);
    expect(received.map(({ body }) => body)).toEqual(expected.map(({ body }) => body));
    for (const [index, message] of expected.entries()) {
      message.visibleAt = model.now + hide * 1000;
      message.receiveCount += 1;
      message.receipt = received[index]!.receiptHandle;
      expect(received[index]!.receiveCount).toBe(message.receiveCount);
    }
    receipts.push(...received);
  };
}

function wait(pass: number): Run {
  return (model, { clock }) => {
    model.now += pass * 1000;
    clock.now = model.now;
  };
}

/** Tries an act with some receipt; in the model it counts only when the receipt is the message's present one. */
function withReceipt(
  index: number,
  act: (queue: DurableQueue, receipt: QueueMessage) => void,
  change: (model: Model, held: ModelMessage) => void,
): Run {
  return (model, { queue, receipts }) => {
    const receipt = receipts[index % Math.max(1, receipts.length)];
    if (!receipt) return;
    act(queue, receipt);
    const held = model.messages.find((message) => message.receipt === receipt.receiptHandle);
    if (!held) return;
    held.receipt = null;
    change(model, held);
  };
}

function remove(index: number): Run {
  return withReceipt(
    index,
    (queue, receipt) => queue.delete(receipt),
    (model, held) => {
      model.messages = model.messages.filter((message) => message !== held);
      model.acknowledged.push(held.body);
    },
  );
}

function release(index: number, delay: number): Run {
  return withReceipt(
    index,
    (queue, receipt) => queue.release(receipt, delay),
    (model, held) => {
      held.visibleAt = model.now + delay * 1000;
    },
  );
}

function bury(index: number): Run {
  return withReceipt(
    index,
    (queue, receipt) => queue.deadLetter(receipt, `receipt ${index}`),
    (_model, held) => {
      held.dead = true;
    },
  );
}

function redrive(model: Model, { queue }: Real): void {
  const dead = model.messages.filter((message) => message.dead);
  for (const message of dead) Object.assign(message, { dead: false, receiveCount: 0, visibleAt: model.now });
  expect(queue.redrive()).toBe(dead.length);
}

function restart(model: Model, { queue }: Real): void {
  const leased = model.messages.filter(({ receipt }) => receipt !== null);
  for (const message of leased) {
    Object.assign(message, { receipt: null, visibleAt: Math.min(message.visibleAt, model.now) });
  }
  expect(queue.releaseInFlight()).toBe(leased.length);
}

function expectSame(model: Model, { queue }: Real): void {
  const live = model.messages.filter(({ dead }) => !dead);
  const hidden = live.filter(({ visibleAt }) => visibleAt > model.now);
  expect(queue.depth(QUEUE)).toMatchObject({
    visible: live.length - hidden.length,
    inFlight: hidden.filter(({ receipt }) => receipt !== null).length,
    delayed: hidden.filter(({ receipt }) => receipt === null).length,
    dead: model.messages.length - live.length,
  });
  expect(
    queue
      .listDeadLetters()
      .map(({ body }) => body)
      .toSorted(),
  ).toEqual(model.messages.flatMap(({ dead, body }) => (dead ? [body] : [])).toSorted());
  const next = live.length === 0 ? null : new Date(Math.min(...live.map(({ visibleAt }) => visibleAt)));
  expect(queue.nextVisibleAt(QUEUE)).toEqual(next);
  // Every message is either still there or was acknowledged, once.
  expect([...model.messages.map(({ body }) => body), ...model.acknowledged].toSorted()).toEqual(model.sent.toSorted());
}
