import { describe, expect, it } from 'vitest';
import { extract, warningsOf } from './check-values.ts';

describe('day and month that changed places', () => {
  it.each([
    ['there is no such day as printed', 'họp ngày 4/15/2023', '2023-04-15'],
    ['the cited paper would be younger than this one', 'Chỉ thị số 17-CT/TU ngày 03/12/2024 của Tỉnh ủy', '2024-03-12'],
    // 12/8/2024 was a Monday, 8/12/2024 a Sunday.
    ['the printed weekday fits only the other day', 'Thứ Hai, 8/12/2024, Đoàn làm việc', '2024-08-12'],
  ])('are named where %s', (_why, text, likely) => {
    expect(warningsOf('day-month-swapped', text)).toMatchObject([{ likely }]);
  });

  it('never change the value', () => {
    expect(extract('Thứ Hai, 8/12/2024, Đoàn làm việc').dates[0]!.value.edtf).toBe('2024-12-08');
  });

  it.each([
    ['a day after the document that is a plan', 'hoàn thành trước ngày 03/12/2024'],
    ['a weekday that fits', 'Chủ nhật, 8/12/2024, Đoàn làm việc'],
    ['a day that is the same either way', 'họp ngày 05/5/2024'],
    ['a day above twelve', 'họp ngày 20/12/2024'],
  ])('are not %s', (_why, text) => expect(warningsOf('day-month-swapped', text)).toEqual([]));
});
