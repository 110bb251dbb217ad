import {
  SavedSearchList,
  savedSearchSetting,
  WATCHER_SETTING,
  WatcherList,
} from '../../shared/contracts/api-saved-searches.ts';
import { VersionConflictError } from '../../shared/domain/errors.ts';
import type { SavedSearch } from '../../shared/domain/search/saved-search.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';

/** Two browsers of one person, or two people at once, may write one setting: each writes over what the other left. */
const ATTEMPTS = 5;

interface SavedSearchDependencies {
  readonly settings: SettingsRepository;
  readonly clock: Clock;
}

/** The searches of a person, made last first. */
export async function savedSearchesOf(
  userId: string,
  settings: Pick<SettingsRepository, 'find'>,
): Promise<readonly SavedSearch[]> {
  return SavedSearchList.parse((await settings.find(savedSearchSetting(userId)))?.value ?? { items: [] }).items;
}

/** Ids of the people with a search that notifies; some may have none any more. */
export async function watchersOf(settings: Pick<SettingsRepository, 'find'>): Promise<readonly string[]> {
  return WatcherList.parse((await settings.find(WATCHER_SETTING))?.value ?? { people: [] }).people;
}

/** Keeps what `change` makes of a person's searches. Whom to tell is written first: nobody who waits is forgotten. */
export async function changeSavedSearches(
  userId: string,
  change: (before: readonly SavedSearch[]) => readonly SavedSearch[],
  deps: SavedSearchDependencies,
): Promise<readonly SavedSearch[]> {
  const items = change(await savedSearchesOf(userId, deps.settings));
  if (items.some(({ notifies }) => notifies)) {
    await rewrite(WATCHER_SETTING, userId, deps, (value) => {
      const { people } = WatcherList.parse(value ?? { people: [] });
      return { people: [...new Set([...people, userId])].sort() };
    });
  }
  const kept = await rewrite(savedSearchSetting(userId), userId, deps, (value) => ({
    items: [...change(SavedSearchList.parse(value ?? { items: [] }).items)],
  }));
  return kept.items;
}

async function rewrite<Value>(
  name: string,
  changedBy: string,
  { settings, clock }: SavedSearchDependencies,
  change: (value: unknown) => Value,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const held = await settings.find(name);
    const value = change(held?.value);
    try {
      await settings.save(name, { value, changedBy, changedAt: clock.now().toISOString() }, held?.version ?? 0);
      return value;
    } catch (error) {
      if (!(error instanceof VersionConflictError) || attempt === ATTEMPTS) throw error;
    }
  }
}
