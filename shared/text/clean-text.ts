import type { PageText, TextWord } from './page-text.ts';

/** A page prepared for recognisers: same length as the page's text, so every offset is an offset of the page. */
export interface CleanText {
  /** 1-based. */
  readonly page: number;
  /** NFC; line breaks, tabs and odd blanks are single blanks, dashes and quotes keep their place. Same length as `raw`. */
  readonly text: string;
  /** The page's text, untouched: for quotes and for line structure. */
  readonly raw: string;
  readonly words: readonly TextWord[];
}

/** White space other than the blank itself: most characters of a page are left as they are. */
const ODD_BLANK = /[^\S ]|[\u{200b}\u{feff}]/gu;

/** Every white-space character (line breaks, no-break blanks) becomes one blank: one code unit for one. */
export function cleanPage({ page, text, words }: PageText): CleanText {
  return { page, text: text.replace(ODD_BLANK, ' '), raw: text, words };
}
