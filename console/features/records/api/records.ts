import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type BulkEditRequest,
  type BulkOutcome,
  BulkResponse,
  type DecideRequest,
  FileListResponse,
  type FileResource,
  FileSchema,
  RecordHistoryResponse,
  RecordListResponse,
  type RecordResource,
  RecordSchema,
  type SaveRecordRequest,
} from '../../../../shared/contracts/api-records.ts';
import { request } from '../../../lib/api/request.ts';
import { type RecordFilter, toRequest } from '../record-filter.ts';

export const recordKeys = {
  all: ['records'] as const,
  list: ['records', 'list'] as const,
  one: (id: string) => ['records', 'one', id] as const,
  history: (id: string) => ['records', 'one', id, 'history'] as const,
  files: ['records', 'files'] as const,
};

const path = (id: string) => `/records/${encodeURIComponent(id)}`;
const filePath = (id: string) => `/records/files/${encodeURIComponent(id)}`;

export const recordListQuery = (filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: [...recordKeys.list, filter],
    queryFn: ({ pageParam, signal }) =>
      request(`/records?${toRequest(filter, pageParam)}`, { schema: RecordListResponse, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: recordKeys.one(id),
    queryFn: ({ signal }) => request(path(id), { schema: RecordSchema, signal }),
  });

export const recordHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: recordKeys.history(id),
    queryFn: ({ signal }) => request(`${path(id)}/history`, { schema: RecordHistoryResponse, signal }),
  });

export const fileListQuery = queryOptions({
  queryKey: recordKeys.files,
  queryFn: ({ signal }) => request('/records/files', { schema: FileListResponse, signal }),
});

export function saveRecord(id: string, body: z.input<typeof SaveRecordRequest>): Promise<RecordResource> {
  return request(path(id), { method: 'PUT', body, schema: RecordSchema });
}

export type HoldAct = 'hold' | 'lift';

export function holdRecord(id: string, act: HoldAct, version: number, reason: string): Promise<RecordResource> {
  return request(`${path(id)}/${act}`, { method: 'POST', body: { version, reason }, schema: RecordSchema });
}

export interface ChosenRecord {
  readonly documentId: string;
  readonly version: number;
}

export function editRecords(body: z.input<typeof BulkEditRequest>): Promise<BulkOutcome> {
  return request('/records/bulk', { method: 'POST', body, schema: BulkResponse });
}

export function proposeDisposal(
  act: 'propose' | 'withdraw',
  items: readonly ChosenRecord[],
  reason: string,
): Promise<BulkOutcome> {
  return request(`/records/disposal/${act}`, { method: 'POST', body: { items, reason }, schema: BulkResponse });
}

export function decideDisposal(body: z.input<typeof DecideRequest>): Promise<BulkOutcome> {
  return request('/records/disposal/decide', { method: 'POST', body, schema: BulkResponse });
}

type FileFields = Readonly<Record<string, string | null>>;

/** Opens a file, or writes over the version that was read. */
export function saveFile(file: { id: string; version: number } | null, fields: FileFields): Promise<FileResource> {
  if (!file) return request('/records/files', { method: 'POST', body: { fields }, schema: FileSchema });
  return request(filePath(file.id), { method: 'PUT', body: { version: file.version, fields }, schema: FileSchema });
}

export function holdFile(id: string, act: HoldAct, version: number, reason: string): Promise<FileResource> {
  return request(`${filePath(id)}/${act}`, { method: 'POST', body: { version, reason }, schema: FileSchema });
}
