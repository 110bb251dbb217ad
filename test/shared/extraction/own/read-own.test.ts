import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../../shared/extraction/index.ts';
import { pagesOfText } from '../../../accuracy/gold.ts';

const read = (text: string) => extractMentions(pagesOfText(text), {});

const PARTY_BY_COLUMN = `TỈNH ỦY NAM SƠN
BAN TỔ CHỨC
*
Số 127-BC/BTCTU
ĐẢNG CỘNG SẢN VIỆT NAM
Nam Sơn, ngày 20 tháng 9 năm 2024

BÁO CÁO
kết quả giám sát việc thực hiện Chỉ thị số 17-CT/TU
-----
Thực hiện Quyết định số 88-QĐ/BTCTU ngày 30/8/2024, Đoàn Giám sát đã làm việc.`;

const PARTY_BY_ROW = `TỈNH ỦY NAM SƠN          ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*                         Nam Sơn, ngày 20 tháng 9 năm 2024
Số 127-BC/BTCTU

BÁO CÁO
kết quả giám sát
-----
Nội dung.`;

const STATE = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH NAM SƠN                 Độc lập - Tự do - Hạnh phúc
Số: 512/KH-UBND           Nam Sơn, ngày 03 tháng 01 năm 2024

KẾ HOẠCH
Về việc triển khai công tác cải cách hành chính
năm 2024

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.`;

const LETTER = `SỞ NỘI VỤ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                               Độc lập - Tự do - Hạnh phúc
Số: 1302/SNV-CCVC         Nam Sơn, ngày 29 tháng 8 năm 2025
V/v cử người tham gia
tổ giúp việc

Kính gửi: Ủy ban nhân dân tỉnh.

Thực hiện Công văn số 88/UBND-NC ngày 20/8/2025.`;

describe('the header of a paper', () => {
  it.each([
    ['a Party paper read column by column', PARTY_BY_COLUMN],
    ['a Party paper read row by row', PARTY_BY_ROW],
  ])('is read in %s', (_form, text) => {
    expect(read(text).own).toMatchObject({
      number: '127-BC/BTCTU',
      type: 'Báo cáo',
      date: '2024-09-20',
      issuer: 'TỈNH ỦY NAM SƠN - BAN TỔ CHỨC',
    });
  });

  it('is read in a State paper', () => {
    expect(read(STATE).own).toEqual({
      number: '512/KH-UBND',
      type: 'Kế hoạch',
      date: '2024-01-03',
      issuer: 'ỦY BAN NHÂN DÂN - TỈNH NAM SƠN',
      title: 'Về việc triển khai công tác cải cách hành chính năm 2024',
    });
  });

  it('is read in a letter, which has no type line', () => {
    expect(read(LETTER).own).toEqual({
      number: '1302/SNV-CCVC',
      type: 'Công văn',
      date: '2025-08-29',
      issuer: 'SỞ NỘI VỤ',
      title: 'V/v cử người tham gia tổ giúp việc',
    });
  });

  it('gives the own number its date, title and type as the first directive', () => {
    const [own] = read(PARTY_BY_COLUMN).directives;
    expect(own?.value).toMatchObject({
      number: '127-BC/BTCTU',
      type: 'BC',
      typeName: 'Báo cáo',
      date: '2024-09-20',
      subject: 'kết quả giám sát việc thực hiện Chỉ thị số 17-CT/TU',
    });
    expect(own?.reasons).toEqual([]);
  });

  it('keeps a blank number and a blank date open', () => {
    const text = PARTY_BY_COLUMN.replace('Số 127-BC', 'Số      -BC').replace('ngày 20 tháng 9', 'ngày     tháng 9');
    const { own, directives } = read(text);
    expect(own).toMatchObject({ number: null, type: 'Báo cáo', date: null });
    expect(directives[0]?.reasons).toContain('blank-number');
  });

  it('does not take an incoming stamp for the number or the date', () => {
    const stamped = `CV ĐẾN\nSố: 2417\nNgày 21/9/2024\n${PARTY_BY_COLUMN}`;
    expect(read(stamped).own).toMatchObject({ number: '127-BC/BTCTU', date: '2024-09-20' });
  });

  it.each([
    ['in capitals', 'NAM SƠN, NGÀY 20 THÁNG 9 NĂM 2024'],
    ['without a place', 'Ngày 20 tháng 9 năm 2024'],
    ['over a line end before the year', 'Nam Sơn, ngày 20 tháng 9\nnăm 2024'],
    ['over a line end before the month', 'Nam Sơn, ngày 20\ntháng 9 năm 2024'],
  ])('has its date %s, never as a part of the issuer', (_how, dateline) => {
    const own = { date: '2024-09-20', issuer: 'TỈNH ỦY NAM SƠN - BAN TỔ CHỨC' };
    const printed = 'Nam Sơn, ngày 20 tháng 9 năm 2024';
    expect(read(PARTY_BY_COLUMN.replace(printed, dateline)).own).toMatchObject(own);
    expect(read(PARTY_BY_ROW.replace(printed, dateline)).own).toMatchObject(own);
  });

  it('does not take the long date of an incoming stamp', () => {
    const stamped = `CÔNG VĂN ĐẾN   Ngày 21 tháng 9 năm 2024\n${PARTY_BY_COLUMN}`;
    expect(read(stamped).own).toMatchObject({ number: '127-BC/BTCTU', date: '2024-09-20' });
  });

  it('does not take the lines of a digital signature for the body', () => {
    const signed = `Ký bởi: ỦY BAN NHÂN DÂN TỈNH NAM SƠN\nThời gian ký: 03/01/2024 10:11\n${STATE}`;
    expect(read(signed).own?.issuer).toBe('ỦY BAN NHÂN DÂN - TỈNH NAM SƠN');
  });

  it('leaves a number that nobody can read open, and shows where it stands', () => {
    const { own, directives } = read(STATE.replace('Số: 512', 'Số: ⁂4†'));
    expect(own?.number).toBeNull();
    expect(directives[0]?.value).toMatchObject({ number: null, type: 'KH' });
    expect(directives[0]?.reasons).toContain('low-reading-confidence');
  });

  it('uses the own date for years that are not printed', () => {
    const { dates } = read(`${PARTY_BY_COLUMN}\nNgày 13/9, Đoàn họp.`);
    expect(dates.at(-1)?.value).toMatchObject({ edtf: '2024-09-13', inferred: true });
  });

  it.each([
    ['a news story', 'Nâng cao chất lượng sinh hoạt\nNgày 13/10, Đảng ủy phường ban hành Kế hoạch số 71-KH/ĐU.'],
    ['a page that starts in the middle', 'số 17-CT/TU ngày 04/5/2022 của Tỉnh ủy về công tác cán bộ.'],
    ['an empty page', ''],
    ['a heading in capitals only', 'PHÒNG TỔ CHỨC\nBÁO CÁO\nCác đồng chí đã họp.'],
  ])('is not seen in %s', (_what, text) => expect(read(text).own).toBeNull());
});

describe('the header of a scan', () => {
  const page = pagesOfText(STATE)[0]!;
  const words = [...page.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    confidence: 0.96,
  }));

  it('is never sure, because numbers and days are written by hand there', () => {
    const [own, cited] = extractMentions([{ ...page, words }], {}).directives;
    expect(own?.reasons).toContain('handwritten');
    expect(own?.confidence).toBeLessThan(0.5);
    expect(cited?.reasons).toEqual([]);
  });

  it('leaves its own date to a person too, and no other date', () => {
    const { dates } = extractMentions([{ ...page, words }], {});
    const marked = dates.filter(({ reasons }) => reasons.includes('handwritten'));
    expect(marked.map(({ value }) => value.edtf)).toEqual(['2024-01-03']);
    expect(marked[0]?.confidence).toBeLessThan(0.5);
    const typed = words.map((word) => ({ ...word, confidence: null }));
    expect(extractMentions([{ ...page, words: typed }], {}).dates[0]?.reasons).toEqual([]);
  });

  it('is sure where the letters came with the file', () => {
    const typed = words.map((word) => ({ ...word, confidence: null }));
    expect(extractMentions([{ ...page, words: typed }], {}).directives[0]?.reasons).toEqual([]);
  });
});
