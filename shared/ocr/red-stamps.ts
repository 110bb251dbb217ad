import { findComponents } from './components.ts';
import type { BoundingBox } from './page.ts';
import type { ColourRaster, GreyRaster } from './raster.ts';

/** A patch of red ink that may be a stamp with words, drawn alone: dark on white, without its frame. */
export interface RedStamp {
  /** Where it lies on the page it was cut from. */
  readonly box: BoundingBox;
  readonly raster: GreyRaster;
}

/** How far red stands out over green and blue at the edge of the ink and in its middle. */
const LEAST_LEAD = 24;
const FULL_LEAD = 80;
/** Millimetres: a grid cell, the room between the letters of one stamp, and the sizes stamps with words have. */
const CELL = 1.5;
const LEAST_HEIGHT = 3;
const LARGEST_HEIGHT = 32;
const LEAST_WIDTH = 8;
const LARGEST_WIDTH = 95;
/** A seal is as wide as high; a line of words is not. */
const LEAST_ASPECT = 1.15;
const MOST_STAMPS = 6;
const MILLIMETRES_PER_INCH = 25.4;
const WHITE = 255;
const DARK = 128;
/** Ink as pale as this still belongs to the line beside it. */
const EDGE = 200;
/** A frame spans this share of its stamp. */
const FRAME_SPAN = 0.85;
const FRAME_HEIGHT = 0.7;
const ROOM = 12;

/**
 * The stamps in red ink that may bear words (secrecy, urgency, "ĐẾN"), largest first. Round seals are none. The words are read
 * apart from the page: on the page itself red ink is taken away.
 */
export function findRedStamps(page: ColourRaster, dpi: number): RedStamp[] {
  const layer = redLayer(page);
  const millimetre = dpi / MILLIMETRES_PER_INCH;
  return patches(layer, Math.max(2, Math.round(CELL * millimetre)))
    .filter(({ width, height }) => isStampSize(width / millimetre, height / millimetre))
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .filter((patch, index, all) => !all.slice(0, index).some((larger) => isInside(patch, larger)))
    .slice(0, MOST_STAMPS)
    .map((patch) => ({
      box: {
        left: patch.left / page.width,
        top: patch.top / page.height,
        width: patch.width / page.width,
        height: patch.height / page.height,
      },
      raster: withRoom(withoutFrame(cut(layer, patch))),
    }));
}

interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const isStampSize = (width: number, height: number): boolean =>
  height >= LEAST_HEIGHT &&
  height <= LARGEST_HEIGHT &&
  width >= LEAST_WIDTH &&
  width <= LARGEST_WIDTH &&
  width >= height * LEAST_ASPECT;

/** The words of a stamp lie inside its frame. */
const isInside = (one: Patch, other: Patch): boolean =>
  one.left >= other.left &&
  one.top >= other.top &&
  one.left + one.width <= other.left + other.width &&
  one.top + one.height <= other.top + other.height;

/** Red ink dark on white; every other ink is white. */
function redLayer({ width, height, pixels }: ColourRaster): GreyRaster {
  const layer = new Uint8Array(width * height);
  for (let index = 0, source = 0; index < layer.length; index += 1, source += 3) {
    const lead = pixels[source]! - Math.max(pixels[source + 1]!, pixels[source + 2]!);
    layer[index] = WHITE - Math.min(WHITE, Math.max(0, ((lead - LEAST_LEAD) * WHITE) / (FULL_LEAD - LEAST_LEAD)));
  }
  return { width, height, pixels: layer };
}

/** Patches of ink, letters a cell apart taken together. */
function patches(layer: GreyRaster, cell: number): Patch[] {
  const columns = Math.ceil(layer.width / cell);
  const rows = Math.ceil(layer.height / cell);
  const ink = new Uint16Array(columns * rows);
  for (let y = 0; y < layer.height; y += 1) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < layer.width; x += 1) {
      if (layer.pixels[y * layer.width + x]! < DARK) ink[row + Math.floor(x / cell)]! += 1;
    }
  }
  const least = Math.max(2, cell * cell * 0.04);
  const grid = { width: columns, height: rows, pixels: Uint8Array.from(ink, (count) => (count >= least ? 0 : WHITE)) };
  return findComponents(grid, DARK).map(({ left, top, right, bottom }) => ({
    left: left * cell,
    top: top * cell,
    width: Math.min(layer.width, right * cell) - left * cell,
    height: Math.min(layer.height, bottom * cell) - top * cell,
  }));
}

function cut(layer: GreyRaster, { left, top, width, height }: Patch): GreyRaster {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const source = (top + y) * layer.width + left;
    pixels.set(layer.pixels.subarray(source, source + width), y * width);
  }
  return { width, height, pixels };
}

/** The stamp without the lines around it, which a reader takes for letters. The frame is the patch of ink that spans the stamp. */
function withoutFrame(stamp: GreyRaster): GreyRaster {
  const { width, height } = stamp;
  const frames = findComponents(stamp, DARK).filter(
    ({ left, right, top, bottom }) => right - left > width * FRAME_SPAN && bottom - top > height * FRAME_HEIGHT,
  );
  const pixels = stamp.pixels.slice();
  for (const frame of frames) {
    const seed = pixels.subarray(frame.top * width, (frame.top + 1) * width).findIndex((pixel) => pixel < EDGE);
    if (seed >= 0) flood(pixels, width, frame.top * width + seed);
  }
  return { width, height, pixels };
}

/** Whitens all ink connected with a pixel, its soft edge included. */
function flood(pixels: Uint8Array, width: number, seed: number): void {
  const open = [seed];
  pixels[seed] = WHITE;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    for (const next of [at - width, at + width, x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1]) {
      if (next < 0 || next >= pixels.length || pixels[next]! >= EDGE) continue;
      pixels[next] = WHITE;
      open.push(next);
    }
  }
}

function withRoom({ width, height, pixels }: GreyRaster): GreyRaster {
  const roomy = { width: width + 2 * ROOM, height: height + 2 * ROOM };
  const copy = new Uint8Array(roomy.width * roomy.height).fill(WHITE);
  for (let y = 0; y < height; y += 1) {
    copy.set(pixels.subarray(y * width, (y + 1) * width), (y + ROOM) * roomy.width + ROOM);
  }
  return { ...roomy, pixels: copy };
}
