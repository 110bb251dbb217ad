import type { CleanText } from '../../text/clean-text.ts';
import type { TextWord } from '../../text/page-text.ts';
import type { Span } from '../../text/span.ts';

/** How the digits of a span were read. */
export interface Reading {
  /** Lowest confidence of a word with a digit, 0..1; null for typed text. */
  readonly lowest: number | null;
  readonly handwritten: boolean;
  /** True where another reading of such a word has other digits. */
  readonly differs: boolean;
}

const TYPED: Reading = { lowest: null, handwritten: false, differs: false };

/** Looks at the words that carry the digits of a span: a misread letter of "ngày" costs nothing, a misread digit does. */
export function readingOf({ raw, words }: CleanText, span: Span): Reading {
  if (words.length === 0) return TYPED;
  let { lowest, handwritten, differs } = TYPED;
  for (
    let index = firstWordAfter(words, span.start);
    index < words.length && words[index]!.start < span.end;
    index += 1
  ) {
    const word = words[index]!;
    const text = raw.slice(word.start, word.end);
    if (!/[\dIVX]/u.test(text)) continue;
    if (word.confidence !== null) lowest = Math.min(lowest ?? 1, word.confidence);
    handwritten ||= word.handwritten === true;
    differs ||= word.alternatives?.some((other) => digitsOf(other.text) !== digitsOf(text)) === true;
  }
  return { lowest, handwritten, differs };
}

function digitsOf(text: string): string {
  return text.replace(/\D+/gu, ' ').trim();
}

/** Index of the first word that ends after an offset. */
function firstWordAfter(words: readonly TextWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
