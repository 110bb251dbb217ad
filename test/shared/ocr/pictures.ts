import type { ColourRaster, GreyRaster } from '../../../shared/ocr/raster.ts';

export const PAPER = 255;
export const INK = 0;

/** A white page. */
export function paper(width: number, height: number, value = PAPER): GreyRaster {
  return { width, height, pixels: new Uint8Array(width * height).fill(value) };
}

/** The page with a filled rectangle; right and bottom are exclusive. */
export function withInk(
  page: GreyRaster,
  [left, top, right, bottom]: readonly [number, number, number, number],
  value = INK,
): GreyRaster {
  const pixels = page.pixels.slice();
  for (let y = top; y < bottom; y += 1) pixels.fill(value, y * page.width + left, y * page.width + right);
  return { ...page, pixels };
}

/** Lines of letter-sized blocks, running down to the right by `degrees`. */
export function pageOfLines(width: number, height: number, degrees: number): GreyRaster {
  const page = paper(width, height);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 0; line < 20; line += 1) {
    for (let x = Math.round(width * 0.12); x < width * 0.88; x += 1) {
      if (x % 14 > 8) continue;
      const top = Math.round(height * 0.15 + line * height * 0.035 + (x - width / 2) * slope);
      for (let y = top; y < top + height * 0.012; y += 1) page.pixels[y * width + x] = INK;
    }
  }
  return page;
}

/** The grey page as a colour picture. */
export function coloured({ width, height, pixels }: GreyRaster): ColourRaster {
  return {
    width,
    height,
    pixels: Uint8Array.from({ length: pixels.length * 3 }, (_, index) => pixels[Math.floor(index / 3)]!),
  };
}

/** Every third channel of the pixels in the rectangle set to one colour. */
export function withColour(
  page: ColourRaster,
  [left, top, right, bottom]: readonly [number, number, number, number],
  colour: readonly [number, number, number],
): ColourRaster {
  const pixels = page.pixels.slice();
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) pixels.set(colour, (y * page.width + x) * 3);
  }
  return { ...page, pixels };
}
