import type { AccessLevel } from '../domain/records/access.ts';
import type { FacetName, HitMatch, SearchFilters } from '../domain/search/facets.ts';
import type { Span } from '../text/span.ts';

export type { FacetName, HitMatch, SearchFilters } from '../domain/search/facets.ts';

/** What one page says: its text in NFC or not, and the facts of its findings (`shared/domain/search/facts.ts`). */
export interface IndexedPage {
  readonly page: number;
  readonly text: string;
  readonly facts?: readonly string[];
}

/** What the archive knows of one document. */
export interface IndexedDocument {
  readonly documentId: string;
  readonly office: string;
  /** The newest version wins: an older upsert changes nothing. */
  readonly version: number;
  readonly title: string;
  readonly status: string;
  /** Its own number, the abbreviation of its type and the body that issued it; null where nobody knows them. */
  readonly number?: string | null;
  readonly type?: string | null;
  readonly issuer?: string | null;
  /** ISO day of the document itself, else the day it was received. */
  readonly date?: string | null;
  /** Kinds of findings it has. */
  readonly kinds?: readonly string[];
  /** Years it is about. */
  readonly periods?: readonly string[];
  /** Code of the term it is kept for; null where none holds. */
  readonly retention?: string | null;
  /** `open` without it. */
  readonly access?: AccessLevel;
  /** What archivists wrote of it: found as text of the first page, never shown in an excerpt. */
  readonly described?: string;
  readonly pages: readonly IndexedPage[];
}

export interface SearchQuery {
  readonly text: string;
  /** Null = all offices. What a user may see: filters only narrow it. */
  readonly office: string | null;
  /** Levels of access the user may find; absent = all. */
  readonly access?: readonly AccessLevel[];
  readonly limit: number;
  readonly filters?: SearchFilters;
  /** `newest`: by the date of the document. */
  readonly sort?: 'relevance' | 'newest';
  /** Of the result before; null and absent = from the start. */
  readonly cursor?: string | null;
  /** Also where every word stands as typed, look for words a letter away; without it only where nothing else answers. */
  readonly similar?: boolean;
  /** Counts the whole result; without it only hits are looked for. */
  readonly count?: boolean;
}

/** One page that answers a query. */
export interface Hit {
  readonly documentId: string;
  readonly page: number;
  readonly title: string;
  readonly office: string;
  readonly status: string;
  readonly number: string | null;
  readonly date: string | null;
  /** One line around the words that were found. */
  readonly excerpt: string;
  /** Where those words stand in the excerpt, in order. */
  readonly marks: readonly Span[];
  readonly match: HitMatch;
  readonly score: number;
}

/** Documents by the values of a facet, most first. Its own filter does not narrow it, the others do. */
export type FacetCounts = Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>;

export interface ResultCounts {
  readonly documents: number;
  readonly pages: number;
  readonly facets: FacetCounts;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Opaque; null at the end. What is indexed between two pages neither repeats nor skips a hit. */
  readonly nextCursor: string | null;
  /** Null unless asked for. */
  readonly counts: ResultCounts | null;
  /** The query with a word the archive knows in place of one it does not; null where there is none. */
  readonly suggestion: string | null;
}

export interface SearchIndex {
  upsert(document: IndexedDocument): Promise<void>;
  remove(documentId: string): Promise<void>;
  /** Exact accents rank above folded ones, and these above similar words. */
  search(query: SearchQuery): Promise<SearchResult>;
}
