import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../lib/api/request.ts';

const SearchResponse = z.object({
  items: z.array(z.object({ documentId: z.string(), page: z.int(), title: z.string(), excerpt: z.string() })),
});
export type SearchHit = z.infer<typeof SearchResponse>['items'][number];

/** Pages that say the words, best first. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) =>
      request(`/search?${new URLSearchParams({ text, limit: '50' })}`, { schema: SearchResponse, signal }),
    enabled: text !== '',
  });
