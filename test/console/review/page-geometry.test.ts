import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropEvidence } from '../../../console/features/review/model/crop.ts';
import { cutText } from '../../../console/features/review/model/cut-text.ts';
import { evidenceLines } from '../../../console/features/review/model/evidence-lines.ts';
import { findPassage } from '../../../console/features/review/model/find-passage.ts';
import {
  boxBetween,
  type PageWords,
  passageInBox,
  type Rotation,
  rotatePoint,
  unrotatePoint,
} from '../../../console/features/review/model/page-geometry.ts';
import { PAGE_GAP, pageAt, placePages } from '../../../console/features/review/model/page-layout.ts';
import { directive } from '../finding-factory.ts';

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const PAGE: PageWords = {
  page: 1,
  width: 1240,
  height: 1754,
  text: 'Kế hoạch số\n65-KH/BTCTU ngày',
  words: [
    { id: 'w1-0', text: 'Kế', offset: [0, 2], box: { left: 0.1, top: 0.1, width: 0.03, height: 0.02 } },
    { id: 'w1-1', text: 'hoạch', offset: [3, 8], box: { left: 0.14, top: 0.1, width: 0.05, height: 0.02 } },
    { id: 'w1-2', text: 'số', offset: [9, 11], box: { left: 0.2, top: 0.1, width: 0.02, height: 0.02 } },
    { id: 'w1-3', text: '65-KH/BTCTU', offset: [12, 23], box: { left: 0.1, top: 0.13, width: 0.1, height: 0.02 } },
    { id: 'w1-4', text: 'ngày', offset: [24, 28], box: { left: 0.21, top: 0.13, width: 0.04, height: 0.02 } },
  ],
};

describe('a point on a turned page', () => {
  it('comes back when the page is turned back', () => {
    fc.assert(
      fc.property(fraction, fraction, fc.constantFrom(...ROTATIONS), (x, y, rotation) => {
        const there = unrotatePoint(rotatePoint({ x, y }, rotation), rotation);
        expect(there.x).toBeCloseTo(x);
        expect(there.y).toBeCloseTo(y);
      }),
    );
  });

  it('stands where a clockwise turn puts it', () => {
    expect(rotatePoint({ x: 0, y: 0 }, 90)).toEqual({ x: 1, y: 0 });
    expect(rotatePoint({ x: 0, y: 0 }, 180)).toEqual({ x: 1, y: 1 });
  });
});

describe('a dragged box', () => {
  it('takes the words whose middle it covers, as one passage of the text', () => {
    const box = boxBetween({ x: 0.21, y: 0.16 }, { x: 0.09, y: 0.125 });
    expect(passageInBox(PAGE, box)).toEqual({ page: 1, offset: [12, 23], quote: '65-KH/BTCTU' });
  });

  it('keeps the line break between words of two lines', () => {
    const box = boxBetween({ x: 0.05, y: 0.09 }, { x: 0.2, y: 0.16 });
    expect(passageInBox(PAGE, box)?.quote).toBe('Kế hoạch số\n65-KH/BTCTU'.slice(0, 23));
  });

  it('takes nothing where there are no words', () => {
    expect(passageInBox(PAGE, { left: 0.5, top: 0.5, width: 0.2, height: 0.2 })).toBeUndefined();
  });
});

describe('findPassage', () => {
  it('finds typed words with or without accents, over line breaks', () => {
    expect(findPassage(1, PAGE.text, 'ke hoach so 65-kh/btctu')).toEqual({
      page: 1,
      offset: [0, 23],
      quote: 'Kế hoạch số\n65-KH/BTCTU',
    });
  });

  it('finds nothing that the page does not say', () => {
    expect(findPassage(1, PAGE.text, '66-KH/BTCTU')).toBeUndefined();
    expect(findPassage(1, PAGE.text, '  ')).toBeUndefined();
    expect(findPassage(1, 'a.c', 'a+c')).toBeUndefined();
  });
});

describe('evidenceLines', () => {
  it('gives one box a line of print, and the part with the digits', () => {
    const lines = evidenceLines(PAGE, [0, 28])!;
    expect(lines.boxes).toHaveLength(2);
    expect(lines.boxes[0]).toMatchObject({ left: 0.1, top: 0.1 });
    expect(lines.core).toMatchObject({ left: 0.1, top: 0.13, width: 0.1 });
  });

  it('follows a skewed line instead of covering the next one', () => {
    const word = (index: number) => ({
      id: `w1-${index}`,
      text: 'chữ',
      offset: [index * 4, index * 4 + 3] as [number, number],
      box: { left: 0.1 + index * 0.05, top: 0.1 + index * 0.0012, width: 0.04, height: 0.014 },
    });
    const skewed = { ...PAGE, words: Array.from({ length: 12 }, (_, index) => word(index)) };
    const { boxes } = evidenceLines(skewed, [0, 47])!;
    expect(boxes).toHaveLength(1);
    expect(boxes[0]!.height).toBeCloseTo(0.014);
    expect(boxes[0]!.angle).toBeCloseTo(1.94, 1);
  });

  it('gives nothing for a span without words', () => expect(evidenceLines(PAGE, [40, 50])).toBeUndefined());
});

describe('cropEvidence', () => {
  const page = { pageWidth: 1240, pageHeight: 1754 };

  it('keeps the value inside the strip, wherever it stands on the page', () => {
    const box = fc
      .record({ left: fraction, top: fraction, width: fraction, height: fraction })
      .map(({ left, top, width, height }) => ({
        left: left * 0.9,
        top: top * 0.9,
        width: 0.01 + width * (1 - left * 0.9 - 0.01),
        height: 0.005 + height * 0.02,
      }));
    fc.assert(
      fc.property(box, fc.integer({ min: 280, max: 700 }), (core, stripWidth) => {
        const { height, outlines } = cropEvidence({ boxes: [{ ...core, angle: 0 }], core, ...page, stripWidth });
        const [outline] = outlines;
        expect(outline!.left).toBeGreaterThanOrEqual(-1);
        expect(outline!.left + outline!.width).toBeLessThanOrEqual(stripWidth + 1);
        expect(outline!.top).toBeGreaterThanOrEqual(-1);
        expect(outline!.top + outline!.height).toBeLessThanOrEqual(height + 1);
      }),
    );
  });

  it('draws one line of print about twice as large as on the page', () => {
    const core = { left: 0.4, top: 0.3, width: 0.1, height: 0.0165 };
    const { outlines } = cropEvidence({ boxes: [{ ...core, angle: 0 }], core, ...page, stripWidth: 430 });
    expect(outlines[0]!.height).toBeCloseTo(30, 0);
  });

  it('shows the digits large when two whole lines could not be read at once', () => {
    const first = { left: 0.1, top: 0.3, width: 0.8, height: 0.0165 };
    const second = { left: 0.1, top: 0.325, width: 0.8, height: 0.0165 };
    const core = { left: 0.5, top: 0.3, width: 0.15, height: 0.0165 };
    const { outlines, image, height } = cropEvidence({
      boxes: [first, second].map((box) => ({ ...box, angle: 0 })),
      core,
      ...page,
      stripWidth: 430,
    });
    expect(outlines[0]!.height).toBeCloseTo(30, 0);
    const coreLeft = image.left + core.left * image.width;
    expect(coreLeft).toBeGreaterThanOrEqual(0);
    expect(coreLeft + core.width * image.width).toBeLessThanOrEqual(430);
    expect(height).toBeLessThan(80);
  });
});

describe('placePages', () => {
  const pages = [1, 2, 3].map((page) => ({ page, width: 1000, height: 1400 }));

  it('stacks pages without overlap and knows which is in the middle', () => {
    const placed = placePages(pages, { width: 532, height: 700 }, 1, 0);
    expect(placed.map(({ top }) => top)).toEqual([16, 732, 1448]);
    expect(pageAt(placed, 740)).toBe(2);
    expect(pageAt(placed, -5)).toBe(1);
  });

  it('fits a whole page into the window, turned or not', () => {
    for (const rotation of ROTATIONS) {
      const [first] = placePages(pages, { width: 900, height: 500 }, 'page', rotation);
      expect(first!.shownHeight).toBeLessThanOrEqual(500 - 2 * PAGE_GAP + 1);
      expect(first!.shownWidth).toBeLessThanOrEqual(900 - 2 * PAGE_GAP + 1);
    }
  });
});

describe('cutText', () => {
  it('loses no letter, whatever findings overlap', () => {
    const span = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const findings = spans.map(([start, end], index) =>
          directive(`f${index}`, { evidence: { ...directive('x').evidence, offset: [start, end] } }),
        );
        expect(
          cutText(text, findings)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
