import { VersionConflictError } from '../../../shared/domain/errors.ts';
import type { DraftEntry, DraftRepository, DraftVersion } from '../../../shared/ports/draft-repository.ts';
import type { Setting, SettingsRepository } from '../../../shared/ports/settings-repository.ts';

/** Drafts kept as long as the preview runs. */
export function memoryDrafts(): DraftRepository {
  const entries = new Map<string, DraftEntry>();
  const kept = new Map<string, DraftVersion[]>();
  const keep = async (entry: DraftEntry) => {
    const { version, bodyKey, status, changedBy: by, changedAt: at } = entry;
    entries.set(entry.id, entry);
    kept.set(entry.id, [{ version, bodyKey, status, by, at }, ...(kept.get(entry.id) ?? [])]);
  };
  return {
    find: async (id) => entries.get(id),
    list: async () => [...entries.values()].toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    create: keep,
    save: keep,
    versions: async (id) => kept.get(id) ?? [],
    draftsOn: async () => [],
    markOutdated: async (id, { outdated }) => {
      const entry = entries.get(id);
      if (entry) entries.set(id, { ...entry, outdated });
      return entry !== undefined;
    },
  };
}

/** Settings kept as long as the preview runs. */
export function memorySettings(): SettingsRepository {
  const settings = new Map<string, Setting>();
  return {
    find: async (name) => settings.get(name),
    save: async (name, setting, readVersion) => {
      if ((settings.get(name)?.version ?? 0) !== readVersion) throw new VersionConflictError(name);
      const saved = { ...setting, version: readVersion + 1 };
      settings.set(name, saved);
      return saved;
    },
  };
}
