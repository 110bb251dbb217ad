import { describe, expect, it } from 'vitest';
import { isSideways, isUpsideDown, shareOfMarksAbove } from '../../../shared/ocr/stance.ts';
import { turn } from '../../../shared/ocr/turn.ts';
import { pageOfLines, paper, withColour } from './pictures.ts';

describe('turning a raster', () => {
  const raster = { width: 3, height: 2, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) };

  it.each([
    [90, 2, [4, 1, 5, 2, 6, 3]],
    [180, 3, [6, 5, 4, 3, 2, 1]],
    [270, 2, [3, 6, 2, 5, 1, 4]],
  ] as const)('by %d degrees clockwise', (degrees, width, pixels) => {
    expect(turn(raster, degrees, 1)).toEqual({ width, height: 6 / width, pixels: Uint8Array.from(pixels) });
  });

  it('keeps the colours of a pixel together', () => {
    const page = withColour({ width: 2, height: 1, pixels: new Uint8Array(6) }, [0, 0, 1, 1], [9, 8, 7]);
    expect([...turn(page, 180, 3).pixels]).toEqual([0, 0, 0, 9, 8, 7]);
  });

  it('by nothing is the raster itself', () => {
    expect(turn(raster, 0, 1)).toBe(raster);
  });
});

describe('a page that lies on its side', () => {
  const page = pageOfLines(900, 1270, 0.7);

  it('is told by lines that run up and down', () => {
    expect(isSideways(page)).toEqual({ sideways: false, skew: expect.closeTo(0.7, 1) });
    expect(isSideways(turn(page, 90, 1))).toEqual({ sideways: true, skew: expect.closeTo(0.7, 1) });
    expect(isSideways(turn(page, 270, 1)).sideways).toBe(true);
  });

  it('is not seen where no lines are', () => {
    expect(isSideways(paper(900, 1270)).sideways).toBe(false);
  });
});

describe('a page that stands on its head', () => {
  const letter = (left: number, top: number) => ({ left, top, right: left + 14, bottom: top + 20, area: 150 });
  const mark = (left: number, top: number) => ({ left, top, right: left + 8, bottom: top + 6, area: 30 });
  const line = (markAt: number, every: number) =>
    Array.from({ length: 120 }, (_, index) => {
      const [x, y] = [100 + (index % 40) * 18, 200 + Math.floor(index / 40) * 60];
      return index % every === 0 ? [letter(x, y), mark(x + 3, y + markAt)] : [letter(x, y)];
    }).flat();

  it('has the marks of its letters below', () => {
    expect(shareOfMarksAbove(line(-9, 2))).toBe(1);
    expect(isUpsideDown(line(-9, 2))).toBe(false);
    expect(isUpsideDown(line(24, 2))).toBe(true);
  });

  it('is not seen in letters with too few marks, or none', () => {
    expect(shareOfMarksAbove(line(24, 30))).toBeNull();
    expect(isUpsideDown(line(24, 30))).toBe(false);
    expect(isUpsideDown([])).toBe(false);
  });

  it('does not take stops and commas beside the letters for marks', () => {
    expect(shareOfMarksAbove(line(14, 2))).toBeNull();
  });
});
