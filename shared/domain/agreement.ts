import { canonicalJson, type Decision, type DecisionAction } from './decision.ts';

/**
 * How far two persons agree about one finding. `not-required`: one decision is enough. `differs`: two said different
 * things, a third decides or one of them changes their mind.
 */
export type Agreement = 'not-required' | 'none' | 'one-of-two' | 'differs' | 'agreed';

/** What stands of all that was decided about one finding. */
export interface Standing {
  /** Decisions in force, oldest first; one a person where two must agree. */
  readonly decisions: readonly Decision[];
  /** The decision that counts: the agreed one, or the last. */
  readonly decision: Decision | null;
  readonly agreement: Agreement;
}

/** Of one finding's history, where one decision is enough: an undo takes back the last decision, whoever made it. */
export function standingOfOne(history: readonly Decision[]): Standing {
  const stack: Decision[] = [];
  for (const decision of history) {
    if (decision.action.type === 'undo') stack.pop();
    else stack.push(decision);
  }
  return { decisions: stack, decision: stack.at(-1) ?? null, agreement: 'not-required' };
}

/**
 * Of one finding's history, where two different persons must say the same: everybody has one voice, their last decision;
 * an undo takes back the own last one.
 */
export function standingOfTwo(history: readonly Decision[]): Standing {
  let stack: Decision[] = [];
  for (const decision of history) {
    if (decision.action.type !== 'undo') stack.push(decision);
    else {
      const taken = stack.findLast(({ by }) => by === decision.by);
      stack = stack.filter((other) => other !== taken);
    }
  }
  const voices = stack.filter((decision, index) => !stack.slice(index + 1).some(({ by }) => by === decision.by));
  const last = voices.at(-1) ?? null;
  const agreed = agreedOf(voices);
  if (agreed) return { decisions: voices, decision: agreed, agreement: 'agreed' };
  const agreement = voices.length === 0 ? 'none' : voices.length === 1 ? 'one-of-two' : 'differs';
  return { decisions: voices, decision: last, agreement };
}

/** The last of the voices that most agree on, when they are at least two and more than those for anything else. */
function agreedOf(voices: readonly Decision[]): Decision | undefined {
  const groups = new Map<string, Decision[]>();
  for (const voice of voices) groups.set(verdictOf(voice), [...(groups.get(verdictOf(voice)) ?? []), voice]);
  const [first, second] = [...groups.values()].sort((a, b) => b.length - a.length);
  return first && first.length >= 2 && first.length > (second?.length ?? 0) ? first.at(-1) : undefined;
}

/** What a decision says about the finding, so that two can be compared: rejected, or the value it leaves standing. */
export function verdictOf({ action, before }: Decision): string {
  if (action.type === 'reject') return 'rejected';
  if (action.type === 'correct') return canonicalJson(action.value);
  return canonicalJson(action.type === 'add' ? action.finding.value : before);
}

/** How one voice left the finding. */
export function verdictState({ type }: DecisionAction): 'confirmed' | 'corrected' | 'rejected' {
  if (type === 'reject') return 'rejected';
  return type === 'correct' ? 'corrected' : 'confirmed';
}
