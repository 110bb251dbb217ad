import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { SessionResponse } from '../../../shared/contracts/api-session.ts';
import { ApiError } from './api-error.ts';
import { request } from './request.ts';

export type Session = z.infer<typeof SessionResponse>;

const SampleSignIns = z.array(z.object({ user: z.string(), password: z.string(), role: z.string() }));
export type SampleSignIn = z.infer<typeof SampleSignIns>[number];

/** Who is at the desk. `samples` are offered only where the server loaded its sample data. */
export type SessionState =
  | { readonly signedIn: true; readonly session: Session }
  | { readonly signedIn: false; readonly samples: readonly SampleSignIn[] };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }): Promise<SessionState> => findSession(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

async function findSession(signal: AbortSignal): Promise<SessionState> {
  try {
    return { signedIn: true, session: await request('/session', { schema: SessionResponse, signal }) };
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return { signedIn: false, samples: readSamples(error) };
    throw error;
  }
}

export function signIn(user: string, password: string): Promise<Session> {
  return request('/session', { method: 'POST', body: { user, password }, schema: SessionResponse });
}

export function signOut(): Promise<null> {
  return request('/session', { method: 'DELETE', schema: z.null() });
}

function readSamples(error: ApiError): readonly SampleSignIn[] {
  const listed = error.problem?.detail?.samples;
  if (typeof listed !== 'string') return [];
  try {
    const parsed = SampleSignIns.safeParse(JSON.parse(listed));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
