import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarks } from '../../../console/features/search/cut-marks.ts';

describe('cutMarks', () => {
  it('cuts an excerpt at its marks', () => {
    expect(cutMarks('số 28-CTr/TU ngày', [{ start: 3, end: 5 }])).toEqual([
      { text: 'số ', isMarked: false, start: 0 },
      { text: '28', isMarked: true, start: 3 },
      { text: '-CTr/TU ngày', isMarked: false, start: 5 },
    ]);
  });

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.nat(20), { maxLength: 6 }), (excerpt, cuts) => {
        const within = cuts.filter((at) => at <= excerpt.length).toSorted((a, b) => a - b);
        const marks = within.flatMap((start, at) =>
          at % 2 === 0 && within[at + 1] ? [{ start, end: within[at + 1]! }] : [],
        );
        const pieces = cutMarks(excerpt, marks);
        expect(pieces.map(({ text }) => text).join('')).toBe(excerpt);
        expect(pieces.filter(({ isMarked }) => isMarked)).toHaveLength(marks.length);
      }),
    );
  });
});
