import type { BoundingBox } from '../../../../shared/ocr/page.ts';

interface CropRequest {
  readonly box: BoundingBox;
  /** Pixels of the page image. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Pixels of the strip on the screen. */
  readonly stripWidth: number;
}

/** Where to put the whole page image behind the strip, and the outline of the value in it. All in screen pixels. */
export interface Crop {
  readonly height: number;
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly imageLeft: number;
  readonly imageTop: number;
  readonly outline: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** A line of print is drawn this high: about twice its size on the page. */
const LINE_PIXELS = 30;
/** Print on A4 at 14 points is about this part of the page's height. */
const TYPICAL_LINE = 0.0165;
const MAX_HEIGHT = 168;
const MARGIN = 14;
/** Pixels of page around the value, above and below. */
const SURROUND = 16;

/** Cuts the line of the evidence out of its page: the value in the middle, never larger than the strip. */
export function cropEvidence({ box, pageWidth, pageHeight, stripWidth }: CropRequest): Crop {
  const lineFraction = Math.min(box.height, TYPICAL_LINE * 1.3);
  const byLine = LINE_PIXELS / (Math.max(lineFraction, TYPICAL_LINE * 0.6) * pageHeight);
  const byWidth = (stripWidth - 2 * MARGIN) / (box.width * pageWidth);
  const byHeight = (MAX_HEIGHT - 2 * SURROUND) / (box.height * pageHeight);
  const scale = Math.min(byLine, byWidth, byHeight);
  const imageWidth = pageWidth * scale;
  const imageHeight = pageHeight * scale;
  const width = box.width * imageWidth;
  const height = box.height * imageHeight;
  const stripHeight = Math.min(MAX_HEIGHT, height + 2 * SURROUND);
  const imageLeft = keepInside(stripWidth / 2 - (box.left + box.width / 2) * imageWidth, imageWidth, stripWidth);
  const imageTop = keepInside(stripHeight / 2 - (box.top + box.height / 2) * imageHeight, imageHeight, stripHeight);
  return {
    height: Math.round(stripHeight),
    imageWidth,
    imageHeight,
    imageLeft,
    imageTop,
    outline: { left: imageLeft + box.left * imageWidth, top: imageTop + box.top * imageHeight, width, height },
  };
}

/** Shifts the image so that no empty desk shows beside the page, where the page is large enough. */
function keepInside(offset: number, image: number, strip: number): number {
  return image <= strip ? (strip - image) / 2 : Math.min(0, Math.max(strip - image, offset));
}
