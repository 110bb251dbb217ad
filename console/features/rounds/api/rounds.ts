import { queryOptions } from '@tanstack/react-query';
import {
  type RoundContent,
  RoundListResponse,
  type RoundPageResource,
  RoundProposalResponse,
  RoundResponse,
} from '../../../../shared/contracts/api-rounds.ts';
import type { RoundStatus } from '../../../../shared/domain/round/round.ts';
import { request } from '../../../lib/api/request.ts';

const path = (id: string) => `/rounds/${encodeURIComponent(id)}`;

export const roundKeys = {
  all: ['rounds'] as const,
  one: (id: string) => ['rounds', id] as const,
};

export const roundListQuery = queryOptions({
  queryKey: roundKeys.all,
  queryFn: ({ signal }) => request('/rounds', { schema: RoundListResponse, signal }),
});

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: roundKeys.one(id),
    queryFn: ({ signal }) => request(path(id), { schema: RoundResponse, signal }),
  });

/** What a confirmed founding decision says. */
export const roundProposalQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['round-proposal', documentId],
    queryFn: ({ signal }) =>
      request(`/rounds/proposal/${encodeURIComponent(documentId)}`, { schema: RoundProposalResponse, signal }),
  });

export function foundRound(body: RoundContent): Promise<RoundPageResource> {
  return request('/rounds', { method: 'POST', body, schema: RoundResponse });
}

export type RoundAct =
  | { readonly name: 'status'; readonly status: RoundStatus }
  | { readonly name: 'questions'; readonly office: string; readonly text: string }
  | { readonly name: `questions/${string}/answer`; readonly text: string };

export function actOnRound(id: string, version: number, { name, ...more }: RoundAct): Promise<RoundPageResource> {
  return request(`${path(id)}/${name}`, { method: 'POST', body: { version, ...more }, schema: RoundResponse });
}

export function linkReport(id: string, report: string): Promise<RoundPageResource> {
  return request(`${path(id)}/reports/${encodeURIComponent(report)}`, { method: 'PUT', schema: RoundResponse });
}

export const matrixUrl = (id: string, format: 'csv' | 'xlsx'): string => `/api${path(id)}/matrix?format=${format}`;
