import type { ColourRaster, GreyRaster } from './raster.ts';

/** Degrees clockwise. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** The raster turned clockwise; `channels` is 1 for grey, 3 for colour. */
export function turn<R extends GreyRaster | ColourRaster>(raster: R, degrees: QuarterTurn, channels: 1 | 3): R {
  if (degrees === 0) return raster;
  const { width, height, pixels } = raster;
  const [newWidth, newHeight] = degrees === 180 ? [width, height] : [height, width];
  const turned = new Uint8Array(pixels.length);
  // One step to the right on the new raster is `stepX` pixels on the old one, one step down `stepY`.
  const [start, stepX, stepY] = {
    90: [(height - 1) * width, -width, 1],
    180: [width * height - 1, -1, -width],
    270: [width - 1, width, -1],
  }[degrees] as [number, number, number];
  let target = 0;
  for (let y = 0; y < newHeight; y += 1) {
    let source = start + y * stepY;
    for (let x = 0; x < newWidth; x += 1, source += stepX) {
      for (let channel = 0; channel < channels; channel += 1) turned[target++] = pixels[source * channels + channel]!;
    }
  }
  return { ...raster, width: newWidth, height: newHeight, pixels: turned };
}
