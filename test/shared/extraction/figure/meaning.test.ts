import { describe, expect, it } from 'vitest';
import { figuresIn, onlyFigure } from './read-figures.ts';

describe('the kind of a figure', () => {
  it.each([
    ['100% các chi bộ trực thuộc', { kind: 'percent' }],
    ['đạt 67% so với chỉ tiêu kế hoạch cả năm', { kind: 'achievement', base: 'chỉ tiêu kế hoạch cả năm' }],
    ['đạt 11,5% dự toán năm', { kind: 'achievement', base: 'dự toán năm' }],
    ['bằng 105% so với cùng kỳ', { kind: 'achievement', base: 'cùng kỳ' }],
    ['tăng 230 tổ chức', { kind: 'change', direction: 'up' }],
    ['tăng 1,59% so tháng trước', { kind: 'change', direction: 'up', base: 'tháng trước' }],
    ['giảm 63.630 tỷ đồng', { kind: 'change', direction: 'down', value: 63_630e9 }],
    ['rút ngắn 05 ngày', { kind: 'change', direction: 'down', unit: 'ngày' }],
    ['vượt 12 đảng viên so với chỉ tiêu', { kind: 'change', direction: 'up', base: 'chỉ tiêu' }],
    ['giảm còn 2,5%', { kind: 'percent' }],
    ['phấn đấu kết nạp 150 đảng viên', { kind: 'target' }],
    ['tối thiểu mỗi năm phát triển bằng 3% số đảng viên hiện tại', { kind: 'target' }],
    ['ít nhất 02 cuộc kiểm tra', { kind: 'target', qualifier: 'at-least' }],
    ['đã kết nạp 150 đảng viên', { kind: 'count' }],
    ['xây dựng đường giao thông dài 12,5 km', { kind: 'count' }],
  ])('is told by the words beside it: "%s"', (text, expected) => expect(onlyFigure(text)).toMatchObject(expected));

  it.each([
    ['khoảng 500 người', 'approximately'],
    ['gần 300 hộ', 'approximately'],
    ['hơn 1.500 lượt', 'more-than'],
    ['trên 95%', 'more-than'],
    ['dưới 2%', 'less-than'],
    ['không quá 05 đồng chí', 'at-most'],
    ['không dưới 05 đồng chí', 'at-least'],
    ['từ 3% trở lên', 'at-least'],
  ])('"%s" is %s', (text, qualifier) => expect(onlyFigure(text).qualifier).toBe(qualifier));

  it('has no bound where "trên" is a place', () => {
    expect(onlyFigure('trên 02 địa bàn dân cư')).not.toHaveProperty('qualifier');
  });
});

describe('a list of nouns after a number', () => {
  it('gives its head as the unit and the whole as what is counted', () => {
    expect(onlyFigure('tại 31 xã, thị trấn')).toMatchObject({ value: 31, unit: 'xã', subject: 'xã, thị trấn' });
  });
});

describe('the confidence in a figure', () => {
  const confidence = (text: string) => figuresIn(text)[0]!.confidence;

  it.each([
    ['a torn number', 'tập huấn 5.\n218 lượt người'],
    ['part of a person', 'có 1,5 đảng viên'],
    ['a number in words', 'có ba chi bộ'],
    ['a noun no table has', 'có 5 cột điện'],
  ])('is lower for %s', (_what, text) => expect(confidence(text)).toBeLessThan(confidence('có 15 chi bộ')));

  it('is not lower for an average', () => {
    expect(confidence('bình quân có 1,5 đảng viên')).toBe(confidence('có 15 đảng viên'));
    expect(figuresIn('có 1,5 đảng viên')[0]!.reasons).toEqual(['low-confidence']);
  });
});

describe('the period of a figure', () => {
  it('is the date of its own clause', () => {
    const figures = figuresIn(
      'số đảng viên xin ra khỏi Đảng năm 2022 có 12 trường hợp, 10 tháng đầu năm 2023 có 10 trường hợp',
    );
    expect(figures.map(({ value }) => value.period)).toEqual(['2022', '2023-01/2023-10']);
  });

  it('is the date that opens the sentence where the clause has none', () => {
    const figures = figuresIn('Năm 2023, Đảng bộ thành lập 02 chi bộ, kết nạp 45 đảng viên.');
    expect(figures.map(({ value }) => value.period)).toEqual(['2023', '2023']);
  });

  it('is not the year of a base, however many words stand before it', () => {
    expect(onlyFigure('tăng 7,1% so với số ước thực hiện năm 2023').period).toBeNull();
    const figures = figuresIn('Năm 2024 mở 18 lớp (cùng kỳ năm 2023: 11 lớp), cấp 300 giấy chứng nhận.');
    expect(figures.map(({ value }) => value.period)).toEqual(['2024', '2023', '2024']);
  });

  it('is not the year before "nay" and "hiện có"', () => {
    const figures = figuresIn('Năm 2018 chi bộ có 7 đảng viên, nay tăng lên 21 đảng viên; hiện có 3 tổ đảng.');
    expect(figures.map(({ value }) => value.period)).toEqual(['2018', null, null]);
  });

  it.each([
    ['Đại hội lần thứ IX, nhiệm kỳ 2025-2030 bầu 15 đồng chí', null],
    ['Nhiệm kỳ 2020-2025, chi bộ kết nạp 15 đảng viên', '2020/2025'],
  ])('is a term only where it is the time of the work: "%s"', (text, period) => {
    expect(onlyFigure(text).period).toBe(period);
  });

  it('is the year right after it', () => {
    const figures = figuresIn('giảm từ 3,52% năm 2022 xuống còn 2,18% năm 2023');
    expect(figures.map(({ value }) => value.period)).toEqual(['2022', '2023']);
  });

  it.each([
    ['the year it is compared with', 'So với năm 2022, kết nạp 15 đảng viên'],
    ['the day of a deadline', 'trước ngày 15/11/2024 gửi 02 báo cáo'],
    ['the year of another sentence', 'Đã tổng kết năm 2022. Kết nạp 15 đảng viên'],
  ])('is not %s', (_what, text) => expect(onlyFigure(text).period).toBeNull());

  it('is not the day of a directive', () => {
    const text = 'Thực hiện Kế hoạch số 12-KH/HU năm 2021, kết nạp 15 đảng viên';
    const start = text.indexOf('12-KH/HU');
    const [figure] = figuresIn(text, { directives: [{ page: 1, start, end: start + 8 }] });
    expect(figure!.value.period).toBeNull();
  });
});

describe('the subject and the place of a figure', () => {
  it.each([
    [
      'số lượng đảng viên giảm sút ý chí phấn đấu (bị xóa tên) có 12 trường hợp',
      'số lượng đảng viên giảm sút ý chí phấn đấu',
    ],
    ['Tỷ lệ hộ nghèo giảm còn 2,5%', 'tỷ lệ hộ nghèo'],
    ['Số đảng viên bị xóa tên: 04 đồng chí', 'số đảng viên bị xóa tên'],
    ['thẩm định 38 hồ sơ đề nghị kết nạp đảng', 'thẩm định hồ sơ đề nghị kết nạp đảng'],
  ])('is what is counted: "%s"', (text, subject) => expect(onlyFigure(text).subject).toBe(subject));

  it('is not guessed', () => {
    expect(onlyFigure('Đại diện Thường trực Huyện ủy 02 huyện').subject).toBeNull();
  });

  it('names the place of its sentence', () => {
    expect(onlyFigure('Tại huyện Tân Hòa, các chi bộ đã kết nạp 15 đảng viên').place).toBe('huyện Tân Hòa');
  });
});

describe('a split', () => {
  it.each([
    ['in brackets', 'bầu 05 đồng chí (01 Chủ tịch, 04 Phó Chủ tịch)', [5, 1, 4]],
    ['after "trong đó"', 'kỷ luật 23 đảng viên, trong đó: khiển trách 14, cảnh cáo 09', [23, 14, 9]],
    ['after "gồm"', 'có 13 đơn vị, gồm 07 phường, 06 xã', [13, 7, 6]],
  ])('%s names its whole and its parts', (_how, text, values) => {
    const [whole, ...parts] = figuresIn(text);
    expect([whole, ...parts].map((figure) => figure!.value.value)).toEqual(values);
    expect(whole!.parts).toEqual(parts.map(({ id }) => id));
    for (const part of parts) expect(part.parts).toEqual([whole!.id]);
  });

  it('has no part of another nature', () => {
    for (const figure of figuresIn('mở 12 lớp (450 học viên), đạt 21/25 đảng bộ (84%)'))
      expect(figure.parts).toBeUndefined();
  });
});
