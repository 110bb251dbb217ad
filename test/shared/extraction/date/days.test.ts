import { describe, expect, it } from 'vitest';
import { datesIn, edtfIn, onlyDate } from './read-dates.ts';

describe('a full day', () => {
  it.each([
    ['Kết nạp ngày 14/5/2023 tại trụ sở', 'ngày 14/5/2023', '2023-05-14'],
    ['ban hành ngày 02-11-2019', 'ngày 02-11-2019', '2019-11-02'],
    ['ký 07.3.2022 tại xã', '07.3.2022', '2022-03-07'],
    ['An Bình, ngày 09 tháng 01 năm 2026', 'ngày 09 tháng 01 năm 2026', '2026-01-09'],
    ['họp ngày 21 tháng 6/2024', 'ngày 21 tháng 6/2024', '2024-06-21'],
    ['họp ngày 03 tháng tư năm 2024', 'ngày 03 tháng tư năm 2024', '2024-04-03'],
    ['họp ngày 21/6 năm 2024', 'ngày 21/6 năm 2024', '2024-06-21'],
    ['máy in ghi 2024-09-20 ở góc', '2024-09-20', '2024-09-20'],
  ])('is read in "%s"', (text, quote, edtf) => expect(onlyDate(text)).toEqual([quote, edtf, 'day']));

  it.each([
    ['words are glued', 'Quyết định ngày03/12/2021của Huyện ủy', '2021-12-03'],
    ['blanks stand round the strokes', 'ngày 18 / 7 / 2021', '2021-07-18'],
    ['the line breaks before it', 'ngày\n18/7/2021', '2021-07-18'],
    ['the line breaks inside it', 'ngày 18 tháng 7\n      năm 2021', '2021-07-18'],
    ['the word before it is glued to a heading', 'PHÒNG TỔ CHỨCNgày 18/7/2021', '2021-07-18'],
    ['the marks of "ngày" are lost', 'ngay 18/7/2021', '2021-07-18'],
    ['"năm" is lost', 'ngày 18 tháng 7 2021', '2021-07-18'],
  ])('is read where %s', (_why, text, edtf) => expect(edtfIn(text)).toEqual([edtf]));

  it.each([
    ['Sáng ngày 08/7/2024, Đoàn làm việc', 'ngày 08/7/2024'],
    ['Chiều 16/11/2025 tổ chức', 'Chiều 16/11/2025'],
    ['Sáng thứ bảy, ngày 30/11/2024, Đoàn làm việc', 'ngày 30/11/2024'],
  ])('is a day whatever the session says: "%s"', (text, quote) => {
    const [found, , kind] = onlyDate(text);
    expect([found, kind]).toEqual([quote, 'day']);
  });

  it('is sure when it is typed in full', () => {
    expect(datesIn('ngày 14/5/2023')[0]).toMatchObject({ reasons: [], value: { inferred: false } });
  });
});

describe('a day without a year', () => {
  it.each([
    ['takes the year of the document', 'Ngày 07/11, Đoàn làm việc', '2024-11-20', '2024-11-07'],
    [
      'takes the year before where it would lie after the document',
      'Ngày 07/11, Đoàn làm việc',
      '2024-02-01',
      '2023-11-07',
    ],
    ['is read with a dot after a part of the day', 'Sáng 2.7, Đoàn làm việc', '2024-08-01', '2024-07-02'],
    ['is read in words', 'Ngày 22 tháng 6, Đoàn làm việc', '2024-08-01', '2024-06-22'],
    ['looks ahead in a deadline', 'gửi trước ngày 15/9', '2024-09-20', '../2025-09-14'],
  ])('%s', (_behaviour, text, documentDate, edtf) => {
    const [date] = datesIn(text, documentDate);
    expect(date).toMatchObject({ value: { edtf, inferred: true }, reasons: ['inferred-year'] });
  });

  it('keeps the year open when the document has no date', () => {
    expect(datesIn('Ngày 07/11, Đoàn làm việc')[0]).toMatchObject({
      value: { edtf: 'XXXX-11-07', inferred: false },
      reasons: ['ambiguous-value'],
    });
  });

  it('gives each of the usual days of admission its own mention', () => {
    expect(edtfIn('các đợt 3/2, 19/5 và 2/9', '2024-10-01')).toEqual(['2024-02-03', '2024-05-19', '2024-09-02']);
  });

  it('takes a two-digit year for what it is, and says so', () => {
    expect(datesIn('Ngày 21/3/18')[0]).toMatchObject({ value: { edtf: '2018-03-21' }, reasons: ['inferred-year'] });
  });
});

describe('days joined to one expression', () => {
  it.each([
    ['ngày 03 và ngày 04/12/2019', '{2019-12-03,2019-12-04}', 'list'],
    ['02 ngày 16, 19/6/2023', '{2023-06-16,2023-06-19}', 'list'],
    ['các ngày 5, 7 và 12/6/2023', '{2023-06-05,2023-06-07,2023-06-12}', 'list'],
    ['ngày 22/6, 15/9/2023', '{2023-06-22,2023-09-15}', 'list'],
    ['hai ngày 26 – 27/9/2025', '2025-09-26/2025-09-27', 'interval'],
    ['các ngày từ 17 đến 19/9/2024', '2024-09-17/2024-09-19', 'interval'],
    ['từ 29/5- 1/6/2018', '2018-05-29/2018-06-01', 'interval'],
    ['Từ ngày 18 đến ngày 22 tháng 7 năm 2023', '2023-07-18/2023-07-22', 'interval'],
    ['Từ ngày 24/3/2022 đến ngày 05/4/2022', '2022-03-24/2022-04-05', 'interval'],
    ['từ ngày 25/12 đến ngày 05/01/2024', '2023-12-25/2024-01-05', 'interval'],
    ['từ tháng 9/2023 đến 30/8/2024', '2023-09/2024-08-30', 'interval'],
    ['Từ tháng 11/2022 đến ngày 30/10/2023', '2022-11/2023-10-30', 'interval'],
    ['(12-14/9/2024)', '2024-09-12/2024-09-14', 'interval'],
  ])('"%s" is %s', (text, edtf, kind) => {
    const [, found, foundKind] = onlyDate(text);
    expect([found, foundKind]).toEqual([edtf, kind]);
  });

  it('keeps two full days apart', () => {
    expect(edtfIn('ngày 12/3/2023 và ngày 15/4/2023')).toEqual(['2023-03-12', '2023-04-15']);
  });

  it('leaves a count before a date out of the list', () => {
    expect(edtfIn('kết nạp 15, ngày 19/6/2023 tổ chức lễ')).toEqual(['2023-06-19']);
  });
});

describe('what no calendar has', () => {
  it('keeps what is certain of an impossible day', () => {
    expect(datesIn('ngày 31/4/2023')[0]).toMatchObject({ value: { edtf: '2023-04-XX' }, reasons: ['ambiguous-value'] });
  });

  it('offers the day with day and month changed, and does not take it', () => {
    expect(datesIn('ngày 4/15/2023')[0]).toMatchObject({
      value: { edtf: '2023-XX-XX' },
      alternatives: [{ value: { edtf: '2023-04-15' }, source: 'day-month-swapped' }],
    });
  });

  it.each([
    ['ngày 2O/9/2024', '2024-09-20'],
    ['ngày l5 tháng 9 năm 2O23', '2023-09-15'],
    ['ngày 28/82023', '2023-08-28'],
    ['ngày 30 tháng 1 1 năm 2010', '2010-11-30'],
    ['ngày 1 2 tháng 3 năm 2015', '2015-03-12'],
    ['ngày 2Ì tháng 8 năm 2025', '2025-08-21'],
    ['ngà:;26 thẳng 1] năm 2025', '2025-11-26'],
    ['ngày 19 tháng 6 nắm 201 2', '2012-06-19'],
  ])('mends the reading "%s" and says so', (text, edtf) => {
    expect(datesIn(text)[0]).toMatchObject({ value: { edtf }, reasons: ['ocr-repair'] });
  });

  it.each([
    ['ngày .Š Ÿ tháng _ năm 2023', '2023-XX-XX'],
    ['ngày 29 tháng § năm 2025', '2025-XX-XX'],
    ['ngàW† tháng 5 năm 2021', '2021-05-XX'],
    ['ngày 19 tháng 6 năm Ty lát', 'XXXX-06-19'],
  ])('shows what it cannot read, and nothing inside it: "%s"', (text, edtf) => {
    expect(datesIn(text, '2025-12-01')).toMatchObject([{ value: { edtf }, reasons: ['ambiguous-value'] }]);
  });

  it.each([
    ['Những ngày đầu tháng 9 năm 2024', '2024-09'],
    ['trong ngày 12 và tháng 9 năm 2024', '2024-09'],
  ])('finds no misread day in words: "%s"', (text, edtf) => expect(edtfIn(text)).toEqual([edtf]));

  it.each([
    ['Nam Sơn, ngày      tháng      năm 2024', '2024-XX-XX'],
    ['Nam Sơn, ngày … tháng 9 năm 2024', '2024-09-XX'],
    ['ngày    /    /2024', '2024-XX-XX'],
  ])('shows the blank of a draft: "%s"', (text, edtf) => {
    expect(datesIn(text)[0]).toMatchObject({ value: { edtf }, reasons: ['blank-number'] });
  });
});
