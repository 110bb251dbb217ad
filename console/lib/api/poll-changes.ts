import type { QueryClient } from '@tanstack/react-query';

const INTERVAL_MILLISECONDS = 10_000;

/**
 * Reads what is on the screen again every few seconds while somebody looks: for a server that tells of no changes (a
 * function answers and ends). Returns the function that ends it.
 */
export function pollChanges(client: QueryClient): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => isLive(queryKey), refetchType: 'active' });
  };
  const timer = setInterval(look, INTERVAL_MILLISECONDS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Lists, and an open document itself: its pages never change. */
const isLive = ([kind, , part]: readonly unknown[]): boolean =>
  kind === 'documents' ||
  kind === 'drafts' ||
  kind === 'rounds' ||
  kind === 'issued-papers' ||
  (kind === 'document' && part === undefined);
