import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { DecisionResponse, HistoryResponse } from '../../../../shared/contracts/api-review.ts';
import { request } from '../../../lib/api/request.ts';
import type { Act } from '../model/acts.ts';

export type Outcome = z.infer<typeof DecisionResponse>;
export type HistoryEntry = z.infer<typeof HistoryResponse>['items'][number];

const path = (id: string) => `/documents/${encodeURIComponent(id)}`;

/** All or none of the acts are taken; a stale `version` is refused with `version-conflict`. */
export function decide(id: string, version: number, acts: readonly Act[]): Promise<Outcome> {
  return request(`${path(id)}/decisions`, { method: 'POST', body: { version, acts }, schema: DecisionResponse });
}

export function finish(id: string, version: number): Promise<Outcome> {
  return request(`${path(id)}/finish`, { method: 'POST', body: { version }, schema: DecisionResponse });
}

export function reopen(id: string, version: number, reason: string): Promise<Outcome> {
  return request(`${path(id)}/reopen`, { method: 'POST', body: { version, reason }, schema: DecisionResponse });
}

/** The page was looked through: everything on it is found or added. */
export function checkPage(id: string, version: number, page: number): Promise<Outcome> {
  return request(`${path(id)}/check-page`, { method: 'POST', body: { version, page }, schema: DecisionResponse });
}

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['history', id],
    queryFn: ({ signal }) => request(`${path(id)}/history`, { schema: HistoryResponse, signal }),
  });
