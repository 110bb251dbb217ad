import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import { createTimeOrderedIds } from '../../../shared/adapters/embedded/time-ordered-ids.ts';
import { describeIds } from '../../contract/ids.contract.ts';

describeIds('the clock and chance', () => createTimeOrderedIds());

describe('the system clock', () => {
  it('tells the time of this machine', () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

describe('time-ordered ids', () => {
  it('are 26 letters and digits that cannot be misread', () => {
    const ids = createTimeOrderedIds();
    for (let index = 0; index < 1000; index += 1) expect(ids.next()).toMatch(/^[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}$/u);
  });

  it('begin with the time of making, as ULIDs do', () => {
    const milliseconds = Date.UTC(2026, 0, 5);
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
    const time = [
      ...createTimeOrderedIds({ now: () => new Date(milliseconds) })
        .next()
        .slice(0, 10),
    ];
    expect(time.reduce((value, letter) => value * 32 + alphabet.indexOf(letter), 0)).toBe(milliseconds);
  });

  it('sort in the order of making, also within a millisecond and when the clock is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 2, maxLength: 200 }), (steps) => {
        let time = Date.UTC(2026, 0, 5);
        const ids = createTimeOrderedIds({ now: () => new Date(time) });
        const made = steps.map((step) => {
          time += step < 2_500 ? Math.min(step, 0) : step;
          return ids.next();
        });
        expect(made).toEqual(made.toSorted());
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it('differ between makers that start in the same millisecond', () => {
    const now = () => new Date(0);
    const made = Array.from({ length: 1000 }, () => createTimeOrderedIds({ now }).next());
    expect(new Set(made).size).toBe(1000);
  });
});
