import type { RecordChange } from '../../../shared/domain/records/record-change.ts';
import type { AuditNote } from '../dependencies.ts';

/** What the audit log keeps of a change: what stood before and stands after, by field. */
export function auditOf(change: RecordChange | null): Pick<AuditNote, 'detail'> {
  if (change === null) return { detail: {} };
  const named = Object.keys(change.after).flatMap((name) => [
    [`${name}.before`, plain(change.before[name])] as const,
    [`${name}.after`, plain(change.after[name])] as const,
  ]);
  const reason = change.reason === null ? {} : { reason: change.reason };
  return { detail: { version: change.version, hash: change.hash, ...reason, ...Object.fromEntries(named) } };
}

/** A change without what proves it: hashes are for the check. */
export const toHistory = ({ version, act, by, at, reason, before, after }: RecordChange) => ({
  ...{ version, act, by, at, reason, before: { ...before }, after: { ...after } },
});

function plain(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean);
}
