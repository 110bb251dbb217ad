import { useMemo, useRef, useState } from 'react';
import type { HeadPart } from '../components/head-tab.tsx';
import type { Draft } from '../model/pieces.ts';
import type { Stop } from '../model/stops.ts';
import { elementId } from './writing-acts.ts';

export const SIDE_TABS = ['proof', 'insert', 'gaps', 'layout', 'comments', 'versions'] as const;
export type SideTab = (typeof SIDE_TABS)[number];

/** What was chosen in the paper: a bound value to see, or a place to put one. */
export interface Choice {
  readonly paragraphId: string;
  /** A field or a blank. */
  readonly pieceId: string | null;
}

/** What of the paper is looked at, and what the side panel shows of it. */
export function useSide(draft: Draft, isEditable: boolean) {
  const [choice, setChoice] = useState<Choice | null>(null);
  // What was asked for comes first when a draft came back.
  const [tab, setTab] = useState<SideTab>(draft.status === 'returned' ? 'comments' : 'proof');
  const [part, setPart] = useState<HeadPart | null>(null);
  const [about, setAbout] = useState<{ paragraphId: string | null; turn: number }>({ paragraphId: null, turn: 0 });
  const [isOpen, setOpen] = useState(false);
  const mayInsert = useRef(isEditable);
  mayInsert.current = isEditable;
  const acts = useMemo(() => {
    const show = (next: SideTab) => {
      setTab(next);
      setOpen(true);
    };
    const go = (next: Choice, takesFocus = true) => {
      setChoice(next);
      setOpen(false);
      requestAnimationFrame(() => showPlace(next, takesFocus));
    };
    return {
      setTab,
      go: (next: Choice) => go(next),
      openPanel: () => setOpen(true),
      closePanel: () => setOpen(false),
      choose: (next: Choice, kind: 'field' | 'blank') => {
        setChoice(next);
        if (kind === 'field') show('proof');
        else if (mayInsert.current) show('insert');
      },
      goToStop: (stop: Stop | undefined) => {
        if (!stop) return;
        const isToFill = stop.kind === 'blank' && mayInsert.current;
        // A blank is filled from the search field, which has the caret then.
        go(stop, !isToFill);
        if (stop.kind === 'outdated') setTab('proof');
        if (isToFill) setTab('insert');
      },
      /** Asks for a remark on a paragraph: the field takes the caret. */
      comment: (paragraphId: string) => {
        setAbout(({ turn }) => ({ paragraphId, turn: turn + 1 }));
        show('comments');
      },
      setAbout: (paragraphId: string | null) => setAbout(({ turn }) => ({ paragraphId, turn })),
      showHead: (next: HeadPart) => {
        // The same part pressed again takes the caret again.
        setPart(null);
        requestAnimationFrame(() => setPart(next));
        show('layout');
      },
    };
  }, []);
  return { choice, tab, part, about, isOpen, ...acts };
}
export type Side = ReturnType<typeof useSide>;

/** Brings a place of the paper before the eyes and the keyboard. */
function showPlace({ paragraphId, pieceId }: Choice, takesFocus: boolean): void {
  const paragraph = document.getElementById(elementId(paragraphId));
  const id = CSS.escape(pieceId ?? '');
  const piece = pieceId && paragraph?.querySelector<HTMLElement>(`[data-piece="${id}"], [data-blank="${id}"]`);
  (piece || paragraph)?.scrollIntoView({ block: 'center' });
  const target = piece || paragraph?.querySelector<HTMLElement>('[data-edit], button');
  if (takesFocus) target?.focus({ preventScroll: true });
}
