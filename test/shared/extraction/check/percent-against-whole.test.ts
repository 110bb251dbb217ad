import { describe, expect, it } from 'vitest';
import { quotesOf, warningsOf } from './check-values.ts';

const CODE = 'percent-against-whole';

describe('a share that is not the share of its ratio', () => {
  it.each([
    ['in brackets', 'có 21/25 đảng bộ (74%)', '84%'],
    ['after "đạt"', 'có 12/15 đơn vị, đạt 75%', '80%'],
    ['with decimals', 'giải quyết 45/48 đơn, đạt 97,75%', '93,75%'],
  ])('is named with the true one: %s', (_where, text, likely) => {
    expect(warningsOf(CODE, text)).toMatchObject([{ likely }]);
  });

  it('is doubtful itself, the ratio is its witness', () => {
    expect(quotesOf(CODE, 'có 21/25 đảng bộ (74%)')).toEqual([['74%', '21/25 đảng bộ']]);
  });

  it.each([
    ['a share that is right', 'có 21/25 đảng bộ (84%)'],
    ['a share that is cut instead of rounded', 'có 3/7 xã, đạt 42,8%'],
    ['a share of something else', 'có 21/25 đảng bộ; tỷ lệ đảng viên mới tăng 3%'],
    ['a change', 'có 21/25 đảng bộ (tăng 4%)'],
  ])('is not %s', (_why, text) => expect(warningsOf(CODE, text)).toEqual([]));
});
