import { describe, expect, it } from 'vitest';
import type { PendingAct } from '../../../console/features/review/model/acts.ts';
import { DecisionQueue } from '../../../console/features/review/model/decision-queue.ts';
import { ApiError } from '../../../console/lib/api/api-error.ts';

const confirm = (id: string): PendingAct => ({ act: { type: 'confirm', findingId: id }, seen: null });
const idsOf = (acts: readonly PendingAct[]) => acts.map(({ act }) => (act.type === 'add' ? '+' : act.findingId));
const problem = (status: number, code: string) =>
  new ApiError(status, { type: '', title: code, status, code, message: { vi: '', en: '' } });

/** A server whose answers the test writes; `waits` holds what the queue wants to try later. */
function openQueue(answers: readonly (Error | 'ok')[]) {
  const sent: (string | undefined)[][] = [];
  const refused: (string | undefined)[] = [];
  const waits: (() => void)[] = [];
  const held: boolean[] = [];
  const remaining = [...answers];
  const queue = new DecisionQueue<null>({
    send: async (acts) => {
      sent.push(idsOf(acts));
      const answer = remaining.shift() ?? 'ok';
      if (answer !== 'ok') throw answer;
      return null;
    },
    onOutcome: () => undefined,
    onConflict: async (pending) => pending.filter(({ act }) => act.type !== 'add' && act.findingId !== 'theirs'),
    onRefused: (_error, acts) => refused.push(...idsOf(acts)),
    onHeld: () => held.push(true),
    wait: (_milliseconds, callback) => waits.push(callback),
  });
  return { queue, sent, refused, waits, held };
}

describe('the decision queue', () => {
  it('sends acts made while a request is on its way together with the next one', async () => {
    const { queue, sent } = openQueue([]);
    queue.enqueue([confirm('a')]);
    queue.enqueue([confirm('b')]);
    queue.enqueue([confirm('c')]);
    expect(await queue.settle()).toBe(true);
    expect(sent).toEqual([['a'], ['b', 'c']]);
    expect(queue.getState()).toEqual({ pending: [], status: 'idle' });
  });

  it('keeps every act while the server cannot be reached, and sends them when it can', async () => {
    const { queue, sent, waits } = openQueue([new ApiError(0, null), new ApiError(503, null)]);
    queue.enqueue([confirm('a')]);
    expect(await queue.settle()).toBe(false);
    expect(queue.getState().status).toBe('stuck');
    queue.enqueue([confirm('b')]);
    await queue.settle();
    expect(waits.length).toBeGreaterThanOrEqual(2);
    waits.at(-1)!();
    expect(await queue.settle()).toBe(true);
    expect(sent.at(-1)).toEqual(['a', 'b']);
  });

  it('sends again after a conflict, without what somebody else has decided', async () => {
    const { queue, sent } = openQueue([problem(409, 'version-conflict')]);
    queue.enqueue([confirm('a'), confirm('theirs'), confirm('b')]);
    expect(await queue.settle()).toBe(true);
    expect(sent).toEqual([
      ['a', 'theirs', 'b'],
      ['a', 'b'],
    ]);
  });

  it('drops only the act the server refuses for good', async () => {
    const bad = problem(422, 'value-invalid');
    const { queue, sent, refused } = openQueue([bad, 'ok', bad, 'ok']);
    queue.enqueue([confirm('a'), confirm('bad'), confirm('c')]);
    expect(await queue.settle()).toBe(true);
    expect(sent).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
    expect(refused).toEqual(['bad']);
  });

  it('waits for a new sign-in instead of losing what was decided', async () => {
    const { queue, refused } = openQueue([problem(401, 'signed-out')]);
    queue.enqueue([confirm('a')]);
    expect(await queue.settle()).toBe(false);
    expect(refused).toEqual([]);
    queue.retryNow();
    expect(await queue.settle()).toBe(true);
  });

  it('keeps what was decided while somebody else has the report in hand, and sends it once one has it again', async () => {
    const { queue, sent, refused, waits, held } = openQueue([problem(422, 'claimed')]);
    queue.enqueue([confirm('a')]);
    expect(await queue.settle()).toBe(false);
    expect(queue.getState().status).toBe('held');
    expect([held, waits, refused]).toEqual([[true], [], []]);
    queue.retryNow();
    expect(await queue.settle()).toBe(true);
    expect(sent).toEqual([['a'], ['a']]);
  });
});
