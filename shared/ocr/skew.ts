import type { BoundingBox } from './page.ts';
import type { GreyRaster } from './raster.ts';
import { inkThreshold } from './raster.ts';

const MAX_SKEW = 12;
/** Below this the lines are straight enough for the recognizer, and turning would only blur. */
const STRAIGHT = 0.08;
/** Part of each edge that is not looked at: scanners leave black borders there. */
const MARGIN = 0.03;
const MIN_EDGE_PIXELS = 200;

/**
 * Degrees by which the text lines run downwards to the right (clockwise skew is positive), on a copy about 900 pixels wide; 0 where
 * no lines are found. Projection profile of the upper edges of the ink: straight lines make sharp rows. `sharpness` is 1 for ink
 * spread evenly, more the sharper the lines are, 0 without ink.
 */
export function findSkew(small: GreyRaster): { skew: number; sharpness: number } {
  const edges = upperEdges(small);
  if (edges.count < MIN_EDGE_PIXELS) return { skew: 0, sharpness: 0 };
  const coarse = sharpest(edges, small, 0, MAX_SKEW, 0.5);
  const finer = sharpest(edges, small, coarse.angle, 0.5, 0.1);
  const { angle, score } = sharpest(edges, small, finer.angle, 0.1, 0.02);
  const sharpness = (score * small.height) / (edges.count * edges.count);
  return { skew: Math.abs(angle) < STRAIGHT ? 0 : Math.round(angle * 100) / 100, sharpness };
}

/** Width of the copy that skew and stance are measured on. */
export const LOOK_WIDTH = 900;

/** Pixels of the canvas that holds the page after it is turned by `skew` degrees. */
export function straightenedSize(width: number, height: number, skew: number): { width: number; height: number } {
  if (skew === 0) return { width, height };
  const cosine = Math.cos(radians(skew));
  const sine = Math.abs(Math.sin(radians(skew)));
  return { width: Math.ceil(width * cosine + height * sine), height: Math.ceil(width * sine + height * cosine) };
}

/** Turns the page so that its lines run level; the canvas grows so that no corner is lost, new corners are white. */
export function straighten(grey: GreyRaster, skew: number): GreyRaster {
  if (skew === 0) return grey;
  const { width, height } = straightenedSize(grey.width, grey.height, skew);
  const pixels = new Uint8Array(width * height).fill(255);
  const cosine = Math.cos(radians(skew));
  const sine = Math.sin(radians(skew));
  const right = grey.width - 1;
  const bottom = grey.height - 1;
  for (let y = 0; y < height; y += 1) {
    const dy = y - (height - 1) / 2;
    let sourceX = -((width - 1) / 2) * cosine - dy * sine + right / 2;
    let sourceY = -((width - 1) / 2) * sine + dy * cosine + bottom / 2;
    for (let x = 0; x < width; x += 1, sourceX += cosine, sourceY += sine) {
      if (sourceX < 0 || sourceY < 0 || sourceX >= right || sourceY >= bottom) continue;
      pixels[y * width + x] = between(grey, sourceX, sourceY);
    }
  }
  return { width, height, pixels };
}

/** A box on the straightened picture (fractions of it), as a box on the page before it was turned. */
export function onUnstraightenedPage(
  box: BoundingBox,
  page: { readonly width: number; readonly height: number; readonly skew: number },
): BoundingBox {
  if (page.skew === 0) return clampBox(box);
  const canvas = straightenedSize(page.width, page.height, page.skew);
  const cosine = Math.cos(radians(page.skew));
  const sine = Math.sin(radians(page.skew));
  const corners = [
    [box.left, box.top],
    [box.left + box.width, box.top],
    [box.left, box.top + box.height],
    [box.left + box.width, box.top + box.height],
  ].map(([x, y]) => {
    const dx = (x! - 0.5) * canvas.width;
    const dy = (y! - 0.5) * canvas.height;
    return [(dx * cosine - dy * sine) / page.width + 0.5, (dx * sine + dy * cosine) / page.height + 0.5] as const;
  });
  const left = Math.min(...corners.map(([x]) => x));
  const top = Math.min(...corners.map(([, y]) => y));
  const right = Math.max(...corners.map(([x]) => x));
  const bottom = Math.max(...corners.map(([, y]) => y));
  return clampBox({ left, top, width: right - left, height: bottom - top });
}

/** The part of a box that lies on the page. */
export function clampBox(box: BoundingBox): BoundingBox {
  const left = clamp(box.left);
  const top = clamp(box.top);
  return { left, top, width: clamp(box.left + box.width) - left, height: clamp(box.top + box.height) - top };
}

interface Edges {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function upperEdges(grey: GreyRaster): Edges {
  const { width, height, pixels } = grey;
  const threshold = inkThreshold(grey);
  const x = new Float32Array(width * height);
  const y = new Float32Array(width * height);
  const marginX = Math.round(width * MARGIN);
  const marginY = Math.round(height * MARGIN);
  let count = 0;
  for (let row = Math.max(1, marginY); row < height - marginY; row += 1) {
    for (let column = marginX; column < width - marginX; column += 1) {
      const index = row * width + column;
      if (pixels[index]! > threshold || pixels[index - width]! <= threshold) continue;
      x[count] = column - width / 2;
      y[count] = row - height / 2;
      count += 1;
    }
  }
  return { count, x, y };
}

function sharpest(
  edges: Edges,
  size: GreyRaster,
  around: number,
  reach: number,
  step: number,
): { angle: number; score: number } {
  const rows = new Float64Array(Math.ceil(Math.hypot(size.width, size.height)) + 2);
  let best = { angle: around, score: -1 };
  for (let steps = -Math.round(reach / step); steps <= Math.round(reach / step); steps += 1) {
    const angle = around + steps * step;
    const score = scoreOf(edges, rows, angle);
    if (score > best.score || (score === best.score && Math.abs(angle) < Math.abs(best.angle))) best = { angle, score };
  }
  return best;
}

function scoreOf({ count, x, y }: Edges, rows: Float64Array, angle: number): number {
  rows.fill(0);
  const cosine = Math.cos(radians(angle));
  const sine = Math.sin(radians(angle));
  const middle = rows.length / 2;
  for (let index = 0; index < count; index += 1) {
    rows[(y[index]! * cosine - x[index]! * sine + middle) | 0]! += 1;
  }
  let score = 0;
  for (let row = 0; row < rows.length; row += 1) score += rows[row]! * rows[row]!;
  return score;
}

function between({ width, pixels }: GreyRaster, x: number, y: number): number {
  const column = x | 0;
  const row = y | 0;
  const right = x - column;
  const down = y - row;
  const index = row * width + column;
  const upper = pixels[index]! * (1 - right) + pixels[index + 1]! * right;
  const lower = pixels[index + width]! * (1 - right) + pixels[index + width + 1]! * right;
  return upper * (1 - down) + lower * down + 0.5;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const clamp = (fraction: number): number => Math.min(1, Math.max(0, fraction));
