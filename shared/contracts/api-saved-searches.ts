import { z } from 'zod';
import { FACETS } from '../domain/search/facets.ts';
import { MOST_SAVED_SEARCHES } from '../domain/search/saved-search.ts';

/** Names of settings about saved searches. */
export const savedSearchSetting = (userId: string): string => `person/${userId}/searches`;
/** Whom somebody must look for: ids of people with a saved search that notifies. */
export const WATCHER_SETTING = 'search-watchers';

const words = z.string().trim().min(1);

/** What a person writes of a search. */
export const SavedSearchContent = z.strictObject({
  name: words.max(120),
  text: words.max(500),
  filters: z.partialRecord(z.enum(FACETS), z.array(z.string().max(200)).max(50)),
  sort: z.enum(['relevance', 'newest']),
  notifies: z.boolean(),
});
export const SavedSearchSchema = SavedSearchContent.extend({ id: z.string(), createdAt: z.string() });
export type SavedSearchResource = z.infer<typeof SavedSearchSchema>;

/** As the setting of one person keeps them, made last first. */
export const SavedSearchList = z.object({ items: z.array(SavedSearchSchema).max(MOST_SAVED_SEARCHES) });
export const WatcherList = z.object({ people: z.array(z.string()) });

export const ChangeSavedSearchRequest = z.strictObject({
  name: SavedSearchContent.shape.name.optional(),
  notifies: z.boolean().optional(),
});
