import { infiniteQueryOptions, keepPreviousData, queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import {
  type DocumentDetail,
  DocumentDetailSchema,
  DocumentListResponse,
  type DocumentResource,
  DocumentSchema,
  PageWordsSchema,
} from '../../../shared/contracts/api-documents.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { request } from './request.ts';

export const DESKS = ['ready', 'mine', 'held', 'forwarded', 'postponed'] as const;
export type Desk = (typeof DESKS)[number];

/** What a list shows; empty fields do not filter. */
export interface DocumentFilter {
  readonly statuses: readonly DocumentStatus[];
  readonly office: string;
  readonly text: string;
  readonly order: 'newest' | 'oldest';
  /** Whose turn it is; empty = everybody's. */
  readonly desk: Desk | '';
  readonly limit: number;
}

export const ALL_DOCUMENTS: DocumentFilter = {
  statuses: [],
  office: '',
  text: '',
  order: 'newest',
  desk: '',
  limit: 50,
};

export const documentKeys = {
  lists: ['documents'] as const,
  list: (filter: DocumentFilter) => ['documents', filter] as const,
  detail: (id: string) => ['document', id] as const,
  page: (id: string, page: number) => ['document', id, 'page', page] as const,
};

/** One list of documents, page by page. */
export const documentListQuery = (filter: DocumentFilter) =>
  infiniteQueryOptions({
    queryKey: documentKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      request(`/documents?${listParameters(filter, pageParam)}`, { schema: DocumentListResponse, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: documentKeys.detail(id),
    queryFn: ({ signal }) => request(`/documents/${encodeURIComponent(id)}`, { schema: DocumentDetailSchema, signal }),
    structuralSharing: (before, after) => keepNewer(before as DocumentDetail | undefined, after as DocumentDetail),
  });

/** A slow answer must not put an older state in the place of a decision that was taken meanwhile. */
function keepNewer(before: DocumentDetail | undefined, after: DocumentDetail): DocumentDetail {
  if (before && before.document.version > after.document.version) return before;
  return replaceEqualDeep(before, after);
}

/** The words of a page never change once the document is read. */
export const pageWordsQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: documentKeys.page(id, page),
    queryFn: ({ signal }) =>
      request(`/documents/${encodeURIComponent(id)}/pages/${page}`, { schema: PageWordsSchema, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const pageImageUrl = (id: string, page: number): string =>
  `/api/documents/${encodeURIComponent(id)}/pages/${page}/image`;

export const originalUrl = (id: string): string => `/api/documents/${encodeURIComponent(id)}/original`;

export function retryDocument(id: string): Promise<DocumentResource> {
  return request(`/documents/${encodeURIComponent(id)}/retry`, { method: 'POST', body: {}, schema: DocumentSchema });
}

function listParameters({ statuses, office, text, order, desk, limit }: DocumentFilter, cursor: string | null): string {
  const parameters = new URLSearchParams({ order, limit: String(limit) });
  if (statuses.length > 0) parameters.set('status', statuses.join(','));
  if (office) parameters.set('office', office);
  if (text) parameters.set('text', text);
  if (desk) parameters.set('desk', desk);
  if (cursor) parameters.set('cursor', cursor);
  return parameters.toString();
}
