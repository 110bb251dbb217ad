import { useInfiniteQuery } from '@tanstack/react-query';
import type { DocumentResource } from '../../../../shared/contracts/api-documents.ts';
import { documentListQuery } from '../../../lib/api/documents.ts';
import { RECENT_UPLOADS } from '../recent-filter.ts';

/** The document a sent file became, once the server has taken it in. Kept live by the change feed. */
export function useSentDocument(documentId: string | null): DocumentResource | undefined {
  const { data } = useInfiniteQuery({ ...documentListQuery(RECENT_UPLOADS), enabled: documentId !== null });
  return data?.pages.flatMap(({ items }) => items).find(({ id }) => id === documentId);
}
