import type { Draft } from './pieces.ts';

/** What writing changes: what undo brings back. */
export type Content = Pick<Draft, 'title' | 'head' | 'sections'>;

export interface History {
  readonly past: readonly Content[];
  readonly future: readonly Content[];
  /** What the last change was about, and when; the next one of the same name soon after joins it. */
  readonly last: { readonly name: string; readonly at: number } | null;
}

export const NO_HISTORY: History = { past: [], future: [], last: null };
const MOST_STEPS = 200;
/** Letters typed without a pause of this length are one step. */
const PAUSE_MILLISECONDS = 1_000;

/** Remembers what stood before a change. `name` null = a step of its own. */
export function remembered(history: History, before: Content, name: string | null, now: number): History {
  const { last, past } = history;
  const last_ = name === null ? null : { name, at: now };
  if (last && last.name === name && now - last.at < PAUSE_MILLISECONDS) return { past, future: [], last: last_ };
  return { past: [...past.slice(1 - MOST_STEPS), contentOf(before)], future: [], last: last_ };
}

/** One step back or forth; null when there is none. */
export function stepped(
  { past, future }: History,
  way: 'undo' | 'redo',
  present: Content,
): { readonly history: History; readonly content: Content } | null {
  const [from, to] = way === 'undo' ? [past, future] : [future, past];
  const content = from.at(-1);
  if (!content) return null;
  const [left, grown] = [from.slice(0, -1), [...to, contentOf(present)]];
  const [nextPast, nextFuture] = way === 'undo' ? [left, grown] : [grown, left];
  return { history: { past: nextPast, future: nextFuture, last: null }, content };
}

export const contentOf = ({ title, head, sections }: Content): Content => ({ title, head, sections });
