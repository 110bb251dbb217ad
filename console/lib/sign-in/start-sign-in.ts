import { authorizeRequests } from '../api/request.ts';
import { CALLBACK_PATH, LEFT_PATH, openProvider, type Provider } from './provider.ts';
import { readStartConfig } from './start-config.ts';

const PAUSES = [0, 500, 2_000];

/**
 * Finds out who signs people in, and with a provider takes them to its page at once: it brings whoever is still signed
 * in there straight back. Null where the server itself signs people in. Throws when the server does not answer.
 */
export async function startSignIn(): Promise<Provider | null> {
  const config = await patiently(() => readStartConfig(fetch));
  if (!config) return null;
  const comesBack = [CALLBACK_PATH, LEFT_PATH].includes(location.pathname);
  const provider = await openProvider(config, {
    fetch: (...request) => fetch(...request),
    ...{ location, history, storage: sessionStorage, now: Date.now },
    setCookie: (cookie) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the other way of setting cookies is not in every browser of an office.
      document.cookie = cookie;
    },
  });
  authorizeRequests(() => provider.token());
  if (!comesBack) {
    await provider.begin();
    // The page is about to be left.
    return new Promise(() => undefined);
  }
  return provider;
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  let last: unknown;
  for (const pause of PAUSES) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await work();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
