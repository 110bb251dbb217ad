import { describe, expect, it } from 'vitest';
import { VersionConflictError } from '../../shared/domain/errors.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';

const setting = (value: unknown) => ({ value, changedBy: 'quantri', changedAt: '2026-01-05T08:00:00.000Z' });

/** What every store of settings keeps to. */
export function describeSettingsRepository(
  name: string,
  make: () => SettingsRepository | Promise<SettingsRepository>,
): void {
  describe(`${name} as a settings repository`, () => {
    it('knows nothing of a setting that was never saved', async () => {
      expect(await (await make()).find('review')).toBeUndefined();
    });

    it('keeps values, Vietnamese letters and who changed them, and counts versions', async () => {
      const settings = await make();
      const first = await settings.save('review', setting({ kinds: ['directive'], note: 'Đảng ủy xã' }), 0);
      expect(first.version).toBe(1);
      expect(await settings.find('review')).toEqual(first);
      const second = await settings.save('review', setting([1, null]), 1);
      expect(await settings.find('review')).toEqual({ ...second, value: [1, null], version: 2 });
      expect(await settings.find('person/ha/keys')).toBeUndefined();
    });

    it('refuses to save over a version that was not read', async () => {
      const settings = await make();
      await settings.save('review', setting(1), 0);
      await expect(settings.save('review', setting(2), 0)).rejects.toThrow(VersionConflictError);
      await expect(settings.save('review', setting(2), 7)).rejects.toThrow(VersionConflictError);
      expect((await settings.find('review'))?.value).toBe(1);
    });
  });
}
