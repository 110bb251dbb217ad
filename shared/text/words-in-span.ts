import type { TextWord } from './page-text.ts';
import type { Span } from './span.ts';

/** The words a span touches, in order. `words` are sorted and do not overlap. */
export function textWordsIn(words: readonly TextWord[], span: Span): TextWord[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < words.length && words[end]!.start < span.end) end += 1;
  return words.slice(low, end);
}
