import { describe, expect, it } from 'vitest';
import { stackCrops, wordsByCrop } from '../../../shared/ocr/crop-stack.ts';
import type { Doubt } from '../../../shared/ocr/second-look.ts';
import { agrees, findDoubts, settleDoubts } from '../../../shared/ocr/second-look.ts';
import type { ReadWord } from '../../../shared/ocr/tesseract-page.ts';
import { line, textOf } from './reading.ts';

const ENGINE = 'engine';
const sure = line('Thực hiện Chỉ thị số', 0.2);
const [number] = line('14-CT/TU', 0.2, 0.3, 0.7);
const paragraphs = [[[...sure, number!], line('của Ban Thường vụ', 0.3, 0.1, 0.4)]];

/** What another look read where the number stands. */
const look = (doubts: readonly Doubt[], text: string, confidence: number): Map<Doubt, ReadWord[]> =>
  new Map(doubts.map((doubt) => [doubt, [{ text, confidence, box: number!.box }]]));
const settled = (...readings: readonly [string, number][]): ReadWord => {
  const doubts = findDoubts(paragraphs);
  const looks = readings.map(([text, confidence]) => look(doubts, text, confidence));
  return settleDoubts(paragraphs, doubts, looks, ENGINE)[0]![0]!.at(-1)!;
};

describe('doubtful words', () => {
  it('are those with digits that were not read surely, cut out with their neighbours', () => {
    const doubts = findDoubts(paragraphs);
    expect(doubts.map(({ word }) => word.text)).toEqual(['14-CT/TU']);
    const [{ crop }] = doubts as [Doubt];
    expect(crop.left).toBeLessThan(sure.at(-1)!.box.left);
    expect(crop.left + crop.width).toBeGreaterThan(number!.box.left + number!.box.width);
  });

  it('are cut out between the lines above and below, and without a neighbour of another column', () => {
    const above = line('Thực hiện Chỉ thị số của Ban', 0.178, 0.1, 0.95);
    const below = line('của Ban Thường vụ Tỉnh ủy', 0.222, 0.1, 0.95);
    const far = line('ĐẢNG', 0.2, 0.8);
    const [{ crop, neighbours }] = findDoubts([[above, [number!, ...far], below]]) as [Doubt];
    expect(crop.top).toBeGreaterThan(0.1979);
    expect(crop.top + crop.height).toBeLessThanOrEqual(0.222);
    expect(crop.left + crop.width).toBeLessThan(0.5);
    expect(neighbours).toEqual([]);
  });

  it('are none on a page that is full of them: that is no text', () => {
    const dirt = Array.from({ length: 80 }, (_, index) => line('1l|8', index / 100, 0.1, 0.2));
    expect(findDoubts([dirt])).toEqual([]);
  });
});

describe('a second look at a word', () => {
  it('that agrees makes it surer, never certain', () => {
    expect(agrees(findDoubts(paragraphs)[0]!, [{ text: '14-CT/TU', confidence: 0.8, box: number!.box }])).toBe(true);
    const word = settled(['14-CT/TU', 0.8]);
    expect(word.text).toBe('14-CT/TU');
    expect(word.confidence).toBeGreaterThan(0.9);
    expect(word.confidence).toBeLessThan(1);
    expect(word.alternatives).toBeUndefined();
  });

  it('that differs is kept beside it', () => {
    const word = settled(['11-CT/TU', 0.5]);
    expect(word).toMatchObject({ text: '14-CT/TU', confidence: 0.7 });
    expect(word.alternatives).toEqual([{ engine: ENGINE, text: '11-CT/TU', confidence: 0.5 }]);
  });

  it('takes its place with another on its side, and the first reading stays beside it', () => {
    const word = settled(['11-CT/TU', 0.6], ['11-CT/TU', 0.9]);
    expect(word.text).toBe('11-CT/TU');
    expect(word.alternatives).toEqual([{ engine: ENGINE, text: '14-CT/TU', confidence: 0.7 }]);
  });

  it('loses against two that agree, and is still shown', () => {
    const word = settled(['11-CT/TU', 0.95], ['14-CT/TU', 0.6]);
    expect(word.text).toBe('14-CT/TU');
    expect(word.alternatives?.map(({ text }) => text)).toEqual(['11-CT/TU']);
  });

  it('that can be written stands against two that cannot, and those are shown', () => {
    const doubts = findDoubts([[[{ ...number!, text: '09/0Đ-TU' }]]]);
    const looks = [look(doubts, '09/QĐ-TU', 0.7), look(doubts, '09/0Đ-TU', 0.7)];
    const [[[word]]] = settleDoubts([[[doubts[0]!.word]]], doubts, looks, ENGINE) as [[[ReadWord]]];
    expect(word.text).toBe('09/QĐ-TU');
    expect(word.alternatives?.map(({ text }) => text)).toEqual(['09/0Đ-TU']);
  });

  it('of ink it read nothing on changes nothing', () => {
    const doubts = findDoubts(paragraphs);
    const elsewhere = new Map(doubts.map((doubt) => [doubt, line('99', 0.9)]));
    expect(settleDoubts(paragraphs, doubts, [elsewhere], ENGINE)).toEqual(paragraphs);
  });

  it('that ran into the word before it is told from it', () => {
    const doubts = findDoubts(paragraphs);
    const before = sure.at(-1)!.box;
    const box = { ...before, width: number!.box.left + number!.box.width - before.left };
    const joined = (text: string) => new Map(doubts.map((doubt) => [doubt, [{ text, confidence: 0.9, box }]]));
    expect(settleDoubts(paragraphs, doubts, [joined('số14-CT/TU')], ENGINE)[0]![0]!.at(-1)).toMatchObject({
      text: '14-CT/TU',
      confidence: 0.97,
    });
    expect(settleDoubts(paragraphs, doubts, [joined('sf14-CT/TU')], ENGINE)).toEqual(paragraphs);
  });

  it('leaves every other word as it was read', () => {
    const doubts = findDoubts(paragraphs);
    const after = settleDoubts(paragraphs, doubts, [look(doubts, '11-CT/TU', 0.99)], ENGINE);
    expect(textOf(after).map((text) => text.replace(/1\d-CT/u, ''))).toEqual(
      textOf(paragraphs).map((text) => text.replace(/1\d-CT/u, '')),
    );
  });
});

describe('pieces of a page on one picture', () => {
  const width = 200;
  const page = { width, height: 300, pixels: new Uint8Array(width * 300).fill(255) };
  for (let y = 100; y < 110; y += 1) page.pixels.fill(0, y * width + 50, y * width + 60);
  const pieces = [
    { left: 0.2, top: 0.3, width: 0.3, height: 0.08 },
    { left: 0, top: 0, width: 0.1, height: 0.04 },
    { left: 0.9, top: 0.97, width: 0.2, height: 0.05 },
  ];

  it('are as high as asked for, with white around them', () => {
    const { raster, crops } = stackCrops(page, pieces, 48);
    expect(crops[0]!.scale).toBeCloseTo(2, 5);
    expect(crops.every(({ scale }) => scale <= 4)).toBe(true);
    expect([...raster.pixels.subarray(0, raster.width * 10)].every((pixel) => pixel === 255)).toBe(true);
    expect(raster.pixels.some((pixel) => pixel === 0)).toBe(true);
  });

  it('have their words where they stand on the page', () => {
    const stack = stackCrops(page, pieces, 48);
    const { raster } = stack;
    let [left, top, right, bottom] = [raster.width, raster.height, 0, 0];
    for (const [index, pixel] of raster.pixels.entries()) {
      if (pixel > 128) continue;
      const [x, y] = [index % raster.width, Math.floor(index / raster.width)];
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x + 1),
        Math.max(bottom, y + 1),
      ];
    }
    const box = {
      left: left / raster.width,
      top: top / raster.height,
      width: (right - left) / raster.width,
      height: (bottom - top) / raster.height,
    };
    const [words, ...others] = wordsByCrop(stack, page, [[[{ text: '1', confidence: 1, box }]]]);
    expect(others).toEqual([[], []]);
    expect(words![0]!.box.left * width).toBeCloseTo(50, 0);
    expect(words![0]!.box.top * 300).toBeCloseTo(100, 0);
    expect(words![0]!.box.width * width).toBeCloseTo(10, 0);
    expect(words![0]!.box.height * 300).toBeCloseTo(10, 0);
  });
});
