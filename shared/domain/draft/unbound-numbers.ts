import type { Span } from '../../text/span.ts';

/** Digits with their separators; numbers of points at the start of a line are structure, not facts. */
const NUMBER = /\p{N}+(?:[.,/\-–]\p{N}+)*%?/gu;
const POINT = /^\s*(?:\p{N}{1,2}(?:\.\p{N}{1,2})*[.)-])\s/u;

/** Numbers typed by hand: nothing proves them. Spans in the text, in order. `startsLine`: points may be numbered. */
export function unboundNumbers(text: string, startsLine = true): Span[] {
  const skip = startsLine ? (POINT.exec(text)?.[0].length ?? 0) : 0;
  return [...text.matchAll(NUMBER)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => start >= skip);
}
