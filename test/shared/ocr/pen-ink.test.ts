import { describe, expect, it } from 'vitest';
import { findPenInk, markHandwriting } from '../../../shared/ocr/pen-ink.ts';
import { toRecognizedPage } from '../../../shared/ocr/tesseract-page.ts';
import { coloured, pageOfLines, withColour } from './pictures.ts';
import { line } from './reading.ts';

const WIDTH = 827;
const HEIGHT = 1169;
const DPI = 100;
const PRINTED = coloured(pageOfLines(WIDTH, HEIGHT, 0));
const BLUE = [40, 60, 150] as const;
const NUMBER = { left: 0.2, top: 0.1, width: 0.03, height: 0.02 };
const inkAt = ({ left, top, width, height }: typeof NUMBER) =>
  [left * WIDTH, top * HEIGHT, (left + width) * WIDTH, (top + height) * HEIGHT].map(Math.round) as [
    number,
    number,
    number,
    number,
  ];

describe('pen ink', () => {
  it('is found by its colour, where it stands', () => {
    const [found, ...others] = findPenInk(withColour(PRINTED, inkAt(NUMBER), BLUE), DPI);
    expect(others).toEqual([]);
    expect(found!.left).toBeCloseTo(NUMBER.left, 1);
    expect(found!.top).toBeCloseTo(NUMBER.top, 1);
  });

  it.each([
    ['black', [30, 30, 30]],
    ['red', [190, 40, 50]],
    ['pale paper', [225, 228, 255]],
  ] as const)('is not %s', (_colour, colour) => {
    expect(findPenInk(withColour(PRINTED, inkAt(NUMBER), colour), DPI)).toEqual([]);
  });

  it('tells nothing where the print is blue', () => {
    const pixels = PRINTED.pixels.map((value, index) => (value < 128 ? BLUE[index % 3]! : value));
    expect(findPenInk({ ...PRINTED, pixels }, DPI)).toEqual([]);
  });

  it('marks the words it crosses as handwritten, and no other', () => {
    const words = line('Số 12 ngày', 0.1);
    const page = toRecognizedPage(
      [[words]],
      { page: 1, width: WIDTH, height: HEIGHT, dpi: DPI, rotation: 0, skew: 0 },
      'x',
    );
    const marked = markHandwriting(page, [words[1]!.box]);
    expect(marked.lines[0]!.words.map(({ text, handwritten }) => [text, handwritten])).toEqual([
      ['Số', undefined],
      ['12', true],
      ['ngày', undefined],
    ]);
    expect(markHandwriting(page, [])).toBe(page);
    expect(markHandwriting(page, [{ ...words[1]!.box, top: 0.5 }]).lines).toEqual(page.lines);
  });
});
