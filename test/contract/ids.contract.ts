import { describe, expect, it } from 'vitest';
import type { Ids } from '../../shared/ports/ids.ts';

/** What every maker of ids keeps to. */
export function describeIds(name: string, make: () => Ids): void {
  describe(`${name} as a maker of ids`, () => {
    it('makes ids that sort in the order of making, none twice', () => {
      const ids = make();
      const made = Array.from({ length: 5000 }, () => ids.next());
      expect(made).toEqual(made.toSorted());
      expect(new Set(made).size).toBe(made.length);
    });

    it('makes ids that stand in addresses, file names and object keys as they are', () => {
      expect(make().next()).toMatch(/^[0-9a-z]{16,40}$/u);
    });

    it('does not share ids with another maker', () => {
      const [a, b] = [make(), make()];
      const made = Array.from({ length: 1000 }, () => [a!.next(), b!.next()]).flat();
      expect(new Set(made).size).toBe(made.length);
    });
  });
}
