import { type Agreement, standingOfOne, standingOfTwo } from './agreement.ts';
import { canonicalJson, type Decision, type DecisionAction } from './decision.ts';
import type { FindingCounts } from './document.ts';
import { ReviewError } from './errors.ts';
import { type Finding, type FindingValue, isSure } from './finding.ts';
import { NO_RULE, type ReviewRule } from './review-policy.ts';

export type FindingState = 'open' | 'confirmed' | 'corrected' | 'rejected';

/** A finding with what people decided about it so far. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly state: FindingState;
  /** The value that stands: the corrected one where there is one. */
  readonly value: FindingValue;
  /** The decision that stands; null while open. */
  readonly decision: Decision | null;
  /** Decisions in force, oldest first; where two persons must agree, one a person. */
  readonly decisions: readonly Decision[];
  readonly agreement: Agreement;
  /** A sure finding chosen for the blind audit. */
  readonly isSampled: boolean;
  /** A person is asked: the machine doubts it, or it was chosen for the audit. */
  readonly needsPerson: boolean;
}

/** Folds the history over the machine's findings. Added findings come last; an undone addition disappears. */
export function reviewFindings(
  proposed: readonly Finding[],
  history: readonly Decision[],
  rule: ReviewRule = NO_RULE,
): ReviewedFinding[] {
  const findings = new Map(proposed.map((finding) => [finding.id, finding]));
  const histories = new Map<string, Decision[]>();
  for (const decision of history) {
    const { findingId, action } = decision;
    if (findingId === null) continue;
    const known = histories.get(findingId);
    if (known) known.push(decision);
    else histories.set(findingId, [decision]);
    if (action.type === 'add') findings.set(findingId, action.finding);
  }
  return [...findings.values()].flatMap((finding) => {
    const reviewed = reviewOne(finding, histories.get(finding.id) ?? [], rule);
    return finding.origin === 'reviewer' && reviewed.decisions.length === 0 ? [] : [reviewed];
  });
}

/** The findings after one more decision on one of them; `history` ends with it. Folds that finding alone anew. */
export function reviewAgain(
  reviewed: readonly ReviewedFinding[],
  findingId: string,
  history: readonly Decision[],
  rule: ReviewRule = NO_RULE,
): ReviewedFinding[] {
  const own = history.filter((decision) => decision.findingId === findingId);
  const index = reviewed.findIndex(({ finding }) => finding.id === findingId);
  const proposed = index < 0 ? [] : [reviewed[index]!.finding].filter(({ origin }) => origin === 'machine');
  return reviewed.toSpliced(index < 0 ? reviewed.length : index, 1, ...reviewFindings(proposed, own, rule));
}

/** Throws `ReviewError` when the act does not fit the state; otherwise returns the value that stood before it. */
export function checkAct(
  reviewed: readonly ReviewedFinding[],
  findingId: string,
  action: DecisionAction,
  by: string,
): FindingValue | null {
  const target = reviewed.find(({ finding }) => finding.id === findingId);
  if (action.type === 'add') {
    if (target) throw new ReviewError('already-decided', { findingId });
    return null;
  }
  if (!target) throw new ReviewError('finding-unknown', { findingId });
  if (action.type === 'undo' && !mayUndo(target, by)) throw new ReviewError('nothing-to-undo', { findingId });
  if (action.type === 'reject' && action.reason.trim() === '') throw new ReviewError('reason-required', { findingId });
  return target.value;
}

/** Where two must agree, nobody takes back what somebody else said. */
function mayUndo({ state, agreement, decisions }: ReviewedFinding, by: string): boolean {
  if (state === 'open') return false;
  return agreement === 'not-required' || decisions.some((decision) => decision.by === by);
}

/** Findings that need a person and have no decision yet. */
export function openFindings(reviewed: readonly ReviewedFinding[]): ReviewedFinding[] {
  return reviewed.filter(({ needsPerson, state }) => needsPerson && state === 'open');
}

/** Findings that have a decision but not yet two persons behind it where two must agree. */
export function waitingFindings(reviewed: readonly ReviewedFinding[]): ReviewedFinding[] {
  return reviewed.filter(isWaiting);
}

export function countFindings(reviewed: readonly ReviewedFinding[]): FindingCounts {
  const ofKind = (kind: Finding['kind']) => reviewed.filter(({ finding }) => finding.kind === kind).length;
  const needLook = reviewed.filter(({ needsPerson }) => needsPerson);
  const waiting = waitingFindings(reviewed).length;
  return {
    directives: ofKind('directive'),
    dates: ofKind('date'),
    figures: ofKind('figure'),
    needLook: needLook.length,
    looked: needLook.filter(({ state }) => state !== 'open').length,
    decided: reviewed.filter(({ state }) => state !== 'open').length,
    ...(waiting > 0 ? { waitingForSecond: waiting } : {}),
  };
}

function reviewOne(finding: Finding, history: readonly Decision[], rule: ReviewRule): ReviewedFinding {
  const { decisions, decision, agreement } = rule.needsTwo(finding.kind)
    ? standingOfTwo(history)
    : standingOfOne(history);
  const isSampled = rule.isSampled(finding);
  const value = decision ? valueBehind(decision, decisions, finding, agreement) : finding.value;
  return {
    finding,
    state: decision ? stateBehind(decision, decisions, value, finding) : 'open',
    value,
    decision,
    decisions,
    agreement,
    isSampled,
    needsPerson: isSampled || !isSure(finding),
  };
}

/** A confirmation or rejection keeps the last correction below it: the corrected value stays the one that stands. */
function valueBehind(
  decision: Decision,
  decisions: readonly Decision[],
  finding: Finding,
  agreement: Agreement,
): FindingValue {
  if (decision.action.type === 'correct') return decision.action.value;
  if (agreement !== 'not-required') return decision.before ?? finding.value;
  const correction = decisions.findLast(({ action }) => action.type === 'correct')?.action;
  return correction?.type === 'correct' ? correction.value : finding.value;
}

function stateBehind(
  { action }: Decision,
  decisions: readonly Decision[],
  value: FindingValue,
  finding: Finding,
): FindingState {
  if (action.type === 'correct') return 'corrected';
  if (action.type === 'reject') return 'rejected';
  // A confirmation on top of a correction confirms what was corrected.
  const isOfCorrection = decisions.some((other) => other.action.type === 'correct');
  return isOfCorrection && canonicalJson(value) !== canonicalJson(finding.value) ? 'corrected' : 'confirmed';
}

/** A sure finding that somebody merely confirmed needs no second voice: untouched, it would have stood as well. */
function isWaiting({ finding, state, agreement, needsPerson }: ReviewedFinding): boolean {
  if (agreement === 'differs') return true;
  if (agreement !== 'one-of-two') return false;
  return needsPerson || finding.origin === 'reviewer' || state !== 'confirmed';
}
