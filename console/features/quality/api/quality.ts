import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { QualityResponse } from '../../../../shared/contracts/api-quality.ts';
import { ReviewPolicyResponse, type ReviewPolicyValue } from '../../../../shared/contracts/api-review-settings.ts';
import { request } from '../../../lib/api/request.ts';

export type ReviewPolicy = z.infer<typeof ReviewPolicyValue>;
export type SavedPolicy = z.infer<typeof ReviewPolicyResponse>;

/** Days as YYYY-MM-DD, both included; empty = open. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export const qualityQuery = ({ from, until }: Period) =>
  queryOptions({
    queryKey: ['quality', from, until],
    queryFn: ({ signal }) => {
      const parameters = new URLSearchParams({ ...(from ? { from } : {}), ...(until ? { until } : {}) });
      return request(`/quality?${parameters}`, { schema: QualityResponse, signal });
    },
    placeholderData: keepPreviousData,
  });

export const policyQuery = queryOptions({
  queryKey: ['review-policy'],
  queryFn: ({ signal }) => request('/settings/review', { schema: ReviewPolicyResponse, signal }),
});

/** Throws a version conflict when somebody else has changed the policy since it was read. */
export function savePolicy(version: number, value: ReviewPolicy): Promise<SavedPolicy> {
  return request('/settings/review', { method: 'PUT', body: { version, value }, schema: ReviewPolicyResponse });
}
