import { describe, expect, it } from 'vitest';
import { describeEdtf } from '../../../console/lib/edtf-words.ts';

describe('describeEdtf', () => {
  it.each([
    ['2023-08-28', '28/08/2023', '28/08/2023'],
    ['2023-09', '09/2023', '09/2023'],
    ['2021', '2021', '2021'],
    ['2021-33', 'quý I/2021', 'quarter I/2021'],
    ['2023-09/2024-08-30', '09/2023 – 30/08/2024', '09/2023 – 30/08/2024'],
    ['../2025-12-14', 'đến 14/12/2025', 'until 14/12/2025'],
    ['2026-08-01/..', 'từ 01/08/2026', 'from 01/08/2026'],
    ['{2019-12-03,2019-12-04}', '03/12/2019 và 04/12/2019', '03/12/2019 and 04/12/2019'],
    ['2023-10/2023-12~', '10/2023 – khoảng 12/2023', '10/2023 – about 12/2023'],
    ['XXXX-11-07', '07/11 (chưa rõ năm)', '07/11 (year unknown)'],
    ['2018-03-XX', '03/2018 (chưa rõ ngày)', '03/2018 (day unknown)'],
    ['2019-XX-XX', '2019 (chưa rõ ngày, tháng)', '2019 (day and month unknown)'],
    ['P10Y', '10 năm', '10 years'],
    ['P1M', '1 tháng', '1 month'],
    ['R/P1Y', 'mỗi 1 năm', 'every 1 year'],
  ])('says %s as "%s"', (edtf, vi, en) => {
    expect(describeEdtf(edtf, 'vi')).toBe(vi);
    expect(describeEdtf(edtf, 'en')).toBe(en);
  });

  it('gives back what it does not know instead of dressing it up', () => {
    expect(describeEdtf('2023-S2', 'vi')).toBe('2023-S2');
    expect(describeEdtf('', 'vi')).toBe('');
  });
});
