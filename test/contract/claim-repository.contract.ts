import { describe, expect, it } from 'vitest';
import type { ClaimRepository } from '../../shared/ports/claim-repository.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString();
const asked = (by: string, minute: number) => ({ documentId: 'd1', by, now: at(minute), expiresAt: at(minute + 10) });

/** What every store of claims keeps to. */
export function describeClaimRepository(name: string, make: () => ClaimRepository | Promise<ClaimRepository>): void {
  describe(`${name} as a claim repository`, () => {
    it('gives a free report to the first who asks and tells the second who holds it', async () => {
      const claims = await make();
      const first = await claims.claim(asked('ha', 0));
      expect(first).toEqual({ documentId: 'd1', by: 'ha', since: at(0), expiresAt: at(10), takenFrom: null });
      expect(await claims.claim(asked('lan', 5))).toEqual(first);
      expect(await claims.findMany(['d1', 'd2'])).toEqual([first]);
    });

    it('gives a report to one of many who ask at once', async () => {
      const claims = await make();
      const people = ['an', 'binh', 'chi', 'dung', 'em'];
      const held = await Promise.all(people.map((by) => claims.claim(asked(by, 0))));
      expect(new Set(held.map(({ by }) => by)).size).toBe(1);
    });

    it('renews an own claim and keeps since when it is held', async () => {
      const claims = await make();
      await claims.claim(asked('ha', 0));
      expect(await claims.claim(asked('ha', 8))).toMatchObject({ since: at(0), expiresAt: at(18) });
    });

    it('is free again once its time is over, also to the moment', async () => {
      const claims = await make();
      await claims.claim(asked('ha', 0));
      expect(await claims.claim(asked('lan', 10))).toMatchObject({ by: 'lan', since: at(10), takenFrom: null });
      expect(await claims.claim(asked('lan', 30))).toMatchObject({ by: 'lan', since: at(30) });
    });

    it('is taken over only from the person who was seen to hold it', async () => {
      const claims = await make();
      await claims.claim(asked('ha', 0));
      expect(await claims.takeOver({ ...asked('lan', 1), from: 'minh' })).toMatchObject({ by: 'ha' });
      expect(await claims.takeOver({ ...asked('lan', 2), from: 'ha' })).toMatchObject({ by: 'lan', takenFrom: 'ha' });
      expect(await claims.claim(asked('ha', 3))).toMatchObject({ by: 'lan' });
      expect(await claims.claim(asked('lan', 4))).toMatchObject({ by: 'lan', since: at(2), takenFrom: 'ha' });
    });

    it('is released by its holder only', async () => {
      const claims = await make();
      await claims.claim(asked('ha', 0));
      await claims.release('d1', 'lan');
      expect(await claims.findMany(['d1'])).toHaveLength(1);
      await claims.release('d1', 'ha');
      await claims.release('d1', 'ha');
      expect(await claims.findMany(['d1'])).toEqual([]);
    });
  });
}
