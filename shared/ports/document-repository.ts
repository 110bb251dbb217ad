import type { Decision } from '../domain/decision.ts';
import type { Document } from '../domain/document.ts';
import type { Finding } from '../domain/finding.ts';
import type { DocumentStatus } from '../domain/lifecycle.ts';
import type { Warning } from '../extraction/mention.ts';
import type { PageSpan } from '../text/span.ts';

/** A page of a list. The cursor is opaque; null at the end. Inserts between two pages neither repeat nor skip a document. */
export interface DocumentPage {
  readonly items: readonly Document[];
  readonly nextCursor: string | null;
}

export interface DocumentQuery {
  /** Null = all offices. */
  readonly office: string | null;
  /** Empty = every status. */
  readonly statuses: readonly DocumentStatus[];
  /** Part of the file name or of the own number, folded (no accents, any case). */
  readonly text?: string;
  /** `newest` first received last; `oldest` for the review queue. */
  readonly order: 'newest' | 'oldest';
  readonly limit: number;
  readonly cursor: string | null;
}

/** An event that must be published because of a committed write. Kept until it was. */
export interface OutboxEvent {
  readonly id: string;
  readonly type: string;
  readonly detail: unknown;
}

/** What one review command writes, all or nothing. */
export interface ReviewWrite {
  /** As read plus the change; `version` as read. */
  readonly document: Document;
  readonly decisions: readonly Decision[];
  readonly events: readonly OutboxEvent[];
}

/** What extraction raised for a document; replaced as a whole, by extraction only. */
export interface RaisedFindings {
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  readonly unclaimed: readonly PageSpan[];
}

/**
 * Documents with their findings and decisions. Every write of a document carries the version that was read;
 * a write on an older version throws `VersionConflictError`, one of a document that was never created `NotFoundError`;
 * both change nothing.
 */
export interface DocumentRepository {
  find(id: string): Promise<Document | undefined>;
  /** Creates the document at version 1. Returns the stored one, untouched, when the id exists already. */
  create(document: Document): Promise<Document>;
  /** Writes the document; the returned one has the next version. */
  save(document: Document): Promise<Document>;
  /**
   * Claims a content hash for a document. Returns the id of the document that holds the claim: the same id when
   * this one is the first or repeats its own claim.
   */
  claimHash(sha256: string, documentId: string): Promise<string>;
  /** The document that holds the claim on a content hash. */
  findByHash(sha256: string): Promise<string | undefined>;
  /** Gives a hash free, when the document that held it was rejected. */
  releaseHash(sha256: string, documentId: string): Promise<void>;
  list(query: DocumentQuery): Promise<DocumentPage>;
  countByStatus(office: string | null): Promise<Readonly<Record<DocumentStatus, number>>>;

  /** Adds pages to the set of recognised ones and returns its size; repeating a page changes nothing. */
  addRecognizedPages(documentId: string, pages: readonly number[]): Promise<number>;
  /** Empties the set, before a document is recognised anew. */
  clearRecognizedPages(documentId: string): Promise<void>;

  /** Writes document and findings in one transaction. */
  saveRaised(document: Document, raised: RaisedFindings): Promise<Document>;
  findRaised(documentId: string): Promise<RaisedFindings>;
  /** Appends decisions in one transaction with the document and its events. */
  saveReview(write: ReviewWrite): Promise<Document>;
  /** In order of sequence. */
  listDecisions(documentId: string): Promise<readonly Decision[]>;
  /** Dates under which confirmed documents cite a directive number, other than the given document. */
  findKnownDates(
    number: string,
    exceptDocumentId: string,
  ): Promise<readonly { readonly date: string; readonly documentId: string }[]>;

  pendingEvents(limit: number): Promise<readonly OutboxEvent[]>;
  removeEvent(id: string): Promise<void>;
}
