import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { type Act, type PendingAct, targetOf } from './acts.ts';

/** Two people decided on one finding. */
export interface Conflict {
  readonly findingId: string;
  /** As it stands on the server now; null when it is no longer there. */
  readonly theirs: FindingResource | null;
  readonly seen: FindingResource;
  /** My acts on it, in order. */
  readonly mine: readonly Act[];
}

interface Rebased {
  /** Acts on findings nobody else touched: they can be sent again as they are. */
  readonly safe: readonly PendingAct[];
  readonly conflicts: readonly Conflict[];
}

/** Sorts my unsaved acts over a newer state of the document: nothing of anybody else is overwritten. */
export function rebaseActs(pending: readonly PendingAct[], fresh: readonly FindingResource[]): Rebased {
  const now = new Map(fresh.map((finding) => [finding.id, finding]));
  const firstSeen = new Map<string, FindingResource>();
  for (const { act, seen } of pending) {
    const id = targetOf(act);
    if (id !== undefined && seen && !firstSeen.has(id)) firstSeen.set(id, seen);
  }
  const isTouched = (id: string) => {
    const seen = firstSeen.get(id);
    const current = now.get(id);
    return seen !== undefined && (current === undefined || !isSameStanding(seen, current));
  };
  const safe = pending.filter(({ act }) => {
    const id = targetOf(act);
    return id === undefined || !isTouched(id);
  });
  const conflicts = [...firstSeen.entries()]
    .filter(([id]) => isTouched(id))
    .map(([findingId, seen]) => ({
      findingId,
      seen,
      theirs: now.get(findingId) ?? null,
      mine: pending.map(({ act }) => act).filter((act) => targetOf(act) === findingId),
    }));
  return { safe, conflicts };
}

/** Who decided on anything since the reviewer last saw the document. */
export function findOtherDeciders(
  seen: readonly FindingResource[],
  fresh: readonly FindingResource[],
  me: string,
): string[] {
  const before = new Map(seen.map(({ id, decision }) => [id, decision?.at]));
  const deciders = fresh
    .filter(({ id, decision }) => decision !== null && decision.by !== me && before.get(id) !== decision.at)
    .map(({ decision }) => decision!.by);
  return [...new Set(deciders)];
}

function isSameStanding(a: FindingResource, b: FindingResource): boolean {
  return a.state === b.state && JSON.stringify(a.value) === JSON.stringify(b.value);
}
