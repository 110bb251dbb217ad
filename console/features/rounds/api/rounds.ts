import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  IndicatorListResponse,
  type RoundContent,
  RoundListResponse,
  RoundOffersResponse,
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

export function saveRound(id: string, version: number, content: RoundContent): Promise<RoundPageResource> {
  return request(path(id), { method: 'PUT', body: { ...content, version }, schema: RoundResponse });
}

/** Figures an outline may ask for. */
export const indicatorListQuery = (roundId: string | null) =>
  queryOptions({
    queryKey: ['round-indicators', roundId],
    queryFn: ({ signal }) =>
      request(`/rounds/indicators${roundId === null ? '' : `?round=${encodeURIComponent(roundId)}`}`, {
        schema: IndicatorListResponse,
        signal,
      }),
  });

export function moveRound(id: string, version: number, status: RoundStatus): Promise<RoundPageResource> {
  return request(`${path(id)}/status`, { method: 'POST', body: { version, status }, schema: RoundResponse });
}

export function askUnit(id: string, office: string, text: string): Promise<RoundPageResource> {
  return request(`${path(id)}/questions`, { method: 'POST', body: { office, text }, schema: RoundResponse });
}

/** An answer to a question, over the `seen` ones the person has before them. An office is told nothing but that it is kept. */
export function answerQuestion(
  id: string,
  question: string,
  body: { readonly seen: number; readonly text: string },
): Promise<unknown> {
  return request(`${path(id)}/questions/${encodeURIComponent(question)}/answer`, {
    method: 'POST',
    body,
    schema: z.unknown(),
  });
}

/** An office ticks an item of the outline, with a note; null takes the tick away. */
export function tickItem(id: string, item: string, note: string | null): Promise<null> {
  const address = `${path(id)}/ticks/${encodeURIComponent(item)}`;
  if (note === null) return request(address, { method: 'DELETE', schema: z.null() });
  return request(address, { method: 'PUT', body: { note }, schema: z.null() });
}

/** Puts a report into a round; an office is told nothing but that it is in it. */
export function linkReport(id: string, report: string): Promise<unknown> {
  return request(`${path(id)}/reports/${encodeURIComponent(report)}`, { method: 'PUT', schema: z.unknown() });
}

export function unlinkReport(id: string, report: string): Promise<unknown> {
  return request(`${path(id)}/reports/${encodeURIComponent(report)}`, { method: 'DELETE', schema: z.unknown() });
}

/** Reports in no round that cite the directive of an open one; of one round, or of all the user has a part in. */
export const roundOffersQuery = (roundId: string | null) =>
  queryOptions({
    queryKey: ['rounds', 'offers', roundId],
    queryFn: ({ signal }) =>
      request(`/rounds/offers${roundId === null ? '' : `?round=${encodeURIComponent(roundId)}`}`, {
        schema: RoundOffersResponse,
        signal,
      }),
  });

export const matrixUrl = (id: string, format: 'csv' | 'xlsx'): string => `/api${path(id)}/matrix?format=${format}`;
