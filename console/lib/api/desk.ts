import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type ClaimResource, ClaimResponse } from '../../../shared/contracts/api-claims.ts';
import { ColleaguesResponse, SamePlacesResponse } from '../../../shared/contracts/api-desk.ts';
import { DecisionResponse } from '../../../shared/contracts/api-review.ts';
import { request } from './request.ts';

const path = (id: string) => `/documents/${encodeURIComponent(id)}`;

/** Takes a free report in hand or says that one is still at it; answers who holds it then. */
export async function claimReport(id: string): Promise<ClaimResource | null> {
  return (await request(`${path(id)}/claim`, { method: 'POST', body: {}, schema: ClaimResponse })).claim;
}

/** Takes a report from the person who was seen to hold it; answers who holds it then. */
export async function takeOverReport(id: string, from: string): Promise<ClaimResource | null> {
  const schema = ClaimResponse;
  return (await request(`${path(id)}/claim/take-over`, { method: 'POST', body: { from }, schema })).claim;
}

/** Gives a report free, also while the page is being closed. */
export async function releaseReport(id: string): Promise<void> {
  await request(`${path(id)}/claim`, { method: 'DELETE', schema: z.null(), keepalive: true });
}

export interface MoveRequest {
  readonly version: number;
  readonly note: string;
}

/** `until`: YYYY-MM-DD; null takes the report back at once. */
export function postponeReport(id: string, body: MoveRequest & { readonly until: string | null }) {
  return request(`${path(id)}/postpone`, { method: 'POST', body, schema: DecisionResponse });
}

/** `to`: a user id; null gives the report back to everybody. */
export function forwardReport(id: string, body: MoveRequest & { readonly to: string | null }) {
  return request(`${path(id)}/forward`, { method: 'POST', body, schema: DecisionResponse });
}

/** People who review, by name. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: ({ signal }) => request('/colleagues', { schema: ColleaguesResponse, signal }),
  staleTime: 5 * 60_000,
});

/** Where else the directive of a finding stands undecided; asked anew each time it is opened. */
export const samePlacesQuery = (id: string, findingId: string) =>
  queryOptions({
    queryKey: ['same-places', id, findingId],
    queryFn: ({ signal }) =>
      request(`${path(id)}/findings/${encodeURIComponent(findingId)}/same`, { schema: SamePlacesResponse, signal }),
    staleTime: 0,
    gcTime: 0,
  });
