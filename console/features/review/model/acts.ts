import type { z } from 'zod';
import type { DecisionRequest, FindingResource } from '../../../../shared/contracts/api.ts';

/** One act on one finding, as the server takes it. */
export type Act = z.infer<typeof DecisionRequest>['acts'][number];

/** An act that the server has not acknowledged yet. */
export interface PendingAct {
  readonly act: Act;
  /** The finding as the reviewer saw it; null for an addition. */
  readonly seen: FindingResource | null;
}

/** Shows acts before the server has answered. An undo shows the machine's proposal until the answer says more. */
export function applyActs(
  findings: readonly FindingResource[],
  pending: readonly PendingAct[],
  by: string,
  at: string,
): readonly FindingResource[] {
  return pending.reduce((shown, { act }) => applyAct(shown, act, by, at), findings);
}

function applyAct(findings: readonly FindingResource[], act: Act, by: string, at: string): readonly FindingResource[] {
  if (act.type === 'add') return findings;
  return findings.flatMap((finding) => (finding.id === act.findingId ? actedOn(finding, act, by, at) : [finding]));
}

/** The finding after the act; empty when it disappears. */
function actedOn(
  finding: FindingResource,
  act: Exclude<Act, { type: 'add' }>,
  by: string,
  at: string,
): readonly FindingResource[] {
  const decision = { by, at, reason: act.type === 'reject' ? act.reason : null };
  switch (act.type) {
    case 'confirm':
      return [
        { ...finding, state: finding.state === 'corrected' ? 'corrected' : 'confirmed', decision } as FindingResource,
      ];
    case 'correct':
      return [{ ...finding, value: act.corrected.value, state: 'corrected', decision } as FindingResource];
    case 'reject':
      return [{ ...finding, state: 'rejected', decision } as FindingResource];
    case 'undo':
      return finding.origin === 'reviewer'
        ? []
        : [{ ...finding, value: finding.proposed, state: 'open', decision: null } as FindingResource];
  }
}

/** The id of the finding an act is about; undefined for an addition. */
export function targetOf(act: Act): string | undefined {
  return act.type === 'add' ? undefined : act.findingId;
}
