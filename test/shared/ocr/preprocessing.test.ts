import { describe, expect, it } from 'vitest';
import { isBlankPage } from '../../../shared/ocr/blank.ts';
import { findComponents } from '../../../shared/ocr/components.ts';
import { inkThreshold, shrinkGrey, toGrey } from '../../../shared/ocr/raster.ts';
import { evenPaper, RED_INK_GATE, redInkShare, withoutRedInk } from '../../../shared/ocr/red-ink.ts';
import { withoutSpecks } from '../../../shared/ocr/specks.ts';
import { coloured, pageOfLines, paper, withColour, withInk } from './pictures.ts';

describe('a raster', () => {
  it('turns grey by the brightness the eye sees', () => {
    const { pixels } = toGrey({ width: 3, height: 1, pixels: Uint8Array.of(255, 255, 255, 0, 0, 0, 255, 0, 0) });
    expect([...pixels]).toEqual([255, 0, 76]);
  });

  it('shrinks by the mean of each block and never grows', () => {
    const small = shrinkGrey({ width: 4, height: 2, pixels: Uint8Array.of(0, 100, 200, 200, 100, 200, 200, 200) }, 2);
    expect(small).toEqual({ width: 2, height: 1, pixels: Uint8Array.of(100, 200) });
    const page = paper(10, 10);
    expect(shrinkGrey(page, 20)).toBe(page);
  });

  it('is split between ink and paper', () => {
    const page = withInk(paper(100, 100, 220), [10, 10, 30, 30], 40);
    expect(inkThreshold(page)).toBeGreaterThanOrEqual(40);
    expect(inkThreshold(page)).toBeLessThan(220);
  });
});

describe('connected ink', () => {
  it('is found patch by patch with its box and area', () => {
    const page = withInk(withInk(paper(50, 40), [5, 5, 10, 8]), [20, 30, 24, 34]);
    expect(findComponents(page, 128)).toEqual([
      { left: 5, top: 5, right: 10, bottom: 8, area: 15 },
      { left: 20, top: 30, right: 24, bottom: 34, area: 16 },
    ]);
  });

  it('is one patch where corners touch or branches meet below', () => {
    const corner = withInk(withInk(paper(20, 20), [2, 2, 5, 5]), [5, 5, 8, 8]);
    expect(findComponents(corner, 128)).toHaveLength(1);
    const fork = withInk(withInk(withInk(paper(20, 20), [2, 2, 4, 10]), [10, 2, 12, 10]), [2, 9, 12, 11]);
    expect(findComponents(fork, 128)).toHaveLength(1);
  });

  it('is none on white paper', () => {
    expect(findComponents(paper(30, 30), 128)).toEqual([]);
  });
});

describe('specks', () => {
  const letter = [100, 100, 120, 130] as const;

  it('of dirt are made white', () => {
    const page = withInk(withInk(paper(400, 400), letter), [300, 300, 303, 303]);
    const clean = withoutSpecks(page, findComponents(page, 128), 200);
    expect(clean.pixels[301 * 400 + 301]).toBe(255);
    expect(clean.pixels[110 * 400 + 110]).toBe(0);
  });

  it('that belong to a letter stay: a dot above, a full stop beside', () => {
    const page = withInk(withInk(withInk(paper(400, 400), letter), [108, 90, 112, 94]), [126, 126, 130, 130]);
    expect(withoutSpecks(page, findComponents(page, 128), 200).pixels).toEqual(page.pixels);
  });
});

describe('red ink', () => {
  const page = coloured(withInk(paper(400, 500, 235), [50, 50, 350, 60], 30));

  it('is not seen on a black and white page', () => {
    expect(redInkShare(page)).toBe(0);
  });

  it('is seen from a small stamp on', () => {
    const stamped = withColour(page, [100, 200, 130, 230], [210, 40, 50]);
    expect(redInkShare(stamped)).toBeGreaterThan(RED_INK_GATE);
  });

  it('goes, and black letters under it stay black', () => {
    const stamped = withColour(
      withColour(page, [100, 200, 200, 300], [215, 60, 70]),
      [140, 240, 160, 260],
      [60, 20, 20],
    );
    const clean = withoutRedInk(stamped);
    expect(clean.pixels[210 * 400 + 110]).toBe(255);
    expect(clean.pixels[250 * 400 + 150]).toBeLessThan(110);
    expect(clean.pixels[55 * 400 + 100]).toBeLessThan(60);
  });
});

describe('even paper', () => {
  it('is white where a shadow lay, with the letters still dark', () => {
    const shaded = paper(640, 640);
    for (let index = 0; index < shaded.pixels.length; index += 1)
      shaded.pixels[index] = 140 + ((index % 640) * 100) / 640;
    const even = evenPaper(withInk(shaded, [300, 300, 310, 330], 30));
    expect(even.pixels[100 * 640 + 20]).toBeGreaterThan(235);
    expect(even.pixels[100 * 640 + 600]).toBeGreaterThan(235);
    expect(even.pixels[310 * 640 + 305]).toBeLessThan(60);
  });
});

describe('a blank page', () => {
  it('is white paper, also yellowed, also with a black scanner edge', () => {
    expect(isBlankPage(paper(827, 1169))).toBe(true);
    expect(isBlankPage(paper(827, 1169, 205))).toBe(true);
    expect(isBlankPage(withInk(paper(827, 1169), [0, 0, 15, 1169]))).toBe(true);
  });

  it('is not one with a page number, and not one with text', () => {
    expect(isBlankPage(withInk(paper(827, 1169), [410, 50, 416, 62]))).toBe(false);
    expect(isBlankPage(pageOfLines(827, 1169, 0))).toBe(false);
  });
});
