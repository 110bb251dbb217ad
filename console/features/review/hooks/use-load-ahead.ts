import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pageImageUrl, pageWordsQuery } from '../../../lib/api/documents.ts';
import { nextStop } from '../model/findings.ts';
import type { Review } from './use-review.ts';

/** Has the page of the next stop ready before Enter is pressed: its picture and its words. */
export function useLoadAhead({ detail, findings, view, me }: Review): void {
  const client = useQueryClient();
  const { id } = detail.document;
  const page = nextStop(findings, view.focused, me)?.evidence.page;
  const hasPicture = detail.pages.some((info) => info.page === page && info.width > 0);
  useEffect(() => {
    if (page === undefined) return;
    void client.prefetchQuery(pageWordsQuery(id, page));
    if (hasPicture) new Image().src = pageImageUrl(id, page);
  }, [client, id, page, hasPicture]);
}
