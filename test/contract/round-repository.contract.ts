import { describe, expect, it } from 'vitest';
import { VersionConflictError } from '../../shared/domain/errors.ts';
import type { RoundRepository } from '../../shared/ports/round-repository.ts';
import { roundOf } from '../support/rounds.ts';

/** What every store of rounds keeps to. */
export function describeRoundRepository(name: string, make: () => RoundRepository | Promise<RoundRepository>): void {
  describe(`${name} as a round repository`, () => {
    it('knows nothing of a round that was never made', async () => {
      const rounds = await make();
      expect(await rounds.find('ro1')).toBeUndefined();
      expect([await rounds.list(), await rounds.reportsOf('ro1')]).toEqual([[], []]);
      expect(await rounds.roundOf('r1')).toBeUndefined();
    });

    it('keeps rounds with their units, newest first', async () => {
      const rounds = await make();
      await rounds.create(roundOf({ id: 'ro1' }));
      await rounds.create(roundOf({ id: 'ro2', createdAt: '2026-02-01T00:00:00.000Z' }));
      const changed = roundOf({ id: 'ro1', version: 2, status: 'collecting' });
      await rounds.save(changed);
      expect(await rounds.find('ro1')).toEqual(changed);
      expect((await rounds.list()).map(({ id }) => id)).toEqual(['ro2', 'ro1']);
    });

    it('refuses to save over a version that was not read, and to make a round twice', async () => {
      const rounds = await make();
      await rounds.create(roundOf({ id: 'ro1' }));
      await expect(rounds.create(roundOf({ id: 'ro1' }))).rejects.toThrow(VersionConflictError);
      await expect(rounds.save(roundOf({ id: 'ro1', version: 4 }))).rejects.toThrow(VersionConflictError);
      await expect(rounds.save(roundOf({ id: 'ro9', version: 2 }))).rejects.toThrow(VersionConflictError);
    });

    it('keeps a report in at most one round', async () => {
      const rounds = await make();
      await rounds.create(roundOf({ id: 'ro1' }));
      await rounds.create(roundOf({ id: 'ro2' }));
      await rounds.link('r2', 'ro1');
      await rounds.link('r1', 'ro1');
      await rounds.link('r1', 'ro1');
      expect(await rounds.reportsOf('ro1')).toEqual(['r1', 'r2']);
      await rounds.link('r1', 'ro2');
      expect([await rounds.reportsOf('ro1'), await rounds.reportsOf('ro2')]).toEqual([['r2'], ['r1']]);
      expect(await rounds.roundOf('r1')).toBe('ro2');
      await rounds.unlink('r1');
      await rounds.unlink('r1');
      expect([await rounds.roundOf('r1'), await rounds.reportsOf('ro2')]).toEqual([undefined, []]);
    });
  });
}
