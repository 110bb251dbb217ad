import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 640px)';

/** True on a screen as narrow as a phone's; follows a window that is resized. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
