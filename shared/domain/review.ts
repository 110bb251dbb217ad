import type { Decision, DecisionAction } from './decision.ts';
import type { FindingCounts } from './document.ts';
import { ReviewError } from './errors.ts';
import { type Finding, type FindingValue, isSure } from './finding.ts';

export type FindingState = 'open' | 'confirmed' | 'corrected' | 'rejected';

/** A finding with what people decided about it so far. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly state: FindingState;
  /** The value that stands: the corrected one where there is one. */
  readonly value: FindingValue;
  /** The decision that stands; null while open. */
  readonly decision: Decision | null;
}

/** Folds the history over the machine's findings. Added findings come last; an undone addition disappears. */
export function reviewFindings(proposed: readonly Finding[], history: readonly Decision[]): ReviewedFinding[] {
  const findings = new Map(proposed.map((finding) => [finding.id, finding]));
  const stacks = new Map<string, Decision[]>();
  for (const decision of history) {
    const { findingId, action } = decision;
    if (findingId === null) continue;
    const stack = stacks.get(findingId) ?? [];
    if (action.type === 'undo') stack.pop();
    else stack.push(decision);
    stacks.set(findingId, stack);
    if (action.type === 'add') findings.set(findingId, action.finding);
  }
  return [...findings.values()].flatMap((finding) => {
    const stack = stacks.get(finding.id) ?? [];
    if (finding.origin === 'reviewer' && stack.length === 0) return [];
    return [standingState(finding, stack)];
  });
}

/** Throws `ReviewError` when the act does not fit the state; otherwise returns the value that stood before it. */
export function checkAct(
  reviewed: readonly ReviewedFinding[],
  findingId: string,
  action: DecisionAction,
): FindingValue | null {
  const target = reviewed.find(({ finding }) => finding.id === findingId);
  if (action.type === 'add') {
    if (target) throw new ReviewError('already-decided', { findingId });
    return null;
  }
  if (!target) throw new ReviewError('finding-unknown', { findingId });
  if (action.type === 'undo' && target.state === 'open') throw new ReviewError('nothing-to-undo', { findingId });
  if (action.type === 'reject' && action.reason.trim() === '') throw new ReviewError('reason-required', { findingId });
  return target.value;
}

/** Findings that need a person and have no decision yet. */
export function openFindings(reviewed: readonly ReviewedFinding[]): ReviewedFinding[] {
  return reviewed.filter(({ finding, state }) => state === 'open' && !isSure(finding));
}

export function countFindings(reviewed: readonly ReviewedFinding[]): FindingCounts {
  const ofKind = (kind: Finding['kind']) => reviewed.filter(({ finding }) => finding.kind === kind).length;
  const needLook = reviewed.filter(({ finding }) => !isSure(finding));
  return {
    directives: ofKind('directive'),
    dates: ofKind('date'),
    figures: ofKind('figure'),
    needLook: needLook.length,
    looked: needLook.filter(({ state }) => state !== 'open').length,
    decided: reviewed.filter(({ state }) => state !== 'open').length,
  };
}

function standingState(finding: Finding, stack: readonly Decision[]): ReviewedFinding {
  const decision = stack.at(-1) ?? null;
  // A confirmation or rejection keeps the last correction below it: the corrected value stays the one that stands.
  const correction = stack.findLast(({ action }) => action.type === 'correct')?.action;
  const value = correction?.type === 'correct' ? correction.value : finding.value;
  if (!decision) return { finding, state: 'open', value, decision };
  switch (decision.action.type) {
    case 'correct':
      return { finding, state: 'corrected', value, decision };
    case 'reject':
      return { finding, state: 'rejected', value, decision };
    default:
      return { finding, state: correction ? 'corrected' : 'confirmed', value, decision };
  }
}
