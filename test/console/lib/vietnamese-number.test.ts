import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatNumber, parseNumber } from '../../../console/lib/vietnamese-number.ts';

describe('parseNumber', () => {
  it.each([
    ['1.284', 1284],
    ['47.174', 47174],
    ['1.573,1', 1573.1],
    ['83,45', 83.45],
    ['02', 2],
    ['2.5', 2.5],
    ['5 462', 5462],
    ['-46', -46],
    ['0,125', 0.125],
  ])('reads "%s" as %d', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each([
    ['a number that can be read in two ways', '1,200'],
    ['thousands that are not', '12.34.5'],
    ['words', 'ba mươi'],
    ['nothing', ''],
    ['a ratio', '21/25'],
  ])('does not guess at %s', (_why, text) => expect(parseNumber(text)).toBeUndefined());

  it('reads back every number it has written, unless that could be read in two ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
        fc.constantFrom(1, 10, 100),
        (whole, scale) => {
          expect(parseNumber(formatNumber(whole / scale))).toBeCloseTo(whole / scale, 6);
        },
      ),
    );
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_500, '2 kB'],
    [2_340_000, '2,3 MB'],
    [500_000_000, '500 MB'],
  ])('shows %d as %s', (bytes, shown) => expect(formatBytes(bytes)).toBe(shown));
});
