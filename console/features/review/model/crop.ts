import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import type { EvidenceLine } from './evidence-lines.ts';

interface CropRequest {
  /** The value, one box a line of print. */
  readonly boxes: readonly EvidenceLine[];
  /** The part to show when the whole would be too small to read. */
  readonly core: BoundingBox;
  /** Pixels of the page image. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Pixels of the strip on the screen. */
  readonly stripWidth: number;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where to put the whole page image behind the strip, and the outlines of the value in it. All in screen pixels. */
export interface Crop {
  readonly height: number;
  readonly image: Rectangle;
  readonly outlines: readonly (Rectangle & { readonly angle: number })[];
}

/** A line of print is drawn this high: about twice its size on the page. */
const LINE_PIXELS = 30;
/** Smaller print is not read but guessed at. */
const SMALLEST_LINE_PIXELS = 22;
/** Print on A4 at 14 points is about this part of the page's height. */
const TYPICAL_LINE = 0.0165;
const MAX_HEIGHT = 168;
const MARGIN = 14;
/** Pixels of page around the value, above and below. */
const SURROUND = 16;

/** Cuts the evidence out of its page: all of it where it can be read at once, else the part with the digits. */
export function cropEvidence(request: CropRequest): Crop {
  const { boxes, core, pageWidth, pageHeight, stripWidth } = request;
  const whole = union(boxes);
  const line = clamp(core.height, TYPICAL_LINE * 0.6, TYPICAL_LINE * 1.3) * pageHeight;
  const scaleFor = (box: BoundingBox) => Math.min(LINE_PIXELS / line, scaleToFit(box, request));
  const isReadable = scaleFor(whole) * line >= SMALLEST_LINE_PIXELS;
  const target = isReadable ? whole : core;
  const scale = scaleFor(target);
  const imageWidth = pageWidth * scale;
  const imageHeight = pageHeight * scale;
  const height = Math.min(MAX_HEIGHT, target.height * imageHeight + 2 * SURROUND);
  const image = {
    left: keepInside(stripWidth / 2 - (target.left + target.width / 2) * imageWidth, imageWidth, stripWidth),
    top: keepInside(height / 2 - (target.top + target.height / 2) * imageHeight, imageHeight, height),
    width: imageWidth,
    height: imageHeight,
  };
  return {
    height: Math.round(height),
    image,
    outlines: boxes.map((box) => ({ ...place(box, image), angle: box.angle })),
  };
}

function scaleToFit({ width, height }: BoundingBox, { pageWidth, pageHeight, stripWidth }: CropRequest): number {
  return Math.min((stripWidth - 2 * MARGIN) / (width * pageWidth), (MAX_HEIGHT - 2 * SURROUND) / (height * pageHeight));
}

function place(box: BoundingBox, image: Rectangle): Rectangle {
  return {
    left: image.left + box.left * image.width,
    top: image.top + box.top * image.height,
    width: box.width * image.width,
    height: box.height * image.height,
  };
}

function union(boxes: readonly BoundingBox[]): BoundingBox {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Shifts the image so that no empty desk shows beside the page, where the page is large enough. */
function keepInside(offset: number, image: number, strip: number): number {
  return image <= strip ? (strip - image) / 2 : clamp(offset, strip - image, 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
