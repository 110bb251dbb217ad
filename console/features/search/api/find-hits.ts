import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { SearchResponse } from '../../../../shared/contracts/api-search.ts';
import { request } from '../../../lib/api/request.ts';
import { type ArchiveQuery, toRequest } from '../search-address.ts';

const HITS_AT_ONCE = '30';

/** Pages that answer, best first, more of them on demand. The first answer carries the counts. */
export const searchQuery = (query: ArchiveQuery) => {
  const asked = toRequest(query);
  return infiniteQueryOptions({
    queryKey: ['search', asked.toString()],
    queryFn: ({ pageParam, signal }) => {
      const parameters = new URLSearchParams(asked);
      parameters.set('limit', HITS_AT_ONCE);
      if (pageParam) parameters.set('cursor', pageParam);
      return request(`/search?${parameters}`, { schema: SearchResponse, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled: query.text !== '',
  });
};

/** Where the whole result is written as a file. */
export function exportAddress(query: ArchiveQuery, format: 'csv' | 'xlsx' | 'jsonl'): string {
  const parameters = toRequest(query);
  parameters.set('format', format);
  return `/api/search/export?${parameters}`;
}
