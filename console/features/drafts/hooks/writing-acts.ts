import type { DraftPiece } from '../../../../shared/contracts/api-drafts.ts';
import type { ParagraphAct } from '../components/paragraph-editor.tsx';
import { type Draft, lengthOfAll, type Paragraph, type Pieces, SUBJECT, splitAt, tidied } from '../model/pieces.ts';
import {
  joined,
  mayMove,
  paragraphsOf,
  piecesOf,
  type Step,
  withLines,
  withoutParagraph,
  withoutSection,
  withParagraphAfter,
  withParagraphIn,
  withParagraphMoved,
  withPieces,
  withSectionAfter,
  withSectionMoved,
  withSectionTitle,
  withSplit,
  withStyle,
} from '../model/structure.ts';

/** The paragraph that is being written; `turn` grows so that one opened anew takes the caret again. */
export interface Writing {
  readonly paragraphId: string;
  readonly caret: number | null;
  readonly turn: number;
}

/** What the acts work on, as it is when they are called. */
export interface WritingDesk {
  draft(): Draft;
  /** Changes of one name, made without a pause, are undone together. */
  edit(next: Draft, name?: string): void;
  step(way: 'undo' | 'redo'): void;
  writing(): Writing | null;
  setWriting(writing: Writing | null): void;
  setCaret(at: number | null): void;
  comment(paragraphId: string): void;
  /** Offers to take it back. */
  tellRemoved(what: 'paragraph' | 'section'): void;
  /** What a new section is called first. */
  readonly newSection: string;
}

export type WritingActs = ReturnType<typeof createWritingActs>;

/** Everything that can be done to the paper's parts; each is one step of undo. */
export function createWritingActs(desk: WritingDesk) {
  const caret = caretActs(desk);
  const paragraphs = paragraphActs(desk, caret);
  const sections = sectionActs(desk, caret);
  const act = keyActs(desk, caret, paragraphs);
  return { ...caret, ...paragraphs, ...sections, act, comment: desk.comment, setCaret: desk.setCaret };
}

type CaretActs = ReturnType<typeof caretActs>;

/** Which paragraph is open, and where the caret goes. */
function caretActs(desk: WritingDesk) {
  /** A paragraph left without a word goes. */
  const leave = (paragraphId: string) => {
    const isEmpty = paragraphId !== SUBJECT && piecesOf(desk.draft(), paragraphId)?.length === 0;
    if (isEmpty) desk.edit(withoutParagraph(desk.draft(), paragraphId), 'leave');
  };
  const start = (paragraphId: string, at: number | null = null) => {
    const before = desk.writing();
    if (before && before.paragraphId !== paragraphId) leave(before.paragraphId);
    desk.setCaret(at);
    desk.setWriting({ paragraphId, caret: at, turn: (before?.turn ?? 0) + 1 });
  };
  const stop = () => {
    const left = desk.writing();
    desk.setWriting(null);
    if (!left) return;
    leave(left.paragraphId);
    requestAnimationFrame(() => focusParagraph(left.paragraphId));
  };
  /** Makes a part with an id of its own and opens it; `place` names the paragraph within the part. */
  const add = (change: (draft: Draft, id: string) => Draft, place = '') => {
    const id = `p-${crypto.randomUUID()}`;
    desk.edit(change(desk.draft(), id));
    start(`${id}${place}`, 0);
  };
  return { start, stop, add };
}

function paragraphActs(desk: WritingDesk, { add, start }: CaretActs) {
  return {
    change: (paragraphId: string, pieces: readonly DraftPiece[]) =>
      desk.edit(withPieces(desk.draft(), paragraphId, pieces), `words-${paragraphId}`),
    addAfter: (paragraphId: string) => add((draft, id) => withParagraphAfter(draft, paragraphId, id)),
    addIn: (sectionId: string) => add((draft, id) => withParagraphIn(draft, sectionId, id)),
    setStyle: (paragraphId: string, style: Paragraph['style']) =>
      desk.edit(withStyle(desk.draft(), paragraphId, style)),
    remove: (paragraphId: string) => {
      desk.setWriting(null);
      desk.edit(withoutParagraph(desk.draft(), paragraphId));
      desk.tellRemoved('paragraph');
    },
    move: (paragraphId: string, step: Step) => {
      if (!mayMove(desk.draft(), paragraphId, step)) return;
      desk.edit(withParagraphMoved(desk.draft(), paragraphId, step));
      // It was taken out of the page and put in again: the caret is where it was only if it is put there.
      start(paragraphId);
      requestAnimationFrame(() =>
        document.getElementById(elementId(paragraphId))?.scrollIntoView({ block: 'nearest' }),
      );
    },
    join: (paragraphId: string) => {
      const seam = joined(desk.draft(), paragraphId);
      if (!seam) return;
      desk.edit(seam.draft);
      start(seam.into, seam.at);
    },
  };
}

function sectionActs(desk: WritingDesk, { add }: CaretActs) {
  return {
    addSection: (sectionId: string) =>
      add((draft, id) => withSectionAfter(draft, sectionId, id, desk.newSection), '-1'),
    renameSection: (sectionId: string, title: string) => desk.edit(withSectionTitle(desk.draft(), sectionId, title)),
    moveSection: (sectionId: string, step: Step) => desk.edit(withSectionMoved(desk.draft(), sectionId, step)),
    removeSection: (sectionId: string) => {
      desk.setWriting(null);
      desk.edit(withoutSection(desk.draft(), sectionId));
      desk.tellRemoved('section');
    },
  };
}

const SPACE = { type: 'text', text: ' ' } as const;

/** What the keyboard asks from inside a paragraph. The title can neither be split nor move. */
function keyActs(desk: WritingDesk, { add, start, stop }: CaretActs, { join, move }: ReturnType<typeof paragraphActs>) {
  const order = () => [SUBJECT, ...paragraphsOf(desk.draft()).map(({ id }) => id)];
  const neighbour = (paragraphId: string, step: Step) => order()[order().indexOf(paragraphId) + step];
  const go = (paragraphId: string, step: Step) => {
    const next = neighbour(paragraphId, step);
    if (next) start(next, step > 0 ? 0 : lengthOfAll(piecesOf(desk.draft(), next) ?? []));
  };
  const step = (paragraphId: string, way: 'undo' | 'redo') => {
    const ids = order();
    desk.step(way);
    // The paragraph went with what was taken back: writing goes on in the last one before it that is there.
    if (piecesOf(desk.draft(), paragraphId)) return;
    const left = ids.slice(0, ids.indexOf(paragraphId)).findLast((id) => piecesOf(desk.draft(), id));
    start(left ?? SUBJECT);
  };
  const paste = (id: string, at: number, lines: readonly Pieces[]) => {
    if (id === SUBJECT) {
      const [before, after] = splitAt(desk.draft().head.subject, at);
      const added = lines.flatMap((pieces) => [SPACE, ...pieces]);
      return desk.edit(withPieces(desk.draft(), id, tidied([...before, ...added, ...after])));
    }
    const named = lines.map((pieces) => [`p-${crypto.randomUUID()}`, pieces] as const);
    desk.edit(withLines(desk.draft(), id, at, named));
    const [last, pieces] = named.at(-1)!;
    start(last, lengthOfAll(pieces));
  };
  const acts: { readonly [Name in Exclude<ParagraphAct['name'], 'lines'>]: (id: string, at: number) => void } = {
    split: (id, at) => (id === SUBJECT ? stop() : add((draft, added) => withSplit(draft, id, at, added))),
    'join-before': (id) => join(id),
    'join-after': (id) => {
      const next = neighbour(id, 1);
      if (next && id !== SUBJECT) join(next);
    },
    'go-before': (id) => go(id, -1),
    'go-after': (id) => go(id, 1),
    'move-up': (id) => move(id, -1),
    'move-down': (id) => move(id, 1),
    comment: (id) => {
      if (id !== SUBJECT) desk.comment(id);
    },
    done: stop,
    undo: (id) => step(id, 'undo'),
    redo: (id) => step(id, 'redo'),
  };
  return (paragraphId: string, act: ParagraphAct): void =>
    act.name === 'lines'
      ? paste(paragraphId, act.at, act.lines)
      : acts[act.name](paragraphId, 'at' in act ? act.at : 0);
}

/** The element a paragraph is drawn as. */
export const elementId = (paragraphId: string): string => `doan-${paragraphId}`;

function focusParagraph(paragraphId: string): void {
  document.getElementById(elementId(paragraphId))?.querySelector<HTMLElement>('[data-edit]')?.focus();
}
