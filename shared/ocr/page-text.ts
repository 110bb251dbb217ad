import type { PageText } from '../text/page-text.ts';
import type { Span } from '../text/span.ts';
import type { BoundingBox, Page, Word } from './page.ts';

/** The page as extraction sees it: its text and the words inside, without geometry. */
export function toPageText(page: Page): PageText {
  const words = page.lines.flatMap((line) => line.words);
  return {
    page: page.page,
    text: page.text,
    words: words.map(({ start, end, confidence, handwritten, alternatives }) => ({
      start,
      end,
      confidence,
      ...(handwritten === undefined ? {} : { handwritten }),
      ...(alternatives === undefined ? {} : { alternatives }),
    })),
  };
}

/** The words a span touches, in reading order. */
export function wordsInSpan(page: Page, span: Span): Word[] {
  return page.lines.flatMap((line) => line.words).filter((word) => word.start < span.end && word.end > span.start);
}

/** The smallest box around the given boxes; null for none. */
export function unionBox(boxes: readonly BoundingBox[]): BoundingBox | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
