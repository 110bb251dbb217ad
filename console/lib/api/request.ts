import type { z } from 'zod';
import { ApiError, toApiError } from './api-error.ts';

interface RequestOptions<S extends z.ZodType> {
  readonly schema: S;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** One call to `/api`. Throws `ApiError`; an answer that breaks the contract is an error too, never half-shown. */
export async function request<S extends z.ZodType>(path: string, options: RequestOptions<S>): Promise<z.infer<S>> {
  const response = await send(path, options);
  if (!response.ok) throw await toApiError(response);
  const body: unknown = response.status === 204 ? null : await response.json();
  const parsed = options.schema.safeParse(body);
  if (!parsed.success) throw new ApiError(response.status, null, { cause: parsed.error });
  return parsed.data;
}

async function send(path: string, { method = 'GET', body, signal }: RequestOptions<z.ZodType>): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  // A foreign page cannot set this header: it proves the request comes from the console.
  if (method !== 'GET') headers['x-trich-luc'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, null, { cause: error });
  }
}
