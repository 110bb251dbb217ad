import { useSyncExternalStore } from 'react';

/** Where the paper and what stands beside it do not fit next to each other. */
const NARROW = '(max-width: 1000px)';

/** True where the side panel lies over the paper; follows a window that is resized. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
