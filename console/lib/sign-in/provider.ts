import { challengeOf, randomText } from './pkce.ts';
import type { ProviderConfig } from './start-config.ts';
import { readTokens, type Tokens } from './tokens.ts';

/** Where the provider sends people back to; registered there, so never anywhere else. */
export const CALLBACK_PATH = '/signed-in';
export const LEFT_PATH = '/signed-out';

/** What of the browser is used; tests bring their own. */
export interface Browser {
  readonly fetch: typeof globalThis.fetch;
  readonly location: Pick<Location, 'origin' | 'pathname' | 'search' | 'hash' | 'assign'>;
  readonly history: Pick<History, 'replaceState'>;
  /** Holds what a sign-in needs to go on after the provider's page; never a token. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly now: () => number;
  readonly setCookie: (cookie: string) => void;
}

/** Signs people in by the authorization code flow with PKCE (RFC 7636, RFC 9700). Tokens stay in memory. */
export interface Provider {
  /** A token for the next request, renewed when it is about to end; null when nobody is signed in any more. */
  token(): Promise<string | null>;
  /** Leaves for the provider's page and comes back to this one. */
  begin(): Promise<void>;
  /** Forgets the tokens here and at the provider, and ends the provider's own session. */
  signOut(): Promise<void>;
  /** Why the last attempt failed: the provider's code; null when it did not. */
  readonly failure: string | null;
}

interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const STORED = 'trich-luc.sign-in';
/** Tokens are renewed this long before they end: a request takes its time. */
const EARLY = 60_000;
/** Pictures and downloads cannot carry a header: CloudFront turns this cookie into one, below /api only. */
const COOKIE = 'trich-luc-session';

/** Takes in the answer of a sign-in that was begun before; leaves every other address alone. */
export async function openProvider(config: ProviderConfig, browser: Browser): Promise<Provider> {
  let tokens: Tokens | null = null;
  let renewal: Promise<Tokens | null> | null = null;
  let failure: string | null = null;

  const keep = (next: Tokens | null): Tokens | null => {
    tokens = next;
    const seconds = next ? Math.floor((next.expiresAt - browser.now()) / 1000) : 0;
    browser.setCookie(`${COOKIE}=${next?.identity ?? ''}; Path=/api; Secure; SameSite=Strict; Max-Age=${seconds}`);
    return next;
  };
  const renew = async (held: Tokens): Promise<Tokens | null> => {
    if (held.refresh === null) return keep(null);
    const form = { grant_type: 'refresh_token', client_id: config.clientId, refresh_token: held.refresh };
    const response = await post(browser.fetch, config.token, form);
    // Refused: the session is over. Anything else passes, and the next request tries again.
    if (response.status >= 400 && response.status < 500 && response.status !== 429) return keep(null);
    if (!response.ok) throw new Error(`the provider answers ${response.status}`);
    return keep(readTokens(await response.json(), { ...config, nonce: null }, held, browser.now()));
  };

  if (browser.location.pathname === CALLBACK_PATH) {
    const attempt = takeAttempt(browser.storage);
    try {
      keep(await finish(config, browser, attempt));
    } catch (error) {
      failure = error instanceof SignInRefusedError ? error.code : 'invalid-answer';
    }
    browser.history.replaceState(null, '', failure === null ? attempt!.returnTo : '/');
  } else if (browser.location.pathname === LEFT_PATH) {
    browser.history.replaceState(null, '', '/');
  }

  return {
    get failure() {
      return failure;
    },
    token: async () => {
      if (tokens && tokens.expiresAt - browser.now() > EARLY) return tokens.identity;
      if (!tokens) return null;
      renewal ??= renew(tokens).finally(() => {
        renewal = null;
      });
      return (await renewal)?.identity ?? null;
    },
    begin: () => begin(config, browser),
    signOut: async () => {
      const refresh = tokens?.refresh;
      keep(null);
      const form = { token: refresh ?? '', client_id: config.clientId };
      if (refresh) await post(browser.fetch, config.revoke, form).catch(() => undefined);
      const query = { client_id: config.clientId, logout_uri: browser.location.origin + LEFT_PATH };
      browser.location.assign(withQuery(config.logout, query));
    },
  };
}

/** The provider says no, by its own code. */
class SignInRefusedError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`sign-in refused: ${code}`);
    this.code = code;
  }
}

async function begin(config: ProviderConfig, { location, storage }: Browser): Promise<void> {
  const [state, nonce, verifier] = [randomText(), randomText(), randomText()];
  const returnTo = location.pathname + location.search + location.hash;
  storage.setItem(STORED, JSON.stringify({ state, nonce, verifier, returnTo } satisfies Attempt));
  const query = {
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: location.origin + CALLBACK_PATH,
    scope: 'openid profile email',
    ...{ state, nonce, code_challenge: await challengeOf(verifier), code_challenge_method: 'S256' },
  };
  location.assign(withQuery(config.authorize, query));
}

async function finish(config: ProviderConfig, browser: Browser, attempt: Attempt | null): Promise<Tokens> {
  const answer = new URLSearchParams(browser.location.search);
  if (!attempt || answer.get('state') !== attempt.state) throw new SignInRefusedError('unknown-state');
  const [error, code] = [answer.get('error'), answer.get('code')];
  if (error !== null || code === null) throw new SignInRefusedError(error ?? 'no-code');
  const response = await post(browser.fetch, config.token, {
    grant_type: 'authorization_code',
    client_id: config.clientId,
    code,
    code_verifier: attempt.verifier,
    redirect_uri: browser.location.origin + CALLBACK_PATH,
  });
  if (!response.ok) throw new SignInRefusedError(`token-${response.status}`);
  return readTokens(await response.json(), { ...config, nonce: attempt.nonce }, null, browser.now());
}

/** Good for one answer. */
function takeAttempt(storage: Browser['storage']): Attempt | null {
  const stored = storage.getItem(STORED);
  storage.removeItem(STORED);
  return stored === null ? null : (JSON.parse(stored) as Attempt);
}

const post = (fetch: typeof globalThis.fetch, url: string, form: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form) });

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
