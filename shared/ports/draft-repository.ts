import type { Draft } from '../domain/draft/draft.ts';

/** What is known of a draft without opening it. */
export interface DraftEntry
  extends Pick<
    Draft,
    | 'id'
    | 'title'
    | 'roundId'
    | 'reports'
    | 'status'
    | 'version'
    | 'createdBy'
    | 'createdAt'
    | 'changedBy'
    | 'changedAt'
  > {
  /** Number and day of issue; null before. */
  readonly number: string | null;
  readonly blanks: number;
  /** Fields whose proof no longer stands, as counted last. */
  readonly outdated: number;
  /** Object that holds this version's text; every version has its own. */
  readonly bodyKey: string;
}

export interface DraftVersion {
  readonly version: number;
  readonly bodyKey: string;
  readonly status: Draft['status'];
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Which drafts there are, their versions, and which reports they stand on. Texts lie in the object store. */
export interface DraftRepository {
  find(id: string): Promise<DraftEntry | undefined>;
  /** Changed last first. */
  list(): Promise<readonly DraftEntry[]>;
  /** Keeps version 1. Throws `VersionConflictError` when the id is taken. */
  create(entry: DraftEntry): Promise<void>;
  /** Keeps one more version over the one that was read (`entry.version - 1`). Throws `VersionConflictError`. */
  save(entry: DraftEntry): Promise<void>;
  /** Newest first. */
  versions(id: string): Promise<readonly DraftVersion[]>;
  /** Drafts that ever stood on a report. */
  draftsOn(documentId: string): Promise<readonly string[]>;
  /** Remembers a new count where it changed; false when it had not. The draft's version stays. */
  markOutdated(id: string, outdated: number): Promise<boolean>;
}
