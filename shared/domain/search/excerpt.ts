import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Phrase, SearchTerm } from './search-term.ts';

const EXCERPT_LENGTH = 200;
/** Text shown before the first marked word. */
const LEAD_LENGTH = 40;
const LETTERS = '\\p{L}\\p{N}\\p{Co}';
const LETTER = `[${LETTERS}]`;
const WORD = new RegExp(`${LETTER}+`, 'gu');

type Marked = Pick<SearchTerm, 'folded' | 'symbols'>;

/** A word that answers a term. */
interface FoundWord extends Span {
  readonly term: number;
}

/** The words of a text that answer the terms, in order; words of a phrase only where they stand together. */
export function findAnswers(text: string, terms: readonly Marked[]): FoundWord[] {
  // Folding keeps the length: an offset in the folded text is one in the text.
  const folded = foldVietnamese(text);
  const answers = new Map<number, FoundWord>();
  for (const [term, marked] of terms.entries()) {
    for (const phrase of marked.folded) markPhrase(folded, patternOf(phrase, 'gu'), term, answers);
    for (const phrase of marked.symbols) markPhrase(text, patternOf(phrase, 'giu'), term, answers);
  }
  return [...answers.values()].sort((a, b) => a.start - b.start);
}

/**
 * The part of a page where most of the terms stand closest together, on one line, with the words marked. Without any on
 * the page it is the page's beginning.
 */
export function excerptOf(text: string, terms: readonly Marked[]): { excerpt: string; marks: Span[] } {
  const found = findAnswers(text, terms);
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

/** Words with nothing but signs and blanks between them. Keys hold letters and digits only: nothing to escape. */
function patternOf(phrase: Phrase, flags: string): RegExp {
  return new RegExp(`(?<!${LETTER})${phrase.join(`[^${LETTERS}]+`)}(?!${LETTER})`, flags);
}

function markPhrase(text: string, pattern: RegExp, term: number, answers: Map<number, FoundWord>): void {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    for (const { 0: word, index: within } of found.matchAll(WORD)) {
      const start = index + within;
      if (!answers.has(start)) answers.set(start, { start, end: start + word.length, term });
    }
  }
}

/** The word from which one excerpt shows the most different terms; the earliest of equals. */
function densest(found: readonly FoundWord[]): FoundWord | undefined {
  const inWindow = new Map<number, number>();
  let best: FoundWord | undefined;
  let bestCount = 0;
  let end = 0;
  for (const first of found) {
    for (; end < found.length && found[end]!.end <= first.start + EXCERPT_LENGTH - LEAD_LENGTH; end += 1) {
      const { term } = found[end]!;
      inWindow.set(term, (inWindow.get(term) ?? 0) + 1);
    }
    if (inWindow.size > bestCount) [best, bestCount] = [first, inWindow.size];
    const left = (inWindow.get(first.term) ?? 0) - 1;
    if (left > 0) inWindow.set(first.term, left);
    else inWindow.delete(first.term);
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
