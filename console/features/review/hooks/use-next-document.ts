import { type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  ALL_DOCUMENTS,
  type DocumentFilter,
  documentListQuery,
  documentQuery,
  pageImageUrl,
} from '../../../lib/api/documents.ts';

const AWAITING: DocumentFilter = {
  ...ALL_DOCUMENTS,
  statuses: ['awaiting-review', 'in-review'],
  order: 'oldest',
  limit: 8,
};
/** The page in front of the reviewer comes first. */
const PATIENCE_MILLISECONDS = 1_500;

/** The id of the report to review after this one, already loaded with its first picture; null when none waits. */
export function useNextDocument(currentId: string, isWanted: boolean): string | null {
  const client = useQueryClient();
  const { data } = useInfiniteQuery({ ...documentListQuery(AWAITING), enabled: isWanted });
  const next = data?.pages[0]?.items.find(({ id }) => id !== currentId)?.id ?? null;
  useEffect(() => {
    if (!next) return;
    const timer = setTimeout(() => {
      void loadAhead(client, next);
    }, PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [client, next]);
  return next;
}

async function loadAhead(client: QueryClient, id: string): Promise<void> {
  const detail = await client.fetchQuery({ ...documentQuery(id), staleTime: 60_000 }).catch(() => undefined);
  const [first] = detail?.pages ?? [];
  if (first && first.width > 0) new Image().src = pageImageUrl(id, first.page);
}
