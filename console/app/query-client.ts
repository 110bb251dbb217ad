import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isWorthRetrying } from '../lib/api/api-error.ts';
import { sessionQuery } from '../lib/api/session.ts';

const MAX_RETRIES = 2;

// By default readers hear of new data a timer later. A saved decision would then look undecided for a moment, and a key
// pressed in that moment would mean something else: they hear of it before the next key.
notifyManager.setScheduler(queueMicrotask);

/** Retries what may pass by itself; a lost session shows the sign-in instead of an error on every list. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) {
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < MAX_RETRIES && isWorthRetrying(error),
        retryDelay: (failures) => 500 * 2 ** failures,
        // The change feed says when something is new.
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
