import { describe, expect, it } from 'vitest';
import { quotesOf, warningsOf } from './check-values.ts';

const CODE = 'parts-do-not-sum';

describe('parts that do not sum up', () => {
  it.each([
    ['nouns of one group', 'kiểm tra 25 tổ chức đảng (15 chi bộ, 08 đảng bộ)', '23'],
    ['labels', 'kỷ luật 07 đảng viên (Khiển trách: 03, cảnh cáo: 05)', '8'],
    ['persons', 'bầu 06 đồng chí (01 Chủ tịch, 04 Phó Chủ tịch)', '5'],
    ['the same unit', 'giải ngân 350 triệu đồng, gồm 200 triệu đồng và 120 triệu đồng', '320.000.000'],
  ])('are named with their sum: %s', (_what, text, likely) =>
    expect(warningsOf(CODE, text)).toMatchObject([{ likely }]),
  );

  it('put the whole first and its parts as witnesses', () => {
    expect(quotesOf(CODE, 'có 13 đơn vị (08 phường, 06 xã)')).toEqual([['13 đơn vị', '08 phường', '06 xã']]);
  });

  it.each([
    ['parts that do', 'có 13 đơn vị (07 phường, 06 xã)'],
    ['some of the parts only', 'kỷ luật 23 đảng viên, trong đó khiển trách 14, cảnh cáo 06'],
    ['groups that overlap', 'kết nạp 120 đảng viên (nữ 60, đoàn viên 80)'],
    ['things of another nature', 'mở 12 lớp (450 học viên, 15 giảng viên)'],
    ['shares', 'có 120 đảng viên (đạt 80%, tăng 5%)'],
  ])('are not %s', (_why, text) => expect(warningsOf(CODE, text)).toEqual([]));
});
