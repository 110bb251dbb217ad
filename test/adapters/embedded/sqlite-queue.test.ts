import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSqliteQueue, type DurableQueue } from '../../../shared/adapters/embedded/sqlite-queue.ts';
import { temporaryDatabase } from './temporary-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the SQLite queue', () => {
  it('hands out what was sent, the longest waiting first', () => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['a', 'b']);
    pass(1);
    queue.send('ocr', ['c']);
    expect(bodies(queue, 'ocr', 2)).toEqual(['a', 'b']);
    expect(bodies(queue, 'ocr')).toEqual(['c']);
    expect(bodies(queue, 'ocr')).toEqual([]);
  });

  it('keeps queues apart', () => {
    const { queue } = makeQueue();
    queue.sendAll([
      { queue: 'ocr', body: 'a' },
      { queue: 'notify', body: 'b' },
    ]);
    expect(bodies(queue, 'notify')).toEqual(['b']);
    expect(bodies(queue, 'ocr')).toEqual(['a']);
    expect(bodies(queue, 'nothing-was-sent-here')).toEqual([]);
  });

  it('sends nothing when there is nothing to send', () => {
    const { queue } = makeQueue();
    queue.send('ocr', []);
    queue.sendAll([]);
    expect(queue.depth('ocr')).toEqual({ visible: 0, inFlight: 0, delayed: 0, dead: 0, oldestAgeSeconds: 0 });
  });

  it('hides a message from others while it is in work, and brings it again when nobody finished', () => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['a']);
    expect(queue.receive('ocr', 1, 30)[0]).toMatchObject({ body: 'a', receiveCount: 1 });
    pass(29.999);
    expect(queue.receive('ocr', 1, 30)).toEqual([]);
    pass(0.001);
    expect(queue.receive('ocr', 1, 30)[0]).toMatchObject({ body: 'a', receiveCount: 2 });
  });

  it('keeps a message away until its delay has passed', () => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['later'], { delaySeconds: 5 });
    queue.send('ocr', ['now']);
    expect(bodies(queue, 'ocr')).toEqual(['now']);
    pass(5);
    expect(bodies(queue, 'ocr')).toEqual(['later']);
  });

  it('lets a message that keeps failing not block those behind it', () => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['poison', 'good']);
    pass(1);
    queue.release(queue.receive('ocr', 1, 30)[0]!, 0);
    expect(bodies(queue, 'ocr', 1)).toEqual(['good']);
    expect(bodies(queue, 'ocr', 1)).toEqual(['poison']);
  });

  it('says when to look again', () => {
    const { queue, at } = makeQueue();
    expect(queue.nextVisibleAt('ocr')).toBeNull();
    queue.send('ocr', ['a'], { delaySeconds: 60 });
    expect(queue.nextVisibleAt('ocr')).toEqual(at(60));
    queue.send('ocr', ['b']);
    expect(queue.nextVisibleAt('ocr')).toEqual(at(0));
    queue.receive('ocr', 1, 30);
    expect(queue.nextVisibleAt('ocr')).toEqual(at(30));
  });

  it('measures its depth', () => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['a', 'b', 'c', 'd']);
    queue.send('ocr', ['e'], { delaySeconds: 100 });
    const [first] = queue.receive('ocr', 2, 30);
    queue.deadLetter(first!, 'unreadable');
    pass(12.5);
    expect(queue.depth('ocr')).toEqual({ visible: 2, inFlight: 1, delayed: 1, dead: 1, oldestAgeSeconds: 12.5 });
    pass(30);
    expect(queue.depth('ocr')).toMatchObject({ visible: 3, inFlight: 0 });
  });

  it('tells a message by its id through retries, death and redrive', () => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['a']);
    const [first] = queue.receive('ocr', 1, 30);
    queue.release(first!, 0);
    const [second] = queue.receive('ocr', 1, 30);
    queue.deadLetter(second!, 'why');
    queue.redrive();
    pass(1);
    const [third] = queue.receive('ocr', 1, 30);
    expect(new Set([first!.id, second!.id, third!.id]).size).toBe(1);
    expect(new Set([first!.receiptHandle, second!.receiptHandle, third!.receiptHandle]).size).toBe(3);
    expect(third!.sentAt).toBe(first!.sentAt);
  });
});

describe('a late receiver', () => {
  it.each([
    ['delete', (queue: DurableQueue, late: Message) => queue.delete(late)],
    ['release', (queue: DurableQueue, late: Message) => queue.release(late, 0)],
    ['bury', (queue: DurableQueue, late: Message) => queue.deadLetter(late, 'late')],
  ])('cannot %s a message somebody else received since', (_what, act) => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['a']);
    const [late] = queue.receive('ocr', 1, 10);
    pass(10);
    const [current] = queue.receive('ocr', 1, 10);
    act(queue, late!);
    expect(queue.depth('ocr')).toMatchObject({ visible: 0, inFlight: 1, dead: 0 });
    queue.delete(current!);
    expect(queue.depth('ocr')).toMatchObject({ visible: 0, inFlight: 0, dead: 0 });
  });

  it('may still finish a message nobody else received since', () => {
    const { queue, pass } = makeQueue();
    queue.send('ocr', ['a']);
    const [late] = queue.receive('ocr', 1, 10);
    pass(60);
    queue.delete(late!);
    expect(queue.depth('ocr')).toMatchObject({ visible: 0, inFlight: 0 });
  });

  it('cannot act twice on one receipt', () => {
    const { queue } = makeQueue();
    queue.send('ocr', ['a']);
    const [message] = queue.receive('ocr', 1, 10);
    queue.release(message!, 0);
    queue.delete(message!);
    queue.deadLetter(message!, 'twice');
    queue.release(message!, 100);
    expect(queue.depth('ocr')).toMatchObject({ visible: 1, inFlight: 0, delayed: 0, dead: 0 });
  });

  it('of a life before the restart cannot act at all', () => {
    const { queue } = makeQueue();
    queue.send('ocr', ['a', 'b', 'c']);
    const [before] = queue.receive('ocr', 2, 600);
    expect(queue.releaseInFlight()).toBe(2);
    queue.delete(before!);
    expect(queue.depth('ocr')).toMatchObject({ visible: 3, inFlight: 0 });
    expect(queue.releaseInFlight()).toBe(0);
  });
});

describe('dead letters', () => {
  it('are kept with body, reason and attempts, oldest first, and are not received', () => {
    const { queue, pass, at } = makeQueue();
    bury(queue, 'ocr', 'a', 'page-unreadable');
    pass(5);
    bury(queue, 'notify', 'b', 'mail server away');
    expect(queue.listDeadLetters()).toMatchObject([
      { queue: 'ocr', body: 'a', reason: 'page-unreadable', receiveCount: 1, deadAt: at(-5).toISOString() },
      { queue: 'notify', body: 'b', reason: 'mail server away', receiveCount: 1 },
    ]);
    expect(queue.listDeadLetters('notify').map(({ body }) => body)).toEqual(['b']);
    pass(10_000);
    expect(bodies(queue, 'ocr')).toEqual([]);
    expect(queue.nextVisibleAt('ocr')).toBeNull();
  });

  it('come again with fresh attempts and the reason they died of', () => {
    const { queue } = makeQueue();
    bury(queue, 'ocr', 'a', 'page-unreadable');
    expect(queue.redrive()).toBe(1);
    expect(queue.listDeadLetters()).toEqual([]);
    expect(queue.receive('ocr', 1, 30)).toMatchObject([{ body: 'a', receiveCount: 1, lastReason: 'page-unreadable' }]);
    expect(queue.redrive()).toBe(0);
  });

  it.each([
    ['one queue', { queue: 'ocr' }, ['a', 'b']],
    ['chosen ones', { ids: ['2', '3'] }, ['b', 'c']],
    ['chosen ones of one queue', { queue: 'ocr', ids: ['2', '3'] }, ['b']],
    ['none, when none is chosen', { ids: [] }, []],
    ['none, when the chosen do not exist', { ids: ['77', '', "1' OR '1'='1", '1.0', ' 1'] }, []],
    ['all', {}, ['a', 'b', 'c']],
  ])('are redriven: %s', (_which, filter, expected) => {
    const { queue } = makeQueue();
    bury(queue, 'ocr', 'a', 'x');
    bury(queue, 'ocr', 'b', 'x');
    bury(queue, 'notify', 'c', 'x');
    expect(queue.redrive(filter)).toBe(expected.length);
    expect([...bodies(queue, 'ocr'), ...bodies(queue, 'notify')]).toEqual(expected);
  });
});

describe('the SQLite queue after a restart', () => {
  it('has every message as it was: waiting, leased, delayed and dead', () => {
    const file = join(temporaryFolder(), 'trich-luc.sqlite');
    const now = () => new Date('2026-01-05T08:00:00Z');
    const db = temporaryDatabase(file);
    const before = createSqliteQueue(db, { now });
    before.send('ocr', ['leased', 'waiting']);
    before.send('ocr', ['delayed'], { delaySeconds: 9 });
    bury(before, 'notify', 'dead', 'why');
    before.receive('ocr', 1, 600);
    db.close();
    const after = createSqliteQueue(temporaryDatabase(file), { now });
    expect(after.depth('ocr')).toMatchObject({ visible: 1, inFlight: 1, delayed: 1 });
    expect(after.listDeadLetters()).toMatchObject([{ body: 'dead', reason: 'why' }]);
    after.releaseInFlight();
    expect(after.receive('ocr', 10, 30)).toMatchObject([
      { body: 'leased', receiveCount: 2 },
      { body: 'waiting', receiveCount: 1 },
    ]);
    expect(after.depth('ocr')).toMatchObject({ delayed: 1 });
  });
});

type Message = ReturnType<DurableQueue['receive']>[number];

function makeQueue() {
  let seconds = 0;
  const at = (offset: number) => new Date(Date.UTC(2026, 0, 5, 8) + Math.round((seconds + offset) * 1000));
  const queue = createSqliteQueue(temporaryDatabase(), { now: () => at(0) });
  const pass = (more: number): void => {
    seconds += more;
  };
  return { queue, at, pass };
}

function bodies(queue: DurableQueue, name: string, max = 10): string[] {
  return queue.receive(name, max, 30).map(({ body }) => body);
}

function bury(queue: DurableQueue, name: string, body: string, reason: string): void {
  queue.send(name, [body]);
  queue.deadLetter(queue.receive(name, 1, 30)[0]!, reason);
}
