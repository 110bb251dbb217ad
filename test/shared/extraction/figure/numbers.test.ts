import { describe, expect, it } from 'vitest';
import { figuresIn, onlyFigure, valuesIn } from './read-figures.ts';

describe('a number', () => {
  it.each([
    ['dots group thousands', 'có 3.106 chi bộ', 3106, 'chi bộ'],
    ['a comma opens decimals', 'diện tích 79,37 km2', 79.37, 'km2'],
    ['both stand in one number', 'thu 1.573,1 tấn', 1573.1, 'tấn'],
    ['a decimal point written the English way', 'chiếm 2.5% tổng số', 2.5, '%'],
    ['a decimal that begins with nought', 'đạt 0.125 ha', 0.125, 'ha'],
    ['groups are parted by blanks before a unit', 'có 5 462 đảng viên', 5462, 'đảng viên'],
    ['a count is padded', 'tại 02 huyện', 2, 'huyện'],
    ['the number stands once more in words', 'gồm 03 (ba) đồng chí', 3, 'đồng chí'],
    ['it is written in words', 'Hai huyện được giám sát', 2, 'huyện'],
    ['it is written in several words', 'có một trăm linh ba hộ', 103, 'hộ'],
    ['fifteen is written in words', 'có mười lăm chi bộ', 15, 'chi bộ'],
    ['a scale word multiplies it', 'hơn 1,2 triệu lượt', 1_200_000, 'lượt'],
    ['the blank before it is lost', 'kết nạp được110 quần chúng', 110, 'quần chúng'],
    ['the blank after it is lost', 'kết nạp 110quần chúng', 110, 'quần chúng'],
    ['the line breaks before the unit', 'kết nạp 110\nquần chúng ưu tú', 110, 'quần chúng'],
    ['thousands are grouped by several commas', 'dân số 1,234,567 người', 1_234_567, 'người'],
  ])('is read where %s', (_why, text, value, unit) => expect(onlyFigure(text)).toMatchObject({ value, unit }));

  it('with one comma before three digits is a thousand of whole things, and says it may be none', () => {
    expect(figuresIn('có 1,200 đảng viên')[0]).toMatchObject({
      value: { value: 1200 },
      reasons: ['ambiguous-value'],
      alternatives: [{ value: { value: 1.2 } }],
    });
    expect(figuresIn('diện tích 1,234 ha')[0]).toMatchObject({
      value: { value: 1.234 },
      reasons: ['ambiguous-value'],
      alternatives: [{ value: { value: 1234 } }],
    });
  });

  it.each([
    ['a line ends after its dot', 'tập huấn cho 5.\n218 lượt người', 5218, 218],
    ['a line ends after its comma', 'giải ngân 7,\n3 tỷ đồng', 7.3e9, 3e9],
    ['blanks stand around its dot', 'thu hoạch 3 . 480 tấn', 3480, 480],
    ['blanks stand before its comma', 'đạt 41 ,5%', 41.5, 5],
  ])('is put together where %s, and says so', (_why, text, value, tail) => {
    const figures = figuresIn(text);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ value: { value }, reasons: ['ambiguous-value', 'ocr-repair'] });
    expect(figures[0]!.alternatives).toMatchObject([{ value: { value: tail }, source: 'tail-alone' }]);
  });

  it('after a torn separator may be a tail, and says so', () => {
    expect(figuresIn('chi bộ có 1.\n5 đảng viên')[0]).toMatchObject({
      value: { value: 5 },
      reasons: ['ambiguous-value'],
    });
    expect(figuresIn('gồm 9,\n4 xã')[0]).toMatchObject({ value: { value: 4 }, reasons: ['ambiguous-value'] });
  });

  it('is whole after the number of an item, and in a list', () => {
    expect(figuresIn('Kết quả:\n1. 245 đảng viên dự họp')[0]).toMatchObject({ value: { value: 245 }, reasons: [] });
    expect(figuresIn('có 1.086 đảng viên')[0]).toMatchObject({ value: { value: 1086 }, reasons: [] });
    expect(figuresIn('năm 2023. 412 lượt')[0]).toMatchObject({ value: { value: 412 }, reasons: [] });
  });

  it.each([
    ['5 tỷ 250 triệu đồng', 5.25e9, 'đồng'],
    ['4 triệu 300 nghìn đồng', 4.3e6, 'đồng'],
    ['4 triệu 300 nghìn', 4.3e6, 'đồng'],
    ['1 triệu 150 nghìn lượt', 1.15e6, 'lượt'],
    ['1 nghìn tỷ 200 tỷ đồng', 1.2e12, 'đồng'],
  ])('in several scales is one sum: "%s"', (text, value, unit) => {
    expect(onlyFigure(text)).toMatchObject({ value, unit });
  });

  it('in two equal scales is two numbers', () => {
    expect(valuesIn('2 tỷ đồng, 3 tỷ đồng')).toEqual([
      [2e9, 'đồng'],
      [3e9, 'đồng'],
    ]);
  });

  it('whose groups are parted by blanks may be two numbers, and says so', () => {
    expect(figuresIn('có 5 462 đảng viên')[0]!.reasons).toEqual(['ambiguous-value']);
    expect(valuesIn('8 100%')).toEqual([[100, '%']]);
  });

  it.each([
    ['là -3,2%', -3.2],
    ['(-5%)', -5],
    ['từ 3 -5%', 3],
    ['- 5%', 5],
  ])('bears a printed minus, not the dash of a list or a range: "%s"', (text, value) => {
    expect(onlyFigure(text).value).toBe(value);
  });

  it.each([
    ['752.370 tỷ đồng', 752_370e9, 'đồng'],
    ['50.000 đồng', 50_000, 'đồng'],
    ['2,75 tỷ', 2.75e9, 'đồng'],
    ['12.500đ', 12_500, 'đồng'],
    ['350 triệu đồng', 350e6, 'đồng'],
    ['1,5 nghìn tỷ đồng', 1.5e12, 'đồng'],
    ['31,15 tỷ USD', 31.15e9, 'USD'],
    ['65 triệu đồng/người/năm', 65e6, 'đồng'],
  ])('of money is scaled: "%s"', (text, value, unit) => {
    expect(onlyFigure(`kinh phí ${text}`)).toMatchObject({ value, unit, kind: 'money' });
  });

  it('beside "đồng chí" counts persons, not money', () => {
    expect(onlyFigure('có 12 đồng chí tham dự')).toMatchObject({ value: 12, unit: 'đồng chí', kind: 'count' });
  });

  it.each([
    ['21/25 đảng bộ', 21, 25, 'đảng bộ'],
    ['8/11 Đảng bộ', 8, 11, 'Đảng bộ'],
    ['06/06 đại biểu, đạt', 6, 6, 'đại biểu'],
    ['1.024/1.200 đảng viên', 1024, 1200, 'đảng viên'],
    ['21 / 25 chi bộ', 21, 25, 'chi bộ'],
  ])('over another is a ratio: "%s"', (text, value, of, unit) => {
    expect(onlyFigure(`Có ${text}`)).toMatchObject({ value, of, unit, kind: 'ratio' });
  });

  it('over another is a ratio where a share stands beside it', () => {
    expect(valuesIn('hoàn thành 12/15 (80%)')).toEqual([
      [12, null],
      [80, '%'],
    ]);
  });

  it.each([
    ['tăng 1,5-2 lần', 1.5, 2, 'lần'],
    ['(30-40%)', 30, 40, '%'],
    ['từ 3% đến 5%', 3, 5, '%'],
    ['từ 3 đến 5 đồng chí', 3, 5, 'đồng chí'],
    ['từ 12 tháng đến 36 tháng', 12, 36, 'tháng'],
    ['từ 18 đến 35 tuổi', 18, 35, 'tuổi'],
    ['từ 3.000 đồng đến 12.000 đồng', 3000, 12_000, 'đồng'],
    ['từ 800 triệu đồng đến 1,5 tỷ đồng', 800e6, 1.5e9, 'đồng'],
    ['từ 2 tỷ đến 3 tỷ đồng', 2e9, 3e9, 'đồng'],
    ['từ 4 xã đến 7 xã', 4, 7, 'xã'],
  ])('and another are a range: "%s"', (text, value, max, unit) => {
    expect(onlyFigure(text)).toMatchObject({ value, max, unit });
  });
});

describe('a unit', () => {
  it.each([
    ['12 tổ chức cơ sở đảng', 'tổ chức cơ sở đảng'],
    ['12 tổ chức đảng', 'tổ chức đảng'],
    ['12 tổ chức', 'tổ chức'],
    ['45 lượt ý kiến', 'lượt ý kiến'],
    ['45 lượt', 'lượt'],
    ['178 đảng viên dự bị', 'đảng viên dự bị'],
    ['11 cấp ủy viên', 'cấp ủy viên'],
    ['11 cấp uỷ viên', 'cấp uỷ viên'],
    ['100 phần trăm', '%'],
  ])('is the longest the table has: "%s"', (text, unit) => expect(onlyFigure(`có ${text}`).unit).toBe(unit));

  it('is the head noun; what tells more goes to the subject', () => {
    expect(onlyFigure('kết nạp được 110 quần chúng ưu tú vào Đảng')).toMatchObject({
      unit: 'quần chúng',
      subject: 'kết nạp quần chúng ưu tú',
    });
    expect(onlyFigure('còn 1.120 hộ cận nghèo')).toMatchObject({ unit: 'hộ', subject: 'hộ cận nghèo' });
  });

  it('that no table has is proposed, never sure', () => {
    expect(figuresIn('trưng bày 12 hiện vật')[0]).toMatchObject({
      value: { unit: 'hiện vật' },
      reasons: ['low-confidence'],
    });
  });

  it('may be missing beside a verb of doing or a label', () => {
    expect(figuresIn('kết nạp 90, giới thiệu 120')).toMatchObject([
      { value: { value: 90, unit: null, subject: 'kết nạp' } },
      { value: { value: 120, unit: null, subject: 'giới thiệu' } },
    ]);
    expect(figuresIn('Khiển trách: 03, cảnh cáo: 04')).toMatchObject([
      { value: { value: 3, subject: 'khiển trách' } },
      { value: { value: 4, subject: 'cảnh cáo' } },
    ]);
  });

  it('may stand before the number', () => {
    expect(onlyFigure('Tổng số đảng viên: 1.250')).toMatchObject({ value: 1250, unit: 'đảng viên' });
  });
});
