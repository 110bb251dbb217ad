import { describe, expect, it } from 'vitest';
import { withoutTornNumbers } from '../../../shared/ocr/torn-numbers.ts';
import { line, textOf } from './reading.ts';

/** Two words this far apart, in letter heights. */
function apart(left: string, right: string, gap: number) {
  const [one] = line(left, 0.2);
  const [other] = line(right, 0.2, one!.box.left + one!.box.width + gap * one!.box.height, 0.5);
  return [[[one!, other!]]];
}

describe('a number torn by the slant of its letters', () => {
  it('is one word again, as doubtful as its worse half', () => {
    const read = withoutTornNumbers(apart('18/201', '3/TT-BKHCN', 0.1), 1);
    expect(textOf(read)).toEqual(['18/2013/TT-BKHCN']);
    expect(read[0]![0]![0]).toMatchObject({ confidence: 0.5, box: { left: 0.1 } });
  });

  it.each([
    ['a blank stands between them', '12', '345', 0.4],
    ['a word follows', '12', 'người', 0.05],
    ['a dash follows', '2020', '-', 0.05],
    ['a word comes before', 'ngày', '12', 0.05],
  ])('stays apart where %s', (_why, left, right, gap) => {
    expect(textOf(withoutTornNumbers(apart(left, right, gap), 1))).toEqual([`${left} ${right}`]);
  });
});
