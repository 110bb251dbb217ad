import { z } from 'zod';

const TokenAnswer = z.object({
  id_token: z.string(),
  /** Absent when the old one stays good. */
  refresh_token: z.string().optional(),
  expires_in: z.number().positive(),
});
const Claims = z.object({ iss: z.string(), aud: z.string(), nonce: z.string().optional() });

/** What a signed-in page holds, in memory only. */
export interface Tokens {
  /** Shown to the API. */
  readonly identity: string;
  readonly refresh: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What the answer is held to before anything of it is used. */
export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  /** Of a first sign-in; null when a token is renewed. */
  readonly nonce: string | null;
}

/**
 * Reads the token endpoint's answer. The identity token came straight from the provider over TLS, so that its signature
 * need not be checked here (OpenID Connect Core 3.1.3.7); the API's door checks it. Throws when it is meant for others.
 */
export function readTokens(answer: unknown, expected: Expected, before: Tokens | null, now: number): Tokens {
  const { id_token: identity, refresh_token: refresh, expires_in: seconds } = TokenAnswer.parse(answer);
  const { iss, aud, nonce } = Claims.parse(claimsOf(identity));
  if (iss !== expected.issuer || aud !== expected.clientId) throw new Error('the identity token is meant for others');
  if (expected.nonce !== null && nonce !== expected.nonce)
    throw new Error('the identity token answers another request');
  return { identity, refresh: refresh ?? before?.refresh ?? null, expiresAt: now + seconds * 1000 };
}

function claimsOf(token: string): unknown {
  const [, body = ''] = token.split('.');
  const text = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
}
