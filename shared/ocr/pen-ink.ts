import { findComponents } from './components.ts';
import type { BoundingBox, Page } from './page.ts';
import type { ColourRaster } from './raster.ts';

/** A pixel is pen ink when blue stands out this much over red and it is not paper. */
const BLUE_LEAD = 30;
const PAPER = 215;
const DARK = 140;
/** Millimetres: a grid cell, and the least height of a written figure. */
const CELL = 1;
const LEAST_HEIGHT = 2;
/** Share of a cell that must be pen ink: a coloured edge of printed letters is less. */
const CELL_SHARE = 0.08;
/** Every second pixel of every second row: a stroke of a pen is four pixels wide and more at 200 dpi. */
const STEP = 2;
/** Where so much of all ink is blue the print itself is: then colour tells nothing. */
const BLUE_PRINT = 0.4;
/** Share of a word that pen ink must cross. */
const WRITTEN_SHARE = 0.3;
const MILLIMETRES_PER_INCH = 25.4;

/** Where a page bears blue pen ink (a number, a day, a note, a signature); nothing where the print is blue as well. */
export function findPenInk({ width, height, pixels }: ColourRaster, dpi: number): BoundingBox[] {
  const cell = Math.max(2, Math.round((CELL * dpi) / MILLIMETRES_PER_INCH));
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const ink = new Uint16Array(columns * rows);
  let [blueInk, darkInk] = [0, 0];
  for (let y = 0; y < height; y += STEP) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0, source = y * width * 3; x < width; x += STEP, source += 3 * STEP) {
      const red = pixels[source]!;
      if (red >= PAPER) continue;
      const blue = pixels[source + 2]!;
      if (blue - red > BLUE_LEAD && blue >= pixels[source + 1]!) {
        ink[row + Math.floor(x / cell)]! += 1;
        blueInk += 1;
      } else if (red < DARK) darkInk += 1;
    }
  }
  if (blueInk > (blueInk + darkInk) * BLUE_PRINT) return [];
  const least = (cell / STEP) ** 2 * CELL_SHARE;
  const grid = { width: columns, height: rows, pixels: Uint8Array.from(ink, (count) => (count >= least ? 0 : 255)) };
  return findComponents(grid, 128)
    .filter(({ top, bottom }) => (bottom - top) * CELL >= LEAST_HEIGHT)
    .map(({ left, top, right, bottom }) => ({
      left: (left * cell) / width,
      top: (top * cell) / height,
      width: ((right - left) * cell) / width,
      height: ((bottom - top) * cell) / height,
    }));
}

/** The page with the words that pen ink crosses marked as handwritten: such words always need a person. */
export function markHandwriting(page: Page, penInk: readonly BoundingBox[]): Page {
  if (penInk.length === 0) return page;
  const lines = page.lines.map((line) => ({
    ...line,
    words: line.words.map((word) => (isWritten(word.box, penInk) ? { ...word, handwritten: true } : word)),
  }));
  return { ...page, lines };
}

function isWritten(word: BoundingBox, penInk: readonly BoundingBox[]): boolean {
  let across = 0;
  for (const ink of penInk) {
    const height = Math.min(word.top + word.height, ink.top + ink.height) - Math.max(word.top, ink.top);
    const width = Math.min(word.left + word.width, ink.left + ink.width) - Math.max(word.left, ink.left);
    if (width > 0 && height > word.height / 2) across += width;
  }
  return across >= word.width * WRITTEN_SHARE;
}
