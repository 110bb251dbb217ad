import type { FindingKind } from './findings.ts';
import type { Passage, Rotation } from './page-geometry.ts';
import { turn } from './page-geometry.ts';

/** What the reviewer is doing with the focused finding. */
export type Mode =
  | { readonly name: 'look' }
  | { readonly name: 'edit'; readonly prefill: string | null }
  | { readonly name: 'reject' }
  | { readonly name: 'add'; readonly passage: Passage | null };

/** Everything the page remembers that is not on the server. */
export interface ReviewView {
  /** A row key of the list: a finding's id or a fold. Null = nothing is left to look at. */
  readonly focused: string | null;
  readonly mode: Mode;
  readonly unfolded: ReadonlySet<FindingKind>;
  readonly areBoxesShown: boolean;
  /** 1 = the page fits the width; `page` = all of it fits. */
  readonly zoom: number | 'page';
  readonly rotation: Rotation;
  /** On a narrow screen one side is shown at a time. */
  readonly side: 'list' | 'page';
}

export type ReviewAction =
  | { readonly type: 'focus'; readonly key: string | null }
  | { readonly type: 'mode'; readonly mode: Mode }
  | { readonly type: 'passage'; readonly passage: Passage | null }
  | { readonly type: 'fold'; readonly kind: FindingKind }
  | { readonly type: 'fold-all' }
  | { readonly type: 'boxes' }
  | { readonly type: 'zoom'; readonly step: 'in' | 'out' | 'width' | 'page' }
  | { readonly type: 'rotate' }
  | { readonly type: 'side'; readonly side: ReviewView['side'] };

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
const LOOK: Mode = { name: 'look' };

export const FIRST_VIEW: ReviewView = {
  focused: null,
  mode: LOOK,
  unfolded: new Set(),
  areBoxesShown: true,
  zoom: 1,
  rotation: 0,
  side: 'list',
};

/** Moving on always ends an edit: a half-typed value is never carried to another finding. */
export function reduceView(view: ReviewView, action: ReviewAction): ReviewView {
  switch (action.type) {
    case 'focus':
      return { ...view, focused: action.key, mode: LOOK };
    case 'mode':
      return { ...view, mode: action.mode };
    case 'passage':
      return view.mode.name === 'add' ? withPassage(view, action.passage) : view;
    case 'fold':
      return { ...view, unfolded: toggled(view.unfolded, action.kind) };
    case 'fold-all':
      return { ...view, unfolded: new Set(view.unfolded.size > 0 ? [] : ['directive', 'date', 'figure']) };
    case 'boxes':
      return { ...view, areBoxesShown: !view.areBoxesShown };
    case 'zoom':
      return { ...view, zoom: zoomed(view.zoom, action.step) };
    case 'rotate':
      return { ...view, rotation: turn(view.rotation) };
    case 'side':
      return { ...view, side: action.side };
  }
}

/** A passage taken on the page is worked on beside the list. */
function withPassage(view: ReviewView, passage: Passage | null): ReviewView {
  return { ...view, mode: { name: 'add', passage }, side: passage ? 'list' : view.side };
}

function zoomed(zoom: ReviewView['zoom'], step: 'in' | 'out' | 'width' | 'page'): ReviewView['zoom'] {
  if (step === 'page') return 'page';
  if (step === 'width') return 1;
  const current = zoom === 'page' ? 1 : zoom;
  if (step === 'in') return ZOOMS.find((level) => level > current) ?? current;
  return ZOOMS.findLast((level) => level < current) ?? current;
}

function toggled(kinds: ReadonlySet<FindingKind>, kind: FindingKind): ReadonlySet<FindingKind> {
  const next = new Set(kinds);
  if (!next.delete(kind)) next.add(kind);
  return next;
}
