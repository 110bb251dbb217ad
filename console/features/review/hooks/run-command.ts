import type { KeyCommand } from '../model/key-commands.ts';
import type { Review } from './use-review.ts';

/** What keys ask for outside the review itself. */
export interface DeskActs {
  readonly turnPage: (step: 1 | -1) => void;
  readonly finish: () => void;
  readonly openHistory: () => void;
  readonly openKeys: () => void;
  readonly focusList: () => void;
  readonly nextReport: () => void;
  /** Null while no page is asked about. */
  readonly checkPage: (() => void) | null;
  readonly postpone: () => void;
  readonly forward: () => void;
  readonly openSame: () => void;
}

/** What each key does. */
export function runCommand(command: KeyCommand, review: Review, desk: DeskActs): void {
  const { dispatch, setMode, focused, canDecide } = review;
  const isClosed = review.detail.document.status === 'confirmed' && focused === null;
  const commands: Readonly<Record<KeyCommand, () => unknown>> = {
    // A closed report has nothing to confirm: Enter then goes on to the next one.
    confirm: isClosed ? desk.nextReport : (desk.checkPage ?? review.confirm),
    next: () => review.move(1, false),
    previous: () => review.move(-1, false),
    'row-down': () => review.move(1, true),
    'row-up': () => review.move(-1, true),
    'reading-1': () => review.takeReading(1),
    'reading-2': () => review.takeReading(2),
    'reading-3': () => review.takeReading(3),
    edit: () => canDecide && focused && setMode({ name: 'edit', prefill: null }),
    likely: review.takeLikely,
    reject: () => canDecide && focused && setMode({ name: 'reject' }),
    add: () => canDecide && setMode({ name: 'add', passage: null }),
    undo: review.undo,
    'confirm-sure': review.confirmSure,
    fold: () => dispatch({ type: 'fold-all' }),
    boxes: () => dispatch({ type: 'boxes' }),
    'zoom-in': () => dispatch({ type: 'zoom', step: 'in' }),
    'zoom-out': () => dispatch({ type: 'zoom', step: 'out' }),
    'fit-width': () => dispatch({ type: 'zoom', step: 'width' }),
    'page-down': () => desk.turnPage(1),
    'page-up': () => desk.turnPage(-1),
    rotate: () => dispatch({ type: 'rotate' }),
    history: desk.openHistory,
    finish: desk.finish,
    leave: () => leave(review),
    regions: desk.focusList,
    help: desk.openKeys,
    same: desk.openSame,
    'next-report': desk.nextReport,
    postpone: () => canDecide && desk.postpone(),
    forward: () => canDecide && desk.forward(),
    'take-over': () => review.hand.state === 'other' && review.hand.takeOver(),
  };
  commands[command]();
}

/** Escape first ends what was begun; then it gives Tab back to the browser by leaving the list. */
function leave({ view, setMode }: Review): void {
  if (view.mode.name !== 'look') setMode({ name: 'look' });
  else document.querySelector<HTMLElement>('[data-review-leave]')?.focus();
}
