import { queryOptions } from '@tanstack/react-query';
import { DirectivePageSchema } from '../../../../shared/contracts/api-directive.ts';
import { request } from '../../../lib/api/request.ts';

/** A directive and the reports that cite it. Without a day: under every day its number was given. */
export const directiveQuery = (id: string, date: string | null) =>
  queryOptions({
    queryKey: ['directive', id, date],
    queryFn: ({ signal }) => {
      const asked = date ? `?${new URLSearchParams({ date })}` : '';
      return request(`/directives/${encodeURIComponent(id)}${asked}`, { schema: DirectivePageSchema, signal });
    },
  });
