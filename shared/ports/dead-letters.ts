/** A message no step could take, kept for a person to look at. */
export interface DeadLetterEntry {
  readonly id: string;
  readonly step: string;
  /** The event it carries. */
  readonly event: string;
  /** Null for an event that names no document. */
  readonly documentId: string | null;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The dead letters of all steps. */
export interface DeadLetterDesk {
  /** Oldest first. */
  list(): Promise<readonly DeadLetterEntry[]>;
  /** Sends letters through their step again with fresh attempts. Returns how many there were. */
  redrive(ids: readonly string[]): Promise<number>;
  /** Lets letters go whose work is done in another way. Returns how many there were. */
  discard(ids: readonly string[]): Promise<number>;
}
