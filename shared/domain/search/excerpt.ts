import { keyOf } from '../../text/search-words.ts';
import type { Span } from '../../text/span.ts';
import type { Phrase, SearchTerm } from './search-term.ts';

const EXCERPT_LENGTH = 200;
/** Text shown before the first marked word. */
const LEAD_LENGTH = 40;
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

type Marked = Pick<SearchTerm, 'folded' | 'symbols'>;

/** A word that answers a term. */
interface FoundWord extends Span {
  readonly term: number;
}

/** The words of a text that answer the terms, in order; words of a phrase only where they stand together. */
export function findAnswers(text: string, terms: readonly Marked[]): FoundWord[] {
  const words = [...wordSpans(text)];
  const folded = words.map(({ start, end }) => keyOf('folded', text.slice(start, end)));
  const hasSymbols = terms.some(({ symbols }) => symbols.length > 0);
  const exact = hasSymbols ? words.map(({ start, end }) => keyOf('exact', text.slice(start, end))) : [];
  const answers = new Map<number, FoundWord>();
  for (const [term, marked] of terms.entries()) {
    for (const phrase of marked.folded) markPhrase(words, folded, phrase, term, answers);
    for (const phrase of marked.symbols) markPhrase(words, exact, phrase, term, answers);
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

function* wordSpans(text: string): Generator<Span> {
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    yield { start: found.index, end: WORD.lastIndex };
  }
}

function markPhrase(
  words: readonly Span[],
  keys: readonly string[],
  phrase: Phrase,
  term: number,
  answers: Map<number, FoundWord>,
): void {
  const [first] = phrase;
  for (let at = keys.indexOf(first!); at >= 0; at = keys.indexOf(first!, at + 1)) {
    if (!phrase.every((key, next) => keys[at + next] === key)) continue;
    for (const { start, end } of words.slice(at, at + phrase.length)) {
      if (!answers.has(start)) answers.set(start, { start, end, term });
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
