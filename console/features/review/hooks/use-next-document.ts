import { type InfiniteData, type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { DocumentList } from '../../../../shared/contracts/api-documents.ts';
import {
  ALL_DOCUMENTS,
  type DocumentFilter,
  documentListQuery,
  documentQuery,
  pageImageUrl,
  pageWordsQuery,
} from '../../../lib/api/documents.ts';
import { useUser } from '../../../lib/session-context.ts';
import { nextStop, sortFindings } from '../model/findings.ts';

/** What nobody else has in hand, oldest first. */
const READY: DocumentFilter = {
  ...ALL_DOCUMENTS,
  statuses: ['awaiting-review', 'in-review'],
  order: 'oldest',
  desk: 'ready',
  limit: 8,
};
/** The page in front of the reviewer comes first. */
const PATIENCE_MILLISECONDS = 800;

/** The id of the report to review after this one, already loaded with its first picture; null when none waits. */
export function useNextDocument(currentId: string, isWanted: boolean): string | null {
  const client = useQueryClient();
  const { id: me } = useUser();
  // Only another answer draws the page anew, not every change of every list.
  const select = useCallback((list: InfiniteData<DocumentList>) => pickNext(list, currentId, me), [currentId, me]);
  const { data: next = null } = useInfiniteQuery({ ...documentListQuery(READY), enabled: isWanted, select });
  useEffect(() => {
    if (!next) return;
    const timer = setTimeout(() => {
      void loadAhead(client, next, me);
    }, PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [client, next, me]);
  return next;
}

/** What was sent to me comes first. */
function pickNext({ pages }: InfiniteData<DocumentList>, currentId: string, me: string): string | null {
  const items = pages[0]?.items.filter(({ id }) => id !== currentId) ?? [];
  return (items.find(({ forwarded }) => forwarded?.to === me) ?? items[0])?.id ?? null;
}

/** Everything the first sight of a report needs: the findings, and picture and words of the page of the first stop. */
async function loadAhead(client: QueryClient, id: string, me: string): Promise<void> {
  const detail = await client.fetchQuery({ ...documentQuery(id), staleTime: 60_000 }).catch(() => undefined);
  if (!detail) return;
  const first = nextStop(sortFindings(detail.findings), null, me)?.evidence.page ?? detail.pages[0]?.page;
  const page = detail.pages.find((info) => info.page === first);
  if (!page) return;
  void client.prefetchQuery(pageWordsQuery(id, page.page));
  if (page.width > 0) await decoded(pageImageUrl(id, page.page));
}

/** The picture is not only fetched but decoded: it is there with the first paint. */
async function decoded(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode().catch(() => undefined);
}
