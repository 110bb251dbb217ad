import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touchesAny } from '../../../shared/extraction/touches-any.ts';

describe('touchesAny', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 7, end: 9 },
  ];

  it.each([
    ['before all', 0, 2, false],
    ['between two', 4, 7, false],
    ['behind all', 9, 12, false],
    ['over the end of one', 3, 6, true],
    ['inside one', 7, 8, true],
    ['over several', 0, 12, true],
  ])('answers for a span %s', (_where, start, end, answer) => expect(touchesAny(spans, { start, end })).toBe(answer));

  it('answers as a look at every span does', () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 })));
    fc.assert(
      fc.property(lengths, fc.nat(60), fc.integer({ min: 1, max: 9 }), (pairs, start, length) => {
        let at = 0;
        const sorted = pairs.map(([size, gap]) => {
          const span = { start: at + gap, end: at + gap + size };
          at = span.end;
          return span;
        });
        const end = start + length;
        expect(touchesAny(sorted, { start, end })).toBe(sorted.some((span) => span.start < end && span.end > start));
      }),
    );
  });
});
