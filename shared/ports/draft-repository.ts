import type { Draft } from '../domain/draft/draft.ts';
import type { OutboxEvent } from './document-repository.ts';

/** What is known of a draft without opening it. */
export interface DraftEntry
  extends Pick<
    Draft,
    | 'id'
    | 'title'
    | 'roundId'
    | 'unit'
    | 'reports'
    | 'status'
    | 'version'
    | 'createdBy'
    | 'createdAt'
    | 'changedBy'
    | 'changedAt'
  > {
  /** Number of issue as it was given; null before. */
  readonly number: string | null;
  /** How it went out; null before. */
  readonly issue: IssuedAs | null;
  readonly blanks: number;
  /** Fields whose proof no longer stands, as counted last. */
  readonly outdated: number;
  /** Object that holds this version's text; every version has its own. */
  readonly bodyKey: string;
}

/** What is known of an issued paper without opening it. */
export interface IssuedAs {
  /** Number and symbol as printed. */
  readonly number: string;
  readonly typeName: string;
  /** ISO day of the paper. */
  readonly date: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The version that was issued; the scan that is kept afterwards makes another. */
  readonly version: number;
  /** Ids of the offices it went to. */
  readonly offices: readonly string[];
  /** Object that holds the signed scan. */
  readonly signedScan: string | null;
}

export interface DraftVersion {
  readonly version: number;
  readonly bodyKey: string;
  readonly status: Draft['status'];
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface CountedDraft {
  readonly version: number;
  readonly outdated: number;
}

/**
 * Which drafts there are, their versions, and which reports they stand on. Texts lie in the object store. Events are
 * kept in the same write, in the outbox of `DocumentRepository`.
 */
export interface DraftRepository {
  find(id: string): Promise<DraftEntry | undefined>;
  /** Changed last first. */
  list(): Promise<readonly DraftEntry[]>;
  /** Keeps version 1. Throws `VersionConflictError` when the id is taken. */
  create(entry: DraftEntry, events?: readonly OutboxEvent[]): Promise<void>;
  /** Keeps one more version over the one that was read (`entry.version - 1`). Throws `VersionConflictError`. */
  save(entry: DraftEntry, events?: readonly OutboxEvent[]): Promise<void>;
  /** Newest first. */
  versions(id: string): Promise<readonly DraftVersion[]>;
  /** Drafts that ever stood on a report. */
  draftsOn(documentId: string): Promise<readonly string[]>;
  /**
   * Remembers how many values of a version are outdated, together with `grown` where there are more than before. False
   * when the count had not changed, or the draft has moved on: who saves a version counts it. The version stays.
   */
  markOutdated(id: string, counted: CountedDraft, grown: OutboxEvent): Promise<boolean>;
}
