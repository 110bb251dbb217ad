import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GreyRaster, shrinkGrey } from '../../../shared/ocr/raster.ts';
import { findSkew, LOOK_WIDTH, onUnstraightenedPage, straighten, straightenedSize } from '../../../shared/ocr/skew.ts';
import { pageOfLines, paper, withInk } from './pictures.ts';

const measureSkew = (grey: GreyRaster): number => findSkew(shrinkGrey(grey, LOOK_WIDTH)).skew;

describe('skew', () => {
  it.each([0, 0.7, -0.7, 2, -2, 5.5, -9])(
    'of a page turned by %d degrees is measured within a twentieth',
    (degrees) => {
      expect(Math.abs(measureSkew(pageOfLines(1650, 2300, degrees)) - degrees)).toBeLessThanOrEqual(0.05);
    },
  );

  it('is none where no lines are', () => {
    expect(measureSkew(paper(800, 1100))).toBe(0);
    expect(measureSkew(withInk(paper(800, 1100), [300, 400, 330, 430]))).toBe(0);
  });

  it('is not misled by the black edge a scanner leaves', () => {
    const edged = withInk(pageOfLines(1650, 2300, 1.5), [0, 0, 40, 2300]);
    expect(Math.abs(measureSkew(edged) - 1.5)).toBeLessThanOrEqual(0.05);
  });
});

describe('straightening', () => {
  it('leaves a page that stands straight as it is', () => {
    const page = pageOfLines(400, 500, 0);
    expect(straighten(page, 0)).toBe(page);
  });

  it('makes the lines level', () => {
    expect(Math.abs(measureSkew(straighten(pageOfLines(1650, 2300, 3), 3)))).toBeLessThanOrEqual(0.1);
  });

  it('grows the canvas so that ink in the corner stays', () => {
    const page = withInk(paper(400, 600), [380, 580, 396, 596]);
    const turned = straighten(page, 4);
    expect(turned.width).toBe(straightenedSize(400, 600, 4).width);
    const ink = (pixels: Uint8Array): number => pixels.reduce((sum, value) => sum + (255 - value), 0);
    expect(ink(turned.pixels) / ink(page.pixels)).toBeGreaterThan(0.95);
  });
});

describe('a box on the straightened picture', () => {
  const fraction = fc.double({ min: 0.1, max: 0.8, noNaN: true });

  it('lies where its ink lies on the page as it was scanned', () => {
    const skew = 3;
    const page = withInk(paper(1000, 1400), [700, 1000, 760, 1020]);
    const turned = straighten(page, skew);
    const box = inkBox(turned);
    const back = onUnstraightenedPage(box, { width: 1000, height: 1400, skew });
    expect(back.left).toBeLessThanOrEqual(0.7);
    expect(back.left + back.width).toBeGreaterThanOrEqual(0.76);
    expect(back.left).toBeGreaterThan(0.69);
    expect(back.top).toBeGreaterThan(1000 / 1400 - 0.01);
    expect(back.top + back.height).toBeLessThan(1020 / 1400 + 0.01);
  });

  it('stays on the page and keeps its middle, whatever the skew', () => {
    fc.assert(
      fc.property(fraction, fraction, fc.double({ min: -12, max: 12, noNaN: true }), (left, top, skew) => {
        const box = { left, top, width: 0.05, height: 0.01 };
        const back = onUnstraightenedPage(box, { width: 1654, height: 2339, skew });
        expect(Math.min(back.left, back.top, back.width, back.height)).toBeGreaterThanOrEqual(0);
        expect(Math.max(back.left + back.width, back.top + back.height)).toBeLessThanOrEqual(1 + 1e-9);
        const canvas = straightenedSize(1654, 2339, skew);
        const far = (b: typeof box, { width, height }: { width: number; height: number }): number =>
          Math.hypot((b.left + b.width / 2 - 0.5) * width, (b.top + b.height / 2 - 0.5) * height);
        const inside = back.left > 0 && back.top > 0 && back.left + back.width < 1 && back.top + back.height < 1;
        if (inside) expect(Math.abs(far(box, canvas) - far(back, { width: 1654, height: 2339 }))).toBeLessThan(1);
      }),
    );
  });
});

function inkBox({ width, height, pixels }: { width: number; height: number; pixels: Uint8Array }) {
  const dark = [...pixels.entries()].filter(([, value]) => value < 128).map(([index]) => index);
  const columns = dark.map((index) => index % width);
  const rows = dark.map((index) => Math.floor(index / width));
  const [left, right] = [Math.min(...columns), Math.max(...columns) + 1];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows) + 1];
  return { left: left / width, top: top / height, width: (right - left) / width, height: (bottom - top) / height };
}
