import { queryOptions } from '@tanstack/react-query';
import { IssuedPapersResponse } from '../../../../shared/contracts/api-issued-papers.ts';
import { request } from '../../../lib/api/request.ts';

/** How soon to look again for a file that is being made. */
const SOON_MILLISECONDS = 3_000;

export const papersQuery = queryOptions({
  queryKey: ['issued-papers'],
  queryFn: ({ signal }) => request('/issued-papers', { schema: IssuedPapersResponse, signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ file }) => file === null) ? SOON_MILLISECONDS : false),
});

/** Where a browser gets the paper itself: the signed scan, else the Word file. */
export const paperUrl = (id: string): string => `/api/issued-papers/${encodeURIComponent(id)}/paper`;
