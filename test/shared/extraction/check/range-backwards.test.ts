import { describe, expect, it } from 'vitest';
import { quotesOf } from './check-values.ts';

describe('a range that ends before it begins', () => {
  it('is doubtful at its end, with its beginning as witness', () => {
    expect(quotesOf('range-backwards', 'Từ ngày 20/9/2024 đến ngày 15/9/2024, Đoàn làm việc')).toEqual([
      ['đến ngày 15/9/2024', 'Từ ngày 20/9/2024'],
    ]);
  });

  it.each([
    ['a range in order', 'Từ ngày 15/9/2024 đến ngày 20/9/2024, Đoàn làm việc'],
    ['a range over the new year', 'Từ ngày 25/12 đến ngày 05/01/2024, Đoàn làm việc'],
    ['two dates of two clauses', 'Từ ngày 20/9/2024 áp dụng quy chế; đến ngày 15/9/2024 có 12 chi bộ'],
  ])('is not %s', (_why, text) => expect(quotesOf('range-backwards', text)).toEqual([]));
});
