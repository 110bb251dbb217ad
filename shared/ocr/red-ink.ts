import type { ColourRaster, GreyRaster } from './raster.ts';

/** Share of red pixels from which a page is taken to bear a stamp. Measured: stamped pages lie far above, clean ones far below. */
export const RED_INK_GATE = 0.0008;
/** One pixel of so many is looked at; an odd number walks over every column. */
const SAMPLED = 3;
/** A pixel is red ink when red stands out this much over green and blue. */
const RED_LEAD = 40;
const BACKGROUND_CELL = 32;
/** Brightness, after the paper is made even, from which a pixel counts as paper: the rest of the red ink is lighter. */
const PAPER_LEVEL = 190;

/** Share of the page's pixels that are red ink, 0..1. */
export function redInkShare({ width, height, pixels }: ColourRaster): number {
  let red = 0;
  for (let index = 0; index < pixels.length; index += 3 * SAMPLED) {
    if (isRed(pixels[index]!, pixels[index + 1]!, pixels[index + 2]!)) red += 1;
  }
  return (red * SAMPLED) / Math.max(1, width * height);
}

/** The page in grey with red ink taken away: its red channel, the paper made even, everything light made white. */
export function withoutRedInk({ width, height, pixels }: ColourRaster): GreyRaster {
  const red = new Uint8Array(width * height);
  for (let index = 0, source = 0; index < red.length; index += 1, source += 3) red[index] = pixels[source]!;
  const paper = evenPaper({ width, height, pixels: red });
  for (let index = 0; index < paper.pixels.length; index += 1) {
    paper.pixels[index] = Math.min(255, (paper.pixels[index]! * 255) / PAPER_LEVEL);
  }
  return paper;
}

/** The page with its background divided out, so that shadows and yellowed paper become white. */
export function evenPaper(grey: GreyRaster): GreyRaster {
  const { width, height, pixels } = grey;
  const columns = Math.ceil(width / BACKGROUND_CELL) + 1;
  const cells = paperBrightness(grey, columns, Math.ceil(height / BACKGROUND_CELL) + 1);
  const even = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const cellY = Math.floor(y / BACKGROUND_CELL);
    const down = (y % BACKGROUND_CELL) / BACKGROUND_CELL;
    for (let x = 0; x < width; x += 1) {
      const cell = cellY * columns + Math.floor(x / BACKGROUND_CELL);
      const across = (x % BACKGROUND_CELL) / BACKGROUND_CELL;
      const upper = cells[cell]! * (1 - across) + cells[cell + 1]! * across;
      const lower = cells[cell + columns]! * (1 - across) + cells[cell + columns + 1]! * across;
      const paper = upper * (1 - down) + lower * down;
      even[y * width + x] = Math.min(255, (pixels[y * width + x]! * 255) / Math.max(1, paper));
    }
  }
  return { width, height, pixels: even };
}

/** Brightness of the paper around each grid point: the 90th percentile of its neighbourhood. */
function paperBrightness({ width, height, pixels }: GreyRaster, columns: number, rows: number): Float32Array {
  const cells = new Float32Array(columns * (rows + 1)).fill(255);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      let seen = 0;
      const bottom = Math.min(height, (row + 1) * BACKGROUND_CELL);
      const right = Math.min(width, (column + 1) * BACKGROUND_CELL);
      for (let y = Math.max(0, (row - 1) * BACKGROUND_CELL); y < bottom; y += 2) {
        for (let x = Math.max(0, (column - 1) * BACKGROUND_CELL); x < right; x += 2) {
          counts[pixels[y * width + x]!]! += 1;
          seen += 1;
        }
      }
      cells[row * columns + column] = percentile(counts, seen, 0.9);
    }
  }
  return cells;
}

function percentile(counts: Uint32Array, seen: number, share: number): number {
  if (seen === 0) return 255;
  let below = 0;
  for (let value = 0; value < 256; value += 1) {
    below += counts[value]!;
    if (below >= seen * share) return Math.max(64, value);
  }
  return 255;
}

const isRed = (red: number, green: number, blue: number): boolean =>
  red > 90 && red - green > RED_LEAD && red - blue > RED_LEAD;
