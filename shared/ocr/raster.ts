/** A grey picture: one byte a pixel, row by row, 0 is black. */
export interface GreyRaster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A colour picture: three bytes a pixel (red, green, blue), row by row. */
export interface ColourRaster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Brightness as the eye weighs it (Rec. 601). */
export function toGrey({ width, height, pixels }: ColourRaster): GreyRaster {
  const grey = new Uint8Array(width * height);
  for (let index = 0, source = 0; index < grey.length; index += 1, source += 3) {
    grey[index] = (pixels[source]! * 77 + pixels[source + 1]! * 150 + pixels[source + 2]! * 29) >> 8;
  }
  return { width, height, pixels: grey };
}

/** A copy at most `maxWidth` wide; every pixel is the mean of the whole block it stands for. */
export function shrinkGrey(grey: GreyRaster, maxWidth: number): GreyRaster {
  const factor = Math.ceil(grey.width / maxWidth);
  if (factor <= 1) return grey;
  const width = Math.floor(grey.width / factor);
  const height = Math.floor(grey.height / factor);
  const pixels = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const count = factor * factor;
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let row = y * factor; row < (y + 1) * factor; row += 1) {
      let source = row * grey.width;
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (let step = 0; step < factor; step += 1) sum += grey.pixels[source++]!;
        sums[x]! += sum;
      }
    }
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = sums[x]! / count;
  }
  return { width, height, pixels };
}

/** How many pixels have each brightness 0..255. */
export function histogram(grey: GreyRaster): Uint32Array {
  const counts = new Uint32Array(256);
  // An iterator over bytes is several times slower.
  for (let index = 0; index < grey.pixels.length; index += 1) counts[grey.pixels[index]!]! += 1;
  return counts;
}

/** More pixels than this say nothing new about where ink and paper part. */
const ENOUGH_PIXELS = 400_000;

/** The brightness that splits ink from paper best (Otsu, on a share of the pixels of a large picture); 128 for an even picture. */
export function inkThreshold({ pixels }: GreyRaster): number {
  // An odd step walks over every column.
  const step = Math.floor(pixels.length / ENOUGH_PIXELS / 2) * 2 + 1;
  const counts = new Uint32Array(256);
  let total = 0;
  for (let index = 0; index < pixels.length; index += step) {
    counts[pixels[index]!]! += 1;
    total += 1;
  }
  let sumAll = 0;
  for (let value = 0; value < 256; value += 1) sumAll += value * counts[value]!;
  let below = 0;
  let sumBelow = 0;
  let best = 128;
  let bestSpread = 0;
  for (let value = 0; value < 255; value += 1) {
    below += counts[value]!;
    sumBelow += value * counts[value]!;
    const above = total - below;
    if (below === 0 || above === 0) continue;
    const difference = sumBelow / below - (sumAll - sumBelow) / above;
    const spread = below * above * difference * difference;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = value;
    }
  }
  return best;
}
