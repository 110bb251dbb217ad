import type { BoundingBox } from './page.ts';
import type { GreyRaster } from './raster.ts';
import type { ReadParagraphs, ReadWord } from './tesseract-page.ts';

/** Pieces of a page, enlarged and put under each other on one white picture: one reading for all of them. */
export interface CropStack {
  readonly raster: GreyRaster;
  readonly crops: readonly PlacedCrop[];
}

interface PlacedCrop {
  /** The piece on the page, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Row of the stack on which the piece begins. */
  readonly at: number;
  readonly scale: number;
}

/** White around every piece, in pixels: Tesseract wants room around a line. */
const ROOM = 20;
/** A speck taken for a word is not blown up to a wall. */
const MOST_SCALE = 4;

/** Puts pieces of the page (fractions of it) under each other, each enlarged so that its own height becomes `lineHeight` pixels. */
export function stackCrops(page: GreyRaster, boxes: readonly BoundingBox[], lineHeight: number): CropStack {
  const crops: PlacedCrop[] = [];
  let at = ROOM;
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box.left * page.width));
    const top = Math.max(0, Math.floor(box.top * page.height));
    const width = Math.min(page.width, Math.ceil((box.left + box.width) * page.width)) - left;
    const height = Math.min(page.height, Math.ceil((box.top + box.height) * page.height)) - top;
    const scale = Math.min(MOST_SCALE, lineHeight / Math.max(1, height));
    crops.push({ left, top, width, height, at, scale });
    at += Math.ceil(height * scale) + ROOM;
  }
  const width = 2 * ROOM + Math.max(0, ...crops.map((crop) => Math.ceil(crop.width * crop.scale)));
  const raster = { width, height: at, pixels: new Uint8Array(width * at).fill(255) };
  for (const crop of crops) paste(page, crop, raster);
  return { raster, crops };
}

/** The words read from a stack, by piece and in reading order, with their boxes on the page. */
export function wordsByCrop({ raster, crops }: CropStack, page: GreyRaster, read: ReadParagraphs): ReadWord[][] {
  const found: ReadWord[][] = crops.map(() => []);
  for (const word of read.flat(2)) {
    const middle = (word.box.top + word.box.height / 2) * raster.height;
    const index = crops.findIndex(
      (crop) => middle >= crop.at - ROOM / 2 && middle < crop.at + crop.height * crop.scale + ROOM / 2,
    );
    const crop = crops[index];
    if (crop) found[index]!.push({ ...word, box: onPage(word.box, crop, raster, page) });
  }
  return found;
}

function onPage(box: BoundingBox, crop: PlacedCrop, stack: GreyRaster, page: GreyRaster): BoundingBox {
  const x = (box.left * stack.width - ROOM) / crop.scale + crop.left;
  const y = (box.top * stack.height - crop.at) / crop.scale + crop.top;
  return {
    left: x / page.width,
    top: y / page.height,
    width: (box.width * stack.width) / crop.scale / page.width,
    height: (box.height * stack.height) / crop.scale / page.height,
  };
}

/** Copies a piece, blending four pixels into each new one. */
function paste(page: GreyRaster, crop: PlacedCrop, stack: GreyRaster): void {
  const width = Math.floor(crop.width * crop.scale);
  const height = Math.floor(crop.height * crop.scale);
  for (let y = 0; y < height; y += 1) {
    const sourceY = Math.min(page.height - 1.001, Math.max(0, (y + 0.5) / crop.scale - 0.5 + crop.top));
    for (let x = 0; x < width; x += 1) {
      const sourceX = Math.min(page.width - 1.001, Math.max(0, (x + 0.5) / crop.scale - 0.5 + crop.left));
      stack.pixels[(crop.at + y) * stack.width + ROOM + x] = blend(page, sourceX, sourceY);
    }
  }
}

function blend({ width, pixels }: GreyRaster, x: number, y: number): number {
  const [column, row] = [x | 0, y | 0];
  const [right, down] = [x - column, y - row];
  const index = row * width + column;
  const upper = pixels[index]! * (1 - right) + pixels[index + 1]! * right;
  const lower = pixels[index + width]! * (1 - right) + pixels[index + width + 1]! * right;
  return upper * (1 - down) + lower * down + 0.5;
}
