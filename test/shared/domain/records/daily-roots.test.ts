import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyRoots, firstDifference } from '../../../../shared/domain/records/daily-roots.ts';

const decision = (documentId: string, sequence: number, at: string) => ({
  ...{ documentId, sequence, at },
  hash: `${documentId}${sequence}`.padEnd(8, '0'),
});
const HISTORY = [
  decision('a', 1, '2026-01-05T16:59:59.000Z'),
  decision('b', 1, '2026-01-05T17:00:00.000Z'),
  decision('a', 2, '2026-01-06T03:00:00.000Z'),
  decision('b', 2, '2026-01-08T03:00:00.000Z'),
];

describe('dailyRoots', () => {
  it('sums up by Vietnamese days, in whatever order decisions come', () => {
    const roots = dailyRoots(HISTORY);
    expect(roots.map(({ day, decisions }) => [day, decisions])).toEqual([
      ['2026-01-05', 1],
      ['2026-01-06', 2],
      ['2026-01-08', 1],
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(HISTORY, { minLength: HISTORY.length }), (shuffled) => {
        expect(dailyRoots(shuffled)).toEqual(roots);
      }),
    );
    expect(dailyRoots([])).toEqual([]);
  });

  it('names the day of any decision that was dropped, changed or slipped in', () => {
    const kept = dailyRoots(HISTORY);
    for (const [at, day] of ['2026-01-05', '2026-01-06', '2026-01-06', '2026-01-08'].entries()) {
      expect(firstDifference(kept, dailyRoots(HISTORY.toSpliced(at, 1)))).toBe(day);
      const changed = { ...HISTORY[at]!, hash: 'other' };
      expect(firstDifference(kept, dailyRoots(HISTORY.toSpliced(at, 1, changed)))).toBe(day);
    }
    const late = decision('c', 1, '2026-01-07T03:00:00.000Z');
    expect(firstDifference(kept, dailyRoots([...HISTORY, late]))).toBe('2026-01-07');
  });

  it('holds when days are added behind', () => {
    const next = decision('c', 1, '2026-01-09T03:00:00.000Z');
    expect(firstDifference(dailyRoots(HISTORY), dailyRoots([...HISTORY, next]))).toBeNull();
    expect(firstDifference([], dailyRoots(HISTORY))).toBeNull();
  });
});
