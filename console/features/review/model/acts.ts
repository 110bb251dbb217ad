import type { z } from 'zod';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import type { DecisionRequest } from '../../../../shared/contracts/api-review.ts';

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
        voiced({ ...finding, state: finding.state === 'corrected' ? 'corrected' : 'confirmed', decision }, by, at),
      ];
    case 'correct':
      return [
        voiced({ ...finding, value: act.corrected.value, state: 'corrected', decision } as FindingResource, by, at),
      ];
    case 'reject':
      return [voiced({ ...finding, state: 'rejected', decision }, by, at)];
    case 'undo':
      if (finding.voices?.some((voice) => voice.by !== by)) return [unvoiced(finding, by)];
      return finding.origin === 'reviewer'
        ? []
        : [
            {
              ...finding,
              value: finding.proposed,
              state: 'open',
              decision: null,
              ...noVoices(finding),
            } as FindingResource,
          ];
  }
}

/** The id of the finding an act is about; undefined for an addition. */
export function targetOf(act: Act): string | undefined {
  return act.type === 'add' ? undefined : act.findingId;
}

type Voice = NonNullable<FindingResource['voices']>[number];

/** With this person's voice as the finding now stands; unchanged where one decision is enough. */
function voiced(finding: FindingResource, by: string, at: string): FindingResource {
  if (finding.voices === undefined || finding.state === 'open') return finding;
  const { state, value } = finding;
  const voice = { by, at, state, value, reason: finding.decision?.reason ?? null };
  return agreeing(finding, [...finding.voices.filter((other) => other.by !== by), voice] as readonly Voice[]);
}

/** Without this person's voice: what somebody else said stands. */
function unvoiced(finding: FindingResource, by: string): FindingResource {
  const voices = (finding.voices as readonly Voice[]).filter((voice) => voice.by !== by);
  const { state, value, by: last, at, reason } = voices.at(-1)!;
  const standing = { ...finding, state, value, decision: { by: last, at, reason } } as FindingResource;
  return agreeing(standing, voices);
}

function noVoices({ voices }: FindingResource): Partial<Pick<FindingResource, 'voices' | 'agreement'>> {
  return voices === undefined ? {} : { voices: [], agreement: 'none' };
}

function agreeing(finding: FindingResource, voices: readonly Voice[]): FindingResource {
  const counts = new Map<string, number>();
  for (const { state, value } of voices) {
    const said = state === 'rejected' ? state : JSON.stringify(value);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const [most = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  const differs = voices.length > 1 ? 'differs' : 'one-of-two';
  const agreement = most >= 2 && most > second ? 'agreed' : differs;
  return { ...finding, voices, agreement } as FindingResource;
}
