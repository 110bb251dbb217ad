import { describe, expect, it } from 'vitest';
import { orderColumns } from '../../../shared/ocr/reading-order.ts';
import { line, textOf, twoColumns } from './reading.ts';

/** An A4 sheet upright. */
const ASPECT = 210 / 297;
const TITLE = [line('BÁO CÁO', 0.24, 0.45), line('kết quả thực hiện nhiệm vụ', 0.27, 0.3)];

describe('the header of a paper', () => {
  it('is read issuer and number first, then motto and date, when lines ran across both', () => {
    const header = [
      twoColumns('TỈNH ỦY AN SƠN', 'ĐẢNG CỘNG SẢN VIỆT NAM', 0.08),
      twoColumns('BAN TỔ CHỨC', 'An Sơn, ngày 12 tháng 5 năm 2024', 0.11),
      line('Số 14-BC/BTCTU', 0.14),
    ];
    expect(textOf(orderColumns([header, TITLE], ASPECT))).toEqual([
      'TỈNH ỦY AN SƠN',
      'BAN TỔ CHỨC',
      'Số 14-BC/BTCTU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'An Sơn, ngày 12 tháng 5 năm 2024',
      'BÁO CÁO',
      'kết quả thực hiện nhiệm vụ',
    ]);
  });

  it('of a State paper is read the same way', () => {
    const header = [
      twoColumns('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0.08),
      twoColumns('XÃ HÒA BẮC', 'Độc lập - Tự do - Hạnh phúc', 0.11, 0.55),
      twoColumns('Số: 05/BC-UBND', 'Hòa Bắc, ngày 02 tháng 6 năm 2024', 0.15, 0.52),
    ];
    expect(textOf(orderColumns([header, TITLE], ASPECT)).slice(0, 4)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ HÒA BẮC',
      'Số: 05/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ]);
  });

  it('keeps every word', () => {
    const header = [twoColumns('TỈNH ỦY', 'ĐẢNG CỘNG SẢN VIỆT NAM', 0.08), twoColumns('*', 'ngày 1', 0.11)];
    const words = (text: readonly string[]): string[] => text.join(' ').split(' ').toSorted();
    expect(words(textOf(orderColumns([header, TITLE], ASPECT)))).toEqual(words(textOf([header, TITLE])));
  });
});

describe('the signature block', () => {
  it('is read recipients first, then who signs', () => {
    const block = [
      line('Nơi nhận:', 0.7),
      line('T/M BAN THƯỜNG VỤ', 0.7, 0.6),
      twoColumns('- Thường trực Tỉnh ủy,', 'PHÓ BÍ THƯ', 0.73, 0.6),
      line('- Lưu Văn phòng.', 0.76),
    ];
    const body = [line('Trên đây là báo cáo của Ban Thường vụ về việc thực hiện nhiệm vụ năm nay.', 0.6)];
    expect(textOf(orderColumns([body, block], ASPECT)).slice(1)).toEqual([
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy,',
      '- Lưu Văn phòng.',
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
    ]);
  });
});

describe('what is no header', () => {
  it('keeps its rows: a table at the top of a page', () => {
    const table = [
      [twoColumns('1 Huyện ủy Thanh Lâm', '286 4.572', 0.1)[0]!, ...twoColumns('Huyện ủy', '286', 0.1).slice(1)],
    ];
    const rows = [[twoColumns('Thành ủy Hòa Bắc', '412 214', 0.1), twoColumns('Huyện ủy Thanh Lâm', '286 163', 0.13)]];
    expect(orderColumns(rows, ASPECT)).toBe(rows);
    expect(orderColumns([table], ASPECT)).toEqual([table]);
  });

  it('is left alone: plain text, and nothing', () => {
    const body = [[line('Thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy về công tác cán bộ năm nay', 0.1)]];
    expect(orderColumns(body, ASPECT)).toBe(body);
    expect(orderColumns([], ASPECT)).toEqual([]);
  });
});
