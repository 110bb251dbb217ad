import type { Claim } from '../domain/claim.ts';

/** A document changed. Says which and how far it is, never what it says. */
export interface DocumentChange {
  readonly documentId: string;
  readonly office: string;
  readonly version: number;
  readonly status: string;
  readonly pagesRecognized: number;
  readonly pageCount: number | null;
  /** Who took the report in hand, or null when it became free; absent when that did not change. */
  readonly claim?: Claim | null;
}

/** Tells the console what changed, while it looks. Best effort: a missed change is caught up by the next read. */
export interface ChangeFeed {
  /** Returns the function that ends the subscription. */
  subscribe(listener: (change: DocumentChange) => void): () => void;
}

/** Tells whose notices changed, by user id. Best effort as well. */
export interface NoticeFeed {
  /** Returns the function that ends the subscription. */
  subscribe(listener: (userId: string) => void): () => void;
}
