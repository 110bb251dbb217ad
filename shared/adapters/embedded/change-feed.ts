import type { ChangeFeed, DocumentChange, NoticeFeed } from '../../ports/change-feed.ts';

interface Feed<T> {
  subscribe(listener: (told: T) => void): () => void;
  emit(told: T): void;
}

/** Tells every listener of this process of documents. */
export const createChangeFeed = (): ChangeFeed & Feed<DocumentChange> => createFeed<DocumentChange>();

/** Tells every listener of this process whose notices changed. */
export const createNoticeFeed = (): NoticeFeed & Feed<string> => createFeed<string>();

/** A listener that throws neither stops the others nor the one who emits. */
function createFeed<T>(): Feed<T> {
  // Keyed by subscription, so that one listener may subscribe twice.
  const listeners = new Map<symbol, (told: T) => void>();
  return {
    subscribe: (listener) => {
      const subscription = Symbol('subscription');
      listeners.set(subscription, listener);
      return () => void listeners.delete(subscription);
    },
    emit: (told) => {
      for (const listener of [...listeners.values()]) {
        try {
          listener(told);
        } catch {
          // Best effort by contract: who missed a change reads again.
        }
      }
    },
  };
}
