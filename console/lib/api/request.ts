import type { z } from 'zod';
import { ApiError, toApiError } from './api-error.ts';

interface RequestOptions<S extends z.ZodType> {
  readonly schema: S;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** Lets the request go out also while the page is being closed. */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
}

/** Where requests show a token of their own; undefined where the browser's cookie is enough. */
let findToken: (() => Promise<string | null>) | undefined;

/** From now on every request shows the token `find` gives; null = nobody is signed in, and nothing is sent. */
export function authorizeRequests(find: typeof findToken): void {
  findToken = find;
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

async function send(
  path: string,
  { method = 'GET', body, signal, keepalive = false }: RequestOptions<z.ZodType>,
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  // A foreign page cannot set this header: it proves the request comes from the console.
  if (method !== 'GET') headers['x-trich-luc'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    if (findToken) {
      const token = await findToken();
      if (token === null) return new Response(null, { status: 401 });
      headers.authorization = `Bearer ${token}`;
    }
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      keepalive,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, null, { cause: error });
  }
}
