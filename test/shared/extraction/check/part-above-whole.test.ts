import { describe, expect, it } from 'vitest';
import { quotesOf } from './check-values.ts';

describe('a part greater than its whole', () => {
  it('is doubtful, with the whole as witness', () => {
    expect(quotesOf('part-above-whole', 'kết nạp 10 đảng viên, trong đó có 15 đoàn viên')).toEqual([
      ['15 đoàn viên', '10 đảng viên'],
    ]);
  });

  it.each([
    ['a smaller part', 'kết nạp 15 đảng viên, trong đó có 10 đoàn viên'],
    ['a part of another nature', 'mở 10 lớp (450 học viên)'],
  ])('is not %s', (_why, text) => expect(quotesOf('part-above-whole', text)).toEqual([]));
});
