/** One thing somebody did, or tried to. Never report text. */
export interface AuditEntry {
  /** Sorts by time of making. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** User id; for a sign-in that failed, the name that was tried. */
  readonly actor: string;
  /** Stable code: `accounts.invite`, `documents.retry`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly target: string | null;
  readonly outcome: 'done' | 'refused';
  /** What was asked or changed, in small. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditQuery {
  /** Null = anybody, anything, any time. */
  readonly actor: string | null;
  /** An action, or the first word of several (`accounts`). */
  readonly action: string | null;
  /** ISO 8601: from this time on. */
  readonly from: string | null;
  /** ISO 8601: before this time. */
  readonly to: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface AuditPage {
  /** Newest first. */
  readonly items: readonly AuditEntry[];
  readonly nextCursor: string | null;
}

/** Who did what when. Entries are added and never change. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  list(query: AuditQuery): Promise<AuditPage>;
}

/** True for an entry a query asks for, its place in the list aside. */
export function answersAuditQuery({ actor, action, at }: AuditEntry, query: AuditQuery): boolean {
  return (
    (query.actor === null || actor === query.actor) &&
    (query.action === null || action === query.action || action.startsWith(`${query.action}.`)) &&
    (query.from === null || at >= query.from) &&
    (query.to === null || at < query.to)
  );
}
