import { describe, expect, it } from 'vitest';
import { figuresIn, valuesIn } from './read-figures.ts';

describe('no figure', () => {
  it.each([
    ['telephone numbers', 'ĐT: 0221 3862 789; 0912.345.678; Fax: (0221) 3863.456'],
    ['numbers of articles', 'Căn cứ Điều 12, khoản 3, điểm b; các Điều 4 và Điều 7; mục 3.2.1; phụ lục 02'],
    ['lists of articles', 'Điều 47, 48 và 49 Nghị định số 26; khóa 16, 17, 18, 19 Căn cứ; mục 2 Công văn số 191'],
    ['headings', '1. Công tác phát triển đảng viên\n2. Kết quả đạt được\n2.1. Ưu điểm\n3) Hạn chế'],
    ['rows of a table', '1 Đảng bộ xã Tân Hòa 12 10\n2 Chi bộ Công an 8 8'],
    ['items in a sentence', '(1) Tăng cường lãnh đạo; (2) Nâng cao chất lượng'],
    ['numbers of pages', 'Trang 5/12'],
    ['ordinals', 'Đại hội lần thứ 20, kỳ họp thứ 8, lần 2, khóa 15, hạng 3'],
    ['names of bodies', 'Đoàn Kiểm tra số 3, Khối 3, Tổ 5, thôn 3, khu phố 12, phường 5, Trường Tiểu học số 2'],
    ['roads and houses', 'Quốc lộ 39, đường tỉnh 376, số 25 đường Trần Phú, ngõ 3, tầng 2'],
    ['forms of statistics', 'Biểu số 3-BTCTW, Mẫu 2-KNĐ, Mẫu số 01/TTHC'],
    ['mottoes', 'phương châm 4 tại chỗ, "5 không, 3 sạch", chi bộ 4 tốt, 6 rõ'],
    ['round the clock and halves', 'trực 24/7, chia 50/50'],
    ['hours', 'họp lúc 14h30, 8 giờ 00 phút, 07:30'],
    ['anniversaries', 'kỷ niệm 94 năm Ngày thành lập Đảng, 10 năm thực hiện Chỉ thị'],
    ['lengths of time', 'trong 02 ngày, chậm nhất 03 ngày, thời gian 06 tháng'],
    ['years of membership', 'Huy hiệu 40 năm tuổi Đảng'],
    ['programmes', 'Chương trình 135, Đề án 06, Ban Chỉ đạo 35, Nghị quyết Trung ương 4'],
    ['names with digits', 'Covid-19, G7, QH14, ISO 9001:2015, công nghiệp 4.0, 12A3'],
    ['accounts and identity cards', 'tài khoản 102010001234567, căn cước công dân số 033072001234'],
    ['counters of a web page', 'Tin đã đăng: 5 462 lượt xem'],
    ['scores and scales', 'tỷ lệ 1:1000, bản đồ 1/500, tỷ số 2-1'],
    ['words that are no number', 'một số chi bộ, một trong những, thứ hai, hai là, ba là, mười năm qua'],
    ['how often', 'họp mỗi quý 1 lần, hằng năm 2 lần'],
    ['fractions in words', 'mới đạt hai phần ba chỉ tiêu, một phần tư chi bộ'],
    ['sessions of the Central Committee', 'Trung ương 4 khóa XII, Trung ương 6 (lần 2)'],
    ['dates', 'ngày 14/5/2023, năm 2023, giai đoạn 2021-2025, quý I/2024'],
    ['a long run of digits', '1234567890123456789'],
  ])('in %s', (_what, text) => expect(valuesIn(text)).toEqual([]));

  it('in the number of a directive', () => {
    const text = 'Chỉ thị số 49-CT/TU';
    expect(figuresIn(text, { directives: [{ page: 1, start: 11, end: text.length }] })).toEqual([]);
    expect(valuesIn(text)).toEqual([]);
  });

  it('in the number of a page at its top or foot', () => {
    expect(valuesIn('3\nĐảng bộ huyện có nhiều chuyển biến.')).toEqual([]);
    expect(valuesIn('Đảng bộ huyện có nhiều chuyển biến.\n- 3 -\n')).toEqual([]);
  });

  it.each([
    ['dân tộc thiểu số 17 đồng chí', [17, 'đồng chí']],
    ['gương tiêu biểu 14 đồng chí', [14, 'đồng chí']],
    ['triệu tập đại biểu 90 người', [90, 'người']],
    ['nhân rộng mô hình 6 xã', [6, 'xã']],
    ['ngân sách trung ương 640 tỷ đồng', [640e9, 'đồng']],
    ['kết cấu hạ tầng 5 xã', [5, 'xã']],
    ['quy định tại khoản 12,5%', [12.5, '%']],
    ['các điều 4/7 chi bộ', [4, 'chi bộ']],
  ])('but a count after a word that only ends like a label, and an amount after any: "%s"', (text, expected) => {
    expect(valuesIn(text)).toEqual([expected]);
  });

  it('but a count after a word that may be a label', () => {
    expect(valuesIn('cấp 120 thẻ đảng viên; mở lớp 25 học viên; hướng dẫn 15 tổ chức đảng')).toEqual([
      [120, 'thẻ đảng viên'],
      [25, 'học viên'],
      [15, 'tổ chức đảng'],
    ]);
  });
});
