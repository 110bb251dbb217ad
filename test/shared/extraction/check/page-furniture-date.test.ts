import { describe, expect, it } from 'vitest';
import { extract, warningsOf } from './check-values.ts';

describe('a date of page furniture', () => {
  it.each([
    ['a print date', 'Thứ bảy 30/11/2024\nin trang\nTin hoạt động của chi bộ'],
    ['a time of update', 'Cập nhật lúc: 15:53 10/04/2023'],
    ['an incoming stamp', 'ĐẾN Số 117 Ngày 07/01/2024'],
  ])('is named as what it is: %s', (_what, text) => {
    expect(warningsOf('page-furniture-date', text)).toHaveLength(1);
    expect(extract(text).dates[0]!.reasons).toContain('has-warning');
  });

  it('is not the date of an event', () => {
    expect(warningsOf('page-furniture-date', 'Ngày 30/9/2024, Đoàn Giám sát làm việc tại xã.')).toEqual([]);
  });
});
