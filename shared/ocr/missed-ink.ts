import type { Component } from './components.ts';
import type { BoundingBox } from './page.ts';
import type { ReadParagraphs } from './tesseract-page.ts';

/** Rows of the picture, in pixels; `bottom` is exclusive. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Letters stand within these multiples of the usual height of a word. */
const SMALLEST_LETTER = 0.3;
const LARGEST_LETTER = 1.8;
/** How far around a word its ink may reach, in word heights. */
const REACH = 0.25;
/** Fewer unread letters than this in a row are marks or dirt. */
const MIN_LETTERS = 1;
const USUAL_HEIGHT = 0.14;

/** Height of a usual word in pixels: the median of all words read; a guess from the resolution where none were. */
export function usualWordHeight(words: readonly BoundingBox[], height: number, dpi: number): number {
  const heights = words.map((box) => box.height * height).sort((a, b) => a - b);
  return heights.length < 5 ? dpi * USUAL_HEIGHT : heights[heights.length >> 1]!;
}

/**
 * Rows where letter-sized ink lies under no word: a page number above the text, words under a stamp, a block the layout analysis
 * dropped. Each is worth a reading of its own.
 */
export function missedBands(
  components: readonly Component[],
  words: readonly BoundingBox[],
  picture: { readonly width: number; readonly height: number; readonly dpi: number },
): Band[] {
  const letter = usualWordHeight(words, picture.height, picture.dpi);
  const covered = coverMap(words, picture, letter * REACH);
  const missed = components.filter((component) => isLetter(component, letter) && !covered(component));
  const rows = missed.map(({ top, bottom }) => ({ top: top - letter / 2, bottom: bottom + letter / 2 }));
  return joinBands(rows, MIN_LETTERS).map(({ top, bottom }) => ({
    top: Math.max(0, Math.floor(top - letter / 2)),
    bottom: Math.min(picture.height, Math.ceil(bottom + letter / 2)),
  }));
}

function isLetter({ left, top, right, bottom, area }: Component, letter: number): boolean {
  const height = bottom - top;
  const width = right - left;
  if (height < letter * SMALLEST_LETTER || height > letter * LARGEST_LETTER) return false;
  return width <= letter * LARGEST_LETTER * 2 && area >= height && area > width * height * 0.08;
}

function coverMap(
  words: readonly BoundingBox[],
  { width, height }: { readonly width: number; readonly height: number },
  reach: number,
): (component: Component) => boolean {
  const cell = 4;
  const columns = Math.ceil(width / cell) + 1;
  const map = new Uint8Array(columns * (Math.ceil(height / cell) + 1));
  for (const box of words) {
    const left = Math.max(0, Math.floor((box.left * width - reach) / cell));
    const right = Math.min(columns, Math.ceil(((box.left + box.width) * width + reach) / cell));
    const bottom = Math.min(Math.ceil(height / cell), Math.ceil(((box.top + box.height) * height + reach) / cell));
    for (let y = Math.max(0, Math.floor((box.top * height - reach) / cell)); y < bottom; y += 1) {
      map.fill(1, y * columns + left, y * columns + right);
    }
  }
  return ({ left, top, right, bottom }) => map[((top + bottom) >> 3) * columns + ((left + right) >> 3)] === 1;
}

function joinBands(rows: readonly Band[], least: number): Band[] {
  const bands: { top: number; bottom: number; count: number }[] = [];
  for (const row of rows.toSorted((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    if (last && row.top <= last.bottom) {
      last.bottom = Math.max(last.bottom, row.bottom);
      last.count += 1;
    } else bands.push({ ...row, count: 1 });
  }
  return bands.filter(({ count }) => count >= least);
}

/** The boxes of all words of a reading. */
export function wordBoxes(paragraphs: ReadParagraphs): BoundingBox[] {
  return paragraphs.flat(2).map(({ box }) => box);
}
