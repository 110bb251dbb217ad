import { describe, expect, it } from 'vitest';
import { quotesOf, warningsOf } from './check-values.ts';

const CODE = 'contradictory-figures';

describe('two numbers for one indicator and one period', () => {
  it('make the later doubtful, with the other as witness', () => {
    const text = 'Năm 2023 đã kết nạp 110 đảng viên. Công tác khác tốt. Trong năm 2023 kết nạp được 112 đảng viên.';
    expect(quotesOf(CODE, text)).toEqual([['112 đảng viên', '110 đảng viên']]);
  });

  it('make the rarer doubtful where one is repeated, over pages', () => {
    const text = [
      'Năm 2023 đã kết nạp 112 đảng viên.',
      'Năm 2023 đã kết nạp 110 đảng viên.',
      'Tóm lại, năm 2023 kết nạp được 110 đảng viên.',
    ].join('\f');
    expect(warningsOf(CODE, text)).toMatchObject([{ page: 1, likely: '110' }]);
  });

  it.each([
    ['of two periods', 'Năm 2022 kết nạp 110 đảng viên. Năm 2023 kết nạp 112 đảng viên.'],
    ['of two places', 'Năm 2023, xã Tân Hòa kết nạp 10 đảng viên. Năm 2023, xã An Lạc kết nạp 12 đảng viên.'],
    [
      'of places that have no name',
      'Năm 2023, chi bộ thôn kết nạp 3 đảng viên. Năm 2023, chi bộ trường kết nạp 5 đảng viên.',
    ],
    ['of two indicators', 'Năm 2023 kết nạp 110 đảng viên. Năm 2023 kỷ luật 12 đảng viên.'],
    ['that agree', 'Năm 2023 kết nạp 110 đảng viên. Trong năm 2023 đã kết nạp 110 đảng viên.'],
    ['without a period', 'Kết nạp 110 đảng viên. Sau đó kết nạp 112 đảng viên.'],
  ])('are no doubt when they are %s', (_why, text) => expect(warningsOf(CODE, text)).toEqual([]));
});
