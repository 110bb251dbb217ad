import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  AccountListResponse,
  type AccountResource,
  AccountSchema,
  type AdminSettingsRequest,
  AdminSettingsResponse,
  AuditListResponse,
  DispatchListResponse,
  FailureListResponse,
  InvitationResponse,
  OfficeListResponse,
  RetryFailuresResponse,
} from '../../../../shared/contracts/api-admin.ts';
import { request } from '../../../lib/api/request.ts';

export type NewAccount = Omit<AccountResource, 'isDisabled'>;
export interface FailureFilter {
  readonly office: string;
  readonly step: string;
  readonly text: string;
}
export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  /** YYYY-MM-DD; whole days in Vietnam, both included. Empty = no bound. */
  readonly from: string;
  readonly to: string;
}

export const adminKeys = {
  accounts: ['admin', 'accounts'] as const,
  offices: ['admin', 'offices'] as const,
  failures: ['admin', 'failures'] as const,
  outbox: ['admin', 'outbox'] as const,
  settings: ['admin', 'settings'] as const,
};

export const accountsQuery = queryOptions({
  queryKey: adminKeys.accounts,
  queryFn: ({ signal }) => request('/admin/accounts', { schema: AccountListResponse, signal }),
});
export const officesQuery = queryOptions({
  queryKey: adminKeys.offices,
  queryFn: ({ signal }) => request('/admin/offices', { schema: OfficeListResponse, signal }),
});
export const adminSettingsQuery = queryOptions({
  queryKey: adminKeys.settings,
  queryFn: ({ signal }) => request('/admin/settings', { schema: AdminSettingsResponse, signal }),
});

export const failuresQuery = (filter: FailureFilter) =>
  infiniteQueryOptions({
    queryKey: [...adminKeys.failures, filter],
    queryFn: ({ pageParam, signal }) =>
      request(`/admin/failures?${parametersOf({ ...filter, cursor: pageParam })}`, {
        schema: FailureListResponse,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

export const outboxQuery = (status: string) =>
  infiniteQueryOptions({
    queryKey: [...adminKeys.outbox, status],
    queryFn: ({ pageParam, signal }) =>
      request(`/admin/outbox?${parametersOf({ status, cursor: pageParam })}`, {
        schema: DispatchListResponse,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    // Nothing is pushed of mails: what waits is looked at again.
    refetchInterval: 15_000,
  });

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', filter],
    queryFn: ({ pageParam, signal }) =>
      request(`/admin/audit?${parametersOf({ ...auditParameters(filter), cursor: pageParam })}`, {
        schema: AuditListResponse,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Where the browser fetches the log as a table. */
export const auditTableUrl = (filter: AuditFilter): string =>
  `/api/admin/audit.csv?${parametersOf(auditParameters(filter))}`;

export const inviteAccount = (account: NewAccount) =>
  request('/admin/accounts', { method: 'POST', body: account, schema: InvitationResponse });
export const changeAccount = ({ id, ...account }: AccountResource) =>
  request(`/admin/accounts/${encodeURIComponent(id)}`, { method: 'PUT', body: account, schema: AccountSchema });
export const resetAccount = (id: string) =>
  request(`/admin/accounts/${encodeURIComponent(id)}/reset`, { method: 'POST', schema: InvitationResponse });
export const saveOffice = (office: { readonly id: string; readonly name: string }) =>
  request('/admin/offices', { method: 'PUT', body: office, schema: OfficeListResponse });
export const retryFailures = (chosen: { readonly documents: readonly string[]; readonly letters: readonly string[] }) =>
  request('/admin/failures/retry', { method: 'POST', body: chosen, schema: RetryFailuresResponse });
export const retryAllFailures = (filter: FailureFilter) =>
  request('/admin/failures/retry', {
    method: 'POST',
    body: { filter: Object.fromEntries(parametersOf({ ...filter })) },
    schema: RetryFailuresResponse,
  });
export const retryDispatch = (id: string) =>
  request('/admin/outbox/retry', { method: 'POST', body: { id }, schema: z.null() });
export const saveAdminSettings = (settings: z.infer<typeof AdminSettingsRequest>) =>
  request('/admin/settings', { method: 'PUT', body: settings, schema: AdminSettingsResponse });
export const sendTestMail = () => request('/admin/settings/test-mail', { method: 'POST', schema: z.null() });

function auditParameters({ actor, action, from, to }: AuditFilter): Record<string, string> {
  const dayAfter = to && new Date(Date.parse(`${to}T00:00:00+07:00`) + 86_400_000).toISOString();
  return { actor: actor.trim(), action, from: from && new Date(`${from}T00:00:00+07:00`).toISOString(), to: dayAfter };
}

/** What is empty does not filter. */
function parametersOf(values: Readonly<Record<string, string | null>>): URLSearchParams {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given);
}
