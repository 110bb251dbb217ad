import type { Round } from '../domain/round/round.ts';

/** Supervision rounds and the reports that came in for them. A report belongs to at most one round. */
export interface RoundRepository {
  find(id: string): Promise<Round | undefined>;
  /** Created last first. */
  list(): Promise<readonly Round[]>;
  /** Throws `VersionConflictError` when the id is taken. */
  create(round: Round): Promise<void>;
  /** Over the version that was read (`round.version - 1`). Throws `VersionConflictError`. */
  save(round: Round): Promise<void>;
  /** Puts a report into a round, out of the one it was in. */
  link(documentId: string, roundId: string): Promise<void>;
  unlink(documentId: string): Promise<void>;
  roundOf(documentId: string): Promise<string | undefined>;
  /** Ids of its reports, by id. */
  reportsOf(roundId: string): Promise<readonly string[]>;
}
