import type { Page } from '../ocr/page.ts';
import type { PagePicture } from './page-reader.ts';

/** Reads the letters on a picture. Calls may run in parallel; the engine decides how many at once. */
export interface TextRecognizer {
  /** Name and version, as it goes into results: `tesseract.js 7.0.0 (vie best_int)`. */
  readonly engine: string;
  /** Boxes are on the upright original page. Throws `PermanentError` ('page-timeout', 'page-unreadable') when a page can never be read. */
  recognize(picture: PagePicture): Promise<Page>;
  /** Frees workers. */
  close(): Promise<void>;
}
