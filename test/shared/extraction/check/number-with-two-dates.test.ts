import { describe, expect, it } from 'vitest';
import { codesOf, read } from './read-directives.ts';

describe('one number with two dates', () => {
  it('doubts the rarer date', () => {
    const { warnings, directives } = read(
      'Chỉ thị số 17-CT/TU ngày 04/5/2022; Chỉ thị số 17-CT/TU ngày 04/5/2022; Chỉ thị số 17-CT/TU ngày 04/6/2022',
    );
    expect(warnings).toMatchObject([{ code: 'number-with-two-dates', likely: '2022-05-04' }]);
    expect(warnings[0]?.mentions[0]).toBe(directives[2]?.id);
  });

  it('doubts both where neither is rarer', () => {
    const { warnings } = read('Chỉ thị số 17-CT/TU ngày 04/5/2022; Chỉ thị số 17-CT/TU ngày 04/6/2022');
    expect(warnings).toMatchObject([{ likely: null }, { likely: null }]);
  });

  it('is content where bodies of two places use the number', () => {
    expect(
      codesOf(
        'Kế hoạch số 05-KH/HU ngày 03/3/2022 của Huyện ủy Bình Giang, Kế hoạch số 05-KH/HU ngày 09/3/2022 của Huyện ủy Nam Sơn',
      ),
    ).toEqual([]);
  });
});
