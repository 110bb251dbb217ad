import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import type { Act } from './acts.ts';
import { type FindingWarning, isStop, isSureAndOpen, nextStop, warningsOf } from './findings.ts';
import { focusableKeys, foldOfKey, type ListRow } from './list-rows.ts';
import type { Passage } from './page-geometry.ts';
import type { TypedValue } from './read-draft.ts';
import type { ReviewAction, ReviewView } from './review-state.ts';

/** What an act needs to know and to do. Acts have no state of their own. */
export interface ReviewContext {
  /** Sorted as the list shows them. */
  readonly findings: readonly FindingResource[];
  readonly rows: readonly ListRow[];
  readonly focused: FindingResource | null;
  readonly view: ReviewView;
  readonly warnings: readonly FindingWarning[];
  readonly canDecide: boolean;
  /** Id of the person at the desk. */
  readonly me: string;
  readonly dispatch: (action: ReviewAction) => void;
  readonly enqueue: (acts: readonly Act[]) => void;
  /** Keeps the ids of one act, so that one key takes it back. */
  readonly remember: (ids: readonly string[]) => void;
  readonly recall: () => readonly string[] | undefined;
  readonly announce: (what: 'confirm' | 'correct' | 'reject' | 'undo', finding: Spoken) => void;
}
type Spoken = Pick<FindingResource, 'kind' | 'value'>;

/** Confirms the focused finding and goes to the next that needs a person; a decided one is only left. */
export function confirmFocused(context: ReviewContext): void {
  const { focused, view, canDecide, me, dispatch, announce } = context;
  const fold = foldOfKey(view.focused);
  if (fold) {
    dispatch({ type: 'fold', kind: fold });
  } else if (focused && canDecide && (focused.state === 'open' || isStop(focused, me))) {
    announce('confirm', focused);
    decideFocused(context, focused, { type: 'confirm', findingId: focused.id });
  } else {
    goOn(context);
  }
}

/** Puts another value in the place of the focused one and goes on. */
export function correctFocused(context: ReviewContext, typed: TypedValue): void {
  const { focused, canDecide, announce } = context;
  if (!focused || !canDecide) return;
  announce('correct', typed);
  decideFocused(context, focused, { type: 'correct', findingId: focused.id, corrected: toCorrected(typed) });
}

/** Takes a reading by its position: 1 is what the machine proposed. A reading that stands already is confirmed. */
export function takeReading(context: ReviewContext, position: 1 | 2 | 3): void {
  const { focused, canDecide } = context;
  const value = position === 1 ? focused?.proposed : focused?.alternatives[position - 2]?.value;
  if (!focused || !canDecide || value === undefined) return;
  const stands = focused.state === 'open' && JSON.stringify(value) === JSON.stringify(focused.value);
  if (stands) confirmFocused(context);
  else correctFocused(context, { kind: focused.kind, value } as TypedValue);
}

/** Begins a correction with the likely truth of the first warning that names one. */
export function takeLikely({ focused, warnings, canDecide, dispatch }: ReviewContext): void {
  const likely = focused && warningsOf(warnings, focused.id).find((warning) => warning.likely)?.likely;
  if (canDecide && likely) dispatch({ type: 'mode', mode: { name: 'edit', prefill: likely } });
}

export function rejectFocused(context: ReviewContext, reason: string): void {
  const { focused, canDecide, announce } = context;
  if (!focused || !canDecide) return;
  announce('reject', focused);
  decideFocused(context, focused, { type: 'reject', findingId: focused.id, reason });
}

/** A missed finding on words of a page. It takes the focus once the server has made it. */
export function addFinding({ enqueue, dispatch }: ReviewContext, { page, offset }: Passage, typed: TypedValue): void {
  enqueue([{ type: 'add', added: toCorrected(typed), page, offset: [...offset] }]);
  dispatch({ type: 'mode', mode: { name: 'look' } });
}

/** Takes back the last act of this page; after those are used up, the decision on the focused finding. */
export function undoLast(context: ReviewContext): void {
  const { findings, focused, canDecide, recall, enqueue, announce, dispatch } = context;
  if (!canDecide) return;
  const mayUndo = ({ state, voices }: FindingResource) =>
    state !== 'open' && (voices === undefined || voices.some(({ by }) => by === context.me));
  const ofFocused = focused && mayUndo(focused) ? [focused.id] : [];
  const decided = new Map(findings.filter(mayUndo).map((finding) => [finding.id, finding]));
  const ids = (recall() ?? ofFocused).filter((id) => decided.has(id));
  const first = decided.get(ids[0] ?? '');
  if (!first) return;
  announce('undo', first);
  enqueue(ids.map((findingId) => ({ type: 'undo', findingId })));
  dispatch({ type: 'focus', key: first.id });
}

/** Confirms everything the machine is sure of. Returns how many that were. */
export function confirmSure({ findings, canDecide, remember, enqueue }: ReviewContext): number {
  const sure = findings.filter(isSureAndOpen).map(({ id }) => id);
  if (!canDecide || sure.length === 0) return 0;
  remember(sure);
  enqueue(sure.map((findingId) => ({ type: 'confirm', findingId, via: 'all-sure' })));
  return sure.length;
}

/** Moves the focus along the list; Tab passes over the folds, the arrows stop at them. */
export function moveFocus({ rows, view, dispatch }: ReviewContext, step: 1 | -1, stopsAtFolds: boolean): void {
  const keys = focusableKeys(rows).filter((key) => stopsAtFolds || !foldOfKey(key));
  const at = keys.indexOf(view.focused ?? '');
  const start = step > 0 ? 0 : keys.length - 1;
  const next = keys[at < 0 ? start : Math.min(keys.length - 1, Math.max(0, at + step))];
  if (next) dispatch({ type: 'focus', key: next });
}

function decideFocused(context: ReviewContext, focused: FindingResource, act: Act): void {
  context.remember([focused.id]);
  context.enqueue([act]);
  goOn(context);
}

function goOn({ findings, view, me, dispatch }: ReviewContext): void {
  dispatch({ type: 'focus', key: nextStop(findings, view.focused, me)?.id ?? null });
}

function toCorrected(typed: TypedValue): Extract<Act, { type: 'correct' }>['corrected'] {
  return typed as Extract<Act, { type: 'correct' }>['corrected'];
}
