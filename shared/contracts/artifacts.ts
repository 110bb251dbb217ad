import type { PageSource } from '../ocr/page.ts';

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
