import type { Span } from './span.ts';

/** What an extractor may know of one word: where it stands in the text and how sure the reader was of it. */
export interface TextWord extends Span {
  /** 0..1; null when the text was typed or came from a text layer. */
  readonly confidence: number | null;
  /** True where the strokes look handwritten: such words always need a person. */
  readonly handwritten?: boolean;
  /** Other readings of the same ink (a second engine or a second pass), best first. */
  readonly alternatives?: readonly { readonly text: string; readonly confidence: number; readonly engine: string }[];
}

/** The text of one page as extraction sees it: NFC text in reading order and the words inside it, in order. */
export interface PageText {
  /** 1-based. */
  readonly page: number;
  /** NFC; lines end with `\n`. */
  readonly text: string;
  /** Sorted by start, not overlapping; empty for text input. */
  readonly words: readonly TextWord[];
}
