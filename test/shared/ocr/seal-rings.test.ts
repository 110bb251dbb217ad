import { describe, expect, it } from 'vitest';
import { findComponents } from '../../../shared/ocr/components.ts';
import type { GreyRaster } from '../../../shared/ocr/raster.ts';
import { withoutSealRings } from '../../../shared/ocr/seal-rings.ts';
import { pageOfLines, paper, withInk } from './pictures.ts';

const DPI = 100;
const SEAL = { x: 300, y: 250, radius: 70 };

/** A ring three pixels thick, and a thin one inside. */
function withSeal(page: GreyRaster): GreyRaster {
  const pixels = page.pixels.slice();
  for (let y = 150; y < 350; y += 1) {
    for (let x = 200; x < 400; x += 1) {
      const distance = Math.hypot(x - SEAL.x, y - SEAL.y);
      if (Math.abs(distance - SEAL.radius) < 1.6 || Math.abs(distance - 52) < 0.8) pixels[y * page.width + x] = 0;
    }
  }
  return { ...page, pixels };
}
const clean = (page: GreyRaster) => withoutSealRings(page, findComponents(page, 128), 128, DPI).page;
const inkAt = ({ width, pixels }: GreyRaster, x: number, y: number): boolean => pixels[y * width + x]! < 128;

describe('the rings of a black seal', () => {
  it('are taken off the page', () => {
    const before = withSeal(paper(600, 500));
    const after = clean(before);
    const ink = (page: GreyRaster) => page.pixels.reduce((count, pixel) => count + (pixel < 128 ? 1 : 0), 0);
    expect(ink(after)).toBeLessThan(ink(before) * 0.05);
  });

  it('leave the strokes that run through them, and the words inside', () => {
    const stroke = [220, 246, 380, 254] as const;
    const word = [290, 280, 310, 290] as const;
    const after = clean(withSeal(withInk(withInk(paper(600, 500), stroke), word)));
    for (const x of [225, 230, 231, 248, 300, 352, 369, 370, 375]) expect(inkAt(after, x, 250)).toBe(true);
    expect(inkAt(after, 300, 285)).toBe(true);
    expect(inkAt(after, 300, 180)).toBe(false);
  });

  it.each([
    ['lines of text', pageOfLines(600, 500, 0)],
    ['a frame', withInk(withInk(paper(600, 500), [200, 150, 340, 290]), [203, 153, 337, 287], 255)],
    ['a filled disc of a picture', withInk(paper(600, 500), [200, 150, 340, 290])],
  ])('are not seen in %s', (_what, page) => expect(clean(page).pixels).toEqual(page.pixels));
});
