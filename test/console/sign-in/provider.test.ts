import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, CALLBACK_PATH, LEFT_PATH, openProvider } from '../../../console/lib/sign-in/provider.ts';
import { readStartConfig } from '../../../console/lib/sign-in/start-config.ts';
import { openProviderStandIn } from './oidc-stand-in.ts';

const ORIGIN = 'https://trich-luc.example.vn';
let standIn: Awaited<ReturnType<typeof openProviderStandIn>>;
beforeEach(async () => {
  standIn = await openProviderStandIn();
});
afterEach(() => standIn.close());

/** A browser's tab: its storage outlives pages, its memory does not. */
function openTab() {
  const stored = new Map<string, string>();
  const tab = { address: `${ORIGIN}/bao-cao/d1?trang=2#p3`, left: '', cookie: '', now: 1_000_000 };
  const page = (address: string): Browser => {
    tab.address = address;
    const { origin, pathname, search, hash } = new URL(address);
    return {
      fetch: (...request) => fetch(...request),
      location: {
        origin,
        pathname,
        search,
        hash,
        assign: (to) => {
          tab.left = String(to);
        },
      },
      history: {
        replaceState: (_state, _title, to) => {
          tab.address = `${ORIGIN}${String(to)}`;
        },
      },
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      },
      now: () => tab.now,
      setCookie: (cookie) => {
        tab.cookie = cookie;
      },
    };
  };
  return { tab, page, stored };
}

/** Leaves for the provider's page, signs in there and comes back. */
async function signedIn() {
  const opened = openTab();
  await (await openProvider(standIn.config, opened.page(opened.tab.address))).begin();
  const provider = await openProvider(
    standIn.config,
    opened.page(`${ORIGIN}${CALLBACK_PATH}${standIn.approve(opened.tab.left)}`),
  );
  return { ...opened, provider };
}

describe('signing in at a provider', () => {
  it('leaves with a challenge, comes back to the same page with a token, and stores no token', async () => {
    const { tab, provider, stored } = await signedIn();
    expect(new URL(tab.left).searchParams.get('code_challenge_method')).toBe('S256');
    expect(await provider.token()).toMatch(/^[\w-]+\.[\w-]+\.signature$/u);
    expect(provider.failure).toBeNull();
    expect(tab.address).toBe(`${ORIGIN}/bao-cao/d1?trang=2#p3`);
    expect([...stored]).toEqual([]);
  });

  it('gives pictures and downloads the token by a cookie below /api that ends with it', async () => {
    const { tab, provider } = await signedIn();
    expect(tab.cookie).toBe(
      `trich-luc-session=${await provider.token()}; Path=/api; Secure; SameSite=Strict; Max-Age=3600`,
    );
  });

  it('knows nobody on a page that was not reached from the provider', async () => {
    const { tab, page } = openTab();
    const provider = await openProvider(standIn.config, page(tab.address));
    expect(await provider.token()).toBeNull();
    expect(standIn.calls).toEqual([]);
  });

  it.each([
    ['an answer to a request this page never made', '?code=c&state=forged', 'unknown-state'],
    ['an answer without a code', '', 'unknown-state'],
  ])('refuses %s', async (_what, search, failure) => {
    const { tab, page } = openTab();
    await (await openProvider(standIn.config, page(tab.address))).begin();
    const provider = await openProvider(standIn.config, page(`${ORIGIN}${CALLBACK_PATH}${search}`));
    expect(provider.failure).toBe(failure);
    expect(await provider.token()).toBeNull();
    expect(tab.address).toBe(`${ORIGIN}/`);
    expect(standIn.calls).toEqual([]);
  });

  it('takes an answer once: the same address opened again signs nobody in', async () => {
    const { page, tab, provider } = await signedIn();
    const again = await openProvider(standIn.config, page(`${ORIGIN}${CALLBACK_PATH}${standIn.approve(tab.left)}`));
    expect(again.failure).toBe('unknown-state');
    expect(await provider.token()).not.toBeNull();
  });

  it('says what the provider said when it refuses', async () => {
    const { tab, page } = openTab();
    await (await openProvider(standIn.config, page(tab.address))).begin();
    const state = new URL(tab.left).searchParams.get('state')!;
    const search = `?${new URLSearchParams({ error: 'access_denied', state })}`;
    expect((await openProvider(standIn.config, page(`${ORIGIN}${CALLBACK_PATH}${search}`))).failure).toBe(
      'access_denied',
    );
  });

  it('refuses a token that answers another request', async () => {
    standIn.answer('with a strange nonce');
    const { provider } = await signedIn();
    expect(provider.failure).toBe('invalid-answer');
    expect(await provider.token()).toBeNull();
  });
});

describe('a signed-in page', () => {
  it('renews its token before it ends, once for all requests that wait', async () => {
    const { tab, provider } = await signedIn();
    const first = await provider.token();
    tab.now += 3_550_000;
    const [second, third] = await Promise.all([provider.token(), provider.token()]);
    expect(second).toBe(third);
    expect(second).not.toBe(first);
    expect(standIn.calls).toEqual(['/token authorization_code', '/token refresh_token']);
    tab.now += 3_550_000;
    expect(await provider.token()).not.toBe(second);
  });

  it('is signed out when the provider renews no more, and takes its cookie back', async () => {
    const { tab, provider } = await signedIn();
    standIn.revokeAll();
    tab.now += 3_600_000;
    expect(await provider.token()).toBeNull();
    expect(tab.cookie).toContain('Max-Age=0');
  });

  it('stays signed in while the provider cannot be reached', async () => {
    const { tab, provider } = await signedIn();
    tab.now += 3_600_000;
    standIn.answer('nothing');
    await expect(provider.token()).rejects.toThrow('503');
    standIn.answer('as it should');
    expect(await provider.token()).not.toBeNull();
  });

  it('signs out here and at the provider', async () => {
    const { tab, provider } = await signedIn();
    await provider.signOut();
    expect(await provider.token()).toBeNull();
    expect(standIn.calls.at(-1)).toBe('/revoke');
    expect(tab.cookie).toContain('trich-luc-session=; Path=/api');
    const logout = new URL(tab.left);
    expect(logout.pathname).toBe('/logout');
    expect(logout.searchParams.get('logout_uri')).toBe(ORIGIN + LEFT_PATH);
  });
});

describe('who signs people in', () => {
  const answering = (body: string, type: string, status = 200): typeof fetch =>
    (async () => new Response(body, { status, headers: { 'content-type': type } })) as typeof fetch;

  it('is a provider where the deployment names one, else the server itself', async () => {
    const named = answering(JSON.stringify({ signIn: standIn.config }), 'application/json');
    expect(await readStartConfig(named)).toEqual(standIn.config);
    expect(await readStartConfig(answering('{"signIn":null}', 'application/json'))).toBeNull();
    expect(await readStartConfig(answering('<!doctype html>', 'text/html; charset=utf-8'))).toBeNull();
  });

  it.each([
    ['the address does not answer', answering('', 'text/plain', 503)],
    ['the answer is half of one', answering('{"signIn":{"clientId":"c"}}', 'application/json')],
  ])('is never guessed when %s', async (_what, fetch) => {
    await expect(readStartConfig(fetch)).rejects.toThrow();
  });
});
