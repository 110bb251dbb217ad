import type { ChangeFeed, DocumentChange } from '../../ports/change-feed.ts';

/** Tells every listener of this process. One that throws neither stops the others nor the one who emits. */
export function createChangeFeed(): ChangeFeed & { emit(change: DocumentChange): void } {
  // Keyed by subscription, so that one listener may subscribe twice.
  const listeners = new Map<symbol, (change: DocumentChange) => void>();
  return {
    subscribe: (listener) => {
      const subscription = Symbol('subscription');
      listeners.set(subscription, listener);
      return () => void listeners.delete(subscription);
    },
    emit: (change) => {
      for (const listener of [...listeners.values()]) {
        try {
          listener(change);
        } catch {
          // Best effort by contract: who missed a change reads again.
        }
      }
    },
  };
}
