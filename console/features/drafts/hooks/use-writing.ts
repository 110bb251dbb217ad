import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPiece } from '../../../../shared/contracts/api-drafts.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import type { ParagraphAct } from '../components/paragraph-editor.tsx';
import { type Draft, lengthOfAll, type Paragraph, SUBJECT } from '../model/pieces.ts';
import {
  joined,
  mayMove,
  paragraphsOf,
  piecesOf,
  type Step,
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
import type { OpenDraft } from './use-draft.ts';

/** The paragraph that is being written; `turn` grows so that one opened anew takes the caret again. */
export interface Writing {
  readonly paragraphId: string;
  readonly caret: number | null;
  readonly turn: number;
}

/** Which paragraph is being written, and everything that can be done to the paper's parts; each is one step of undo. */
export function useWriting(open: OpenDraft, onComment: (paragraphId: string) => void) {
  const { t } = useTranslation();
  const show = useToast();
  const [writing, setWriting] = useState<Writing | null>(null);
  /** Where the caret stood last: what is put in from the side goes there. */
  const caret = useRef<number | null>(null);
  // The acts stay the same ones from drawing to drawing, so that only what changed is drawn anew.
  const latest = useRef({ open, writing, onComment });
  latest.current = { open, writing, onComment };

  const acts = useMemo(() => {
    const draftNow = () => latest.current.open.draft!;
    const edit = (next: Draft, name: string | null = null) => latest.current.open.edit(next, name);
    const start = (paragraphId: string, at: number | null = null) => {
      const before = latest.current.writing;
      if (before && before.paragraphId !== paragraphId) leave(before.paragraphId);
      caret.current = at;
      setWriting({ paragraphId, caret: at, turn: (before?.turn ?? 0) + 1 });
    };
    /** A paragraph left without a word goes. */
    const leave = (paragraphId: string) => {
      const pieces = piecesOf(draftNow(), paragraphId);
      if (paragraphId !== SUBJECT && pieces?.length === 0) edit(withoutParagraph(draftNow(), paragraphId), 'leave');
    };
    const stop = () => {
      const left = latest.current.writing;
      setWriting(null);
      if (!left) return;
      leave(left.paragraphId);
      requestAnimationFrame(() => focusParagraph(left.paragraphId));
    };
    const add = (change: (draft: Draft, id: string) => Draft, place: string | null = null) => {
      const id = `p-${crypto.randomUUID()}`;
      edit(change(draftNow(), id));
      start(place ? `${id}${place}` : id, 0);
    };
    const join = (paragraphId: string) => {
      const seam = joined(draftNow(), paragraphId);
      if (!seam) return;
      edit(seam.draft);
      start(seam.into, seam.at);
    };
    const neighbour = (paragraphId: string, step: Step) => {
      const ids = [SUBJECT, ...paragraphsOf(draftNow()).map(({ id }) => id)];
      return ids[ids.indexOf(paragraphId) + step];
    };
    const go = (paragraphId: string, step: Step) => {
      const next = neighbour(paragraphId, step);
      if (next) start(next, step > 0 ? 0 : lengthOfAll(piecesOf(draftNow(), next) ?? []));
    };
    const move = (paragraphId: string, step: Step) => {
      if (!mayMove(draftNow(), paragraphId, step)) return;
      edit(withParagraphMoved(draftNow(), paragraphId, step));
      requestAnimationFrame(() =>
        document.getElementById(elementId(paragraphId))?.scrollIntoView({ block: 'nearest' }),
      );
    };
    const tellRemoved = (text: string) =>
      show({
        tone: 'done',
        text,
        action: { label: t('drafts.undo'), onClick: () => latest.current.open.step('undo') },
      });
    return {
      start,
      stop,
      move,
      setCaret: (at: number) => {
        caret.current = at;
      },
      change: (paragraphId: string, pieces: readonly DraftPiece[]) =>
        edit(withPieces(draftNow(), paragraphId, pieces), `words-${paragraphId}`),
      addAfter: (paragraphId: string) => add((draft, id) => withParagraphAfter(draft, paragraphId, id)),
      addIn: (sectionId: string) => add((draft, id) => withParagraphIn(draft, sectionId, id)),
      setStyle: (paragraphId: string, style: Paragraph['style']) => edit(withStyle(draftNow(), paragraphId, style)),
      remove: (paragraphId: string) => {
        setWriting(null);
        edit(withoutParagraph(draftNow(), paragraphId));
        tellRemoved(t('drafts.paragraphRemoved'));
      },
      addSection: (sectionId: string) =>
        add((draft, id) => withSectionAfter(draft, sectionId, id, t('drafts.newSection', { lng: 'vi' })), '-1'),
      renameSection: (sectionId: string, title: string) => edit(withSectionTitle(draftNow(), sectionId, title)),
      moveSection: (sectionId: string, step: Step) => edit(withSectionMoved(draftNow(), sectionId, step)),
      removeSection: (sectionId: string) => {
        setWriting(null);
        edit(withoutSection(draftNow(), sectionId));
        tellRemoved(t('drafts.sectionRemoved'));
      },
      comment: (paragraphId: string) => latest.current.onComment(paragraphId),
      /** What the keyboard asks from inside a paragraph. */
      act: (paragraphId: string, act: ParagraphAct) => {
        const isTitle = paragraphId === SUBJECT;
        switch (act.name) {
          case 'split':
            if (isTitle) return stop();
            return add((draft, id) => withSplit(draft, paragraphId, act.at, id));
          case 'join-before':
            return join(paragraphId);
          case 'join-after': {
            const next = neighbour(paragraphId, 1);
            return next && !isTitle ? join(next) : undefined;
          }
          case 'go-before':
            return go(paragraphId, -1);
          case 'go-after':
            return go(paragraphId, 1);
          case 'move-up':
            return move(paragraphId, -1);
          case 'move-down':
            return move(paragraphId, 1);
          case 'comment':
            return isTitle ? undefined : latest.current.onComment(paragraphId);
          case 'undo':
          case 'redo':
            return latest.current.open.step(act.name);
          case 'done':
            return stop();
        }
      },
    };
  }, [show, t]);
  return { writing, caret, acts };
}
export type WritingActs = ReturnType<typeof useWriting>['acts'];

/** The element a paragraph is drawn as. */
export const elementId = (paragraphId: string): string => `doan-${paragraphId}`;

function focusParagraph(paragraphId: string): void {
  document.getElementById(elementId(paragraphId))?.querySelector<HTMLElement>('[data-edit]')?.focus();
}
