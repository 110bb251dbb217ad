import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { NoticeListResponse, type Preferences, PreferencesResponse } from '../../../shared/contracts/api-notices.ts';
import type { Rhythm } from '../../../shared/domain/notice.ts';
import { request } from './request.ts';

/** Where nothing is pushed, the bell asks by itself. */
const ASK_MILLISECONDS = 60_000;

export const noticeKeys = { all: ['notices'] as const };

export const noticesQuery = queryOptions({
  queryKey: noticeKeys.all,
  queryFn: ({ signal }) => request('/notices', { schema: NoticeListResponse, signal }),
  refetchInterval: ASK_MILLISECONDS,
});

/** Null = everything up to now. */
export function markNoticesRead(ids: readonly string[] | null): Promise<null> {
  return request('/notices/read', { method: 'POST', body: { ids }, schema: z.null() });
}

export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => request('/preferences', { schema: PreferencesResponse, signal }),
});

export function savePreferences(rhythm: Rhythm): Promise<Preferences> {
  return request('/preferences', { method: 'PUT', body: { rhythm }, schema: PreferencesResponse });
}

export function changePassword(current: string, next: string): Promise<null> {
  return request('/preferences/password', { method: 'PUT', body: { current, next }, schema: z.null() });
}
