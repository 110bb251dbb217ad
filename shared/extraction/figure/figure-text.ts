import type { Span } from '../../text/span.ts';

/** One page at a look: three texts, offset for offset. */
export interface FigureText {
  /** Matching text: lower case. */
  readonly text: string;
  /** As printed, line breaks as blanks. */
  readonly printed: string;
  /** As printed, with line breaks. */
  readonly raw: string;
  /** True where a digit of a span was read as a letter and put right. */
  readonly isRepaired: (span: Span) => boolean;
  /** True where a reader made the letters: marks may be wrong. */
  readonly scanned: boolean;
  /** Offset after the thing that stands at this offset and is no figure (a directive, a date); 0 where none does. */
  readonly takenUntil: (offset: number) => number;
}
