import type { GreyRaster } from './raster.ts';
import { histogram } from './raster.ts';

const MARGIN = 0.03;
/** How much darker than the paper a pixel of ink is. */
const INK_LEAD = 50;
/** Fewer ink pixels than one printed digit has: nothing stands on the page. */
const MOST_SPECKS = 0.00003;

/** True when nothing is written on the page (a copy some 900 pixels wide), not even a page number; black edges do not count. */
export function isBlankPage(small: GreyRaster): boolean {
  const { width, height, pixels } = small;
  const ink = paperBrightness(small) - INK_LEAD;
  const marginX = Math.round(width * MARGIN);
  const marginY = Math.round(height * MARGIN);
  let dark = 0;
  for (let y = marginY; y < height - marginY; y += 1) {
    for (let x = marginX; x < width - marginX; x += 1) {
      if (pixels[y * width + x]! < ink) dark += 1;
    }
  }
  return dark <= width * height * MOST_SPECKS;
}

/** The brightness most of the page has. */
function paperBrightness(grey: GreyRaster): number {
  const counts = histogram(grey);
  let paper = 255;
  for (let value = 0, most = 0; value < 256; value += 1) {
    if (counts[value]! < most) continue;
    most = counts[value]!;
    paper = value;
  }
  return Math.max(paper, 128);
}
