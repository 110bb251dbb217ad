import type { Span } from '../text/span.ts';

/** What the archive knows of one document. */
export interface IndexedDocument {
  readonly documentId: string;
  readonly office: string;
  /** The newest version wins: an older upsert changes nothing. */
  readonly version: number;
  readonly title: string;
  readonly status: string;
  readonly pages: readonly { readonly page: number; readonly text: string }[];
}

export interface SearchQuery {
  readonly text: string;
  /** Null = all offices. */
  readonly office: string | null;
  readonly limit: number;
}

/** One page that answers a query. */
export interface Hit {
  readonly documentId: string;
  readonly page: number;
  readonly title: string;
  /** One line around the words that were found. */
  readonly excerpt: string;
  /** Where those words stand in the excerpt, in order. */
  readonly marks: readonly Span[];
  readonly score: number;
}

export interface SearchIndex {
  upsert(document: IndexedDocument): Promise<void>;
  remove(documentId: string): Promise<void>;
  /** Exact accents rank above folded ones. */
  search(query: SearchQuery): Promise<readonly Hit[]>;
}
