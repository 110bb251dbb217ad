import type { Component } from './components.ts';
import type { GreyRaster } from './raster.ts';

const PAPER = 255;
/** Inches. A speck is smaller than a full stop in 12 point; a mark that belongs to a letter stands nearer to it than this. */
const SPECK_SIZE = 0.022;
const ALONE = 0.07;

/** The page with lonely specks of dirt made white. Dots of letters, full stops and dotted lines have neighbours and stay. */
export function withoutSpecks(grey: GreyRaster, components: readonly Component[], dpi: number): GreyRaster {
  const size = Math.max(2, Math.round(SPECK_SIZE * dpi));
  const reach = Math.round(ALONE * dpi);
  const specks: Component[] = [];
  const marks: Component[] = [];
  for (const component of components) (isSpeck(component, size) ? specks : marks).push(component);
  if (specks.length === 0) return grey;
  const taken = nearMap(marks, grey, reach);
  const pixels = grey.pixels.slice();
  for (const speck of specks) {
    if (!taken.has(speck)) erase(pixels, grey, speck);
  }
  return { ...grey, pixels };
}

const isSpeck = ({ left, top, right, bottom }: Component, size: number): boolean =>
  right - left <= size && bottom - top <= size;

/** Coarse map of where letters stand; a speck in or beside a marked cell belongs to one. */
function nearMap(
  marks: readonly Component[],
  { width, height }: GreyRaster,
  reach: number,
): { has(speck: Component): boolean } {
  const cell = Math.max(1, reach >> 1);
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  const map = new Uint8Array(columns * rows);
  for (const { left, top, right, bottom } of marks) {
    const firstColumn = Math.max(0, Math.floor((left - reach) / cell));
    const lastColumn = Math.min(columns - 1, Math.floor((right + reach) / cell));
    const lastRow = Math.min(rows - 1, Math.floor((bottom + reach) / cell));
    for (let row = Math.max(0, Math.floor((top - reach) / cell)); row <= lastRow; row += 1) {
      map.fill(1, row * columns + firstColumn, row * columns + lastColumn + 1);
    }
  }
  return {
    has: ({ left, top, right, bottom }) =>
      map[Math.floor((top + bottom) / 2 / cell) * columns + Math.floor((left + right) / 2 / cell)] === 1,
  };
}

function erase(pixels: Uint8Array, { width, height }: GreyRaster, { left, top, right, bottom }: Component): void {
  const start = Math.max(0, left - 1);
  const end = Math.min(width, right + 1);
  for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + 1); y += 1) {
    pixels.fill(PAPER, y * width + start, y * width + end);
  }
}
