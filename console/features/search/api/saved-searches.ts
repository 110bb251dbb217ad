import { queryOptions } from '@tanstack/react-query';
import { SavedSearchList, type SavedSearchResource } from '../../../../shared/contracts/api-saved-searches.ts';
import { request } from '../../../lib/api/request.ts';

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: ({ signal }) => request('/searches', { schema: SavedSearchList, signal }),
});

export type NewSearch = Omit<SavedSearchResource, 'id' | 'createdAt'>;

/** Each answers with all searches as they are now. */
export const saveSearch = (search: NewSearch) =>
  request('/searches', { method: 'POST', body: search, schema: SavedSearchList });

export const setNotifies = (id: string, notifies: boolean) =>
  request(`/searches/${id}`, { method: 'PATCH', body: { notifies }, schema: SavedSearchList });

export const removeSearch = (id: string) => request(`/searches/${id}`, { method: 'DELETE', schema: SavedSearchList });
