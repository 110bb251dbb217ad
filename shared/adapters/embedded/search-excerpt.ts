import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

const EXCERPT_LENGTH = 200;
/** Text shown before the first marked word. */
const LEAD_LENGTH = 40;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The part of a page where most of the words stand closest together, on one line, with the words marked. `words` are
 * folded; without any on the page it is the page's beginning.
 */
export function excerptOf(text: string, words: ReadonlySet<string>): { excerpt: string; marks: Span[] } {
  const found = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const folded = foldVietnamese(word);
    return words.has(folded) ? [{ start: index, end: index + word.length, folded }] : [];
  });
  const first = densest(found);
  const start = wordStart(text, Math.max(0, (first?.start ?? 0) - LEAD_LENGTH));
  const end = wordEnd(text, Math.min(text.length, start + EXCERPT_LENGTH));
  return {
    excerpt: text.slice(start, end).replaceAll(/\s/gu, ' '),
    marks: found
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
  };
}

interface FoundWord extends Span {
  readonly folded: string;
}

/** The word from which one excerpt shows the most different words; the earliest of equals. */
function densest(found: readonly FoundWord[]): FoundWord | undefined {
  const inWindow = new Map<string, number>();
  let best: FoundWord | undefined;
  let bestCount = 0;
  let end = 0;
  for (const first of found) {
    for (; end < found.length && found[end]!.end <= first.start + EXCERPT_LENGTH - LEAD_LENGTH; end += 1) {
      const { folded } = found[end]!;
      inWindow.set(folded, (inWindow.get(folded) ?? 0) + 1);
    }
    if (inWindow.size > bestCount) [best, bestCount] = [first, inWindow.size];
    const left = (inWindow.get(first.folded) ?? 0) - 1;
    if (left > 0) inWindow.set(first.folded, left);
    else inWindow.delete(first.folded);
  }
  return best ?? found[0];
}

/** Moves an offset forward to where a word begins, unless no word ends nearby. */
function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const gap = text.slice(offset, offset + LEAD_LENGTH).search(/\s/u);
  return gap < 0 ? offset : offset + gap + 1;
}

function wordEnd(text: string, offset: number): number {
  if (offset === text.length) return offset;
  const gap = text.slice(0, offset).search(/\s\S*$/u);
  return gap < offset - LEAD_LENGTH ? offset : gap;
}
