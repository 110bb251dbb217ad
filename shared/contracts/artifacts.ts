import type { PageSource } from '../ocr/page.ts';
import type { TextractLines } from '../ocr/textract-blocks.ts';

/** `text.json`: the letters of a whole document, without geometry, for extraction's listeners and the archive. */
export interface DocumentText {
  readonly documentId: string;
  readonly pages: readonly {
    /** 1-based. */
    readonly page: number;
    readonly text: string;
    readonly source: PageSource;
    readonly engine: string;
    /** Pixels of the upright page. */
    readonly width: number;
    readonly height: number;
  }[];
}

/** `second-reading.json`: what a second engine read of the whole document, or that it never will. */
export type StoredSecondReading =
  | { readonly state: 'read'; readonly pages: readonly { readonly page: number; readonly lines: TextractLines }[] }
  | { readonly state: 'failed'; readonly reason: string };
