import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../../shared/extraction/index.ts';
import type { ExtractionContext } from '../../../../shared/extraction/mention.ts';
import { pagesOfText } from '../../../accuracy/gold.ts';

const read = (text: string, context: ExtractionContext = {}) => extractMentions(pagesOfText(text), context);
const codes = (text: string, context: ExtractionContext = {}) => read(text, context).warnings.map(({ code }) => code);

describe('every warning', () => {
  const { warnings, directives } = read(
    'Kết luận số 41-KL/TU ngày 13/11/2018 của Bộ Chính trị. Theo Kết luận số 41-KL/TW.',
  );

  it('names what is wrong and the likely truth, in both languages', () => {
    expect(warnings[0]?.message.vi).toBe(
      'Số 41-KL/TU mang ký hiệu TU (Tỉnh ủy, Thành ủy) nhưng trong văn bản ghi là của Bộ Chính trị. Văn bản của Bộ Chính trị thường mang ký hiệu /TW. Nơi khác trong báo cáo ghi 41-KL/TW.',
    );
    expect(warnings[0]?.message.en).toContain('Elsewhere in this report it is 41-KL/TW.');
    expect(warnings[0]?.likely).toBe('41-KL/TW');
  });

  it('points at the doubtful mention first and then at its witness', () => {
    expect(warnings[0]?.mentions).toEqual([directives[0]?.id, directives[1]?.id]);
    expect(warnings[0]).toMatchObject({ page: directives[0]!.page, start: directives[0]!.start });
  });

  it('takes sureness from the doubtful mention and changes no value', () => {
    expect(directives[0]?.value.number).toBe('41-KL/TU');
    expect(directives[0]?.reasons).toEqual(['has-warning']);
    expect(directives[0]!.confidence).toBeLessThan(directives[1]!.confidence);
    expect(directives[1]?.reasons).toEqual([]);
  });
});

describe('R1, the type word against the symbol', () => {
  it.each([
    ['Quyết định số 351-CT/TW', '351-QĐ/TW'],
    ['Tờ trình số 24/TT-UBND', '24/TTr-UBND'],
    ['Quyết định số 58/2009/CT-UBND', '58/2009/QĐ-UBND'],
    ['Công văn số 301/TB-CTĐ', null],
  ])('doubts "%s"', (text, likely) => {
    expect(read(text).warnings).toMatchObject([{ code: 'type-against-symbol', likely }]);
  });

  it('names the number printed elsewhere', () => {
    const { warnings } = read('Quyết định số 351-CT/TW ngày 12/3/2019; Quyết định số 351-QĐ/TW');
    expect(warnings[0]?.message.vi).toContain('Nơi khác trong báo cáo ghi 351-QĐ/TW');
  });

  it.each([
    ['Quy định số 66-QĐ/TW'],
    ['Quy định số 08-QĐi/TW'],
    ['Thông tri số 06-TT/TW'],
    ['Thông tư số 09/2019/TT-BNV'],
    ['Chương trình hành động số 31-CTr/TU'],
    ['Thông báo kết luận số 12-TB/TW'],
    ['Thông báo kết luận số 12-KL/TW'],
    ['Kết luận thanh tra số 44/KL-TTr'],
    ['Văn bản số 91-CV/TU'],
    ['Công văn số 3310/CT-CS'],
    ['Luật số 45/2019/QH14'],
  ])('is content with "%s"', (text) => expect(codes(text)).toEqual([]));
});

describe('R2, the code against the body named', () => {
  it.each([
    ['Nghị quyết số 12-NQ/TU của Huyện ủy Bình Giang', '12-NQ/HU'],
    ['Kế hoạch số 12-KH/HU của Ban Thường vụ Tỉnh ủy', '12-KH/TU'],
    ['Chỉ thị số 12-CT/TU của Ban Bí thư', '12-CT/TW'],
    ['Hướng dẫn số 12-HD/BTCTU của Ban Tổ chức Trung ương', '12-HD/BTCTW'],
    ['Quyết định số 12/QĐ-UBND của Thủ tướng Chính phủ', '12/QĐ-TTg'],
    ['Thông tư số 09/2019/TT-BNV của Bộ Tài chính', '09/2019/TT-BTC'],
  ])('doubts "%s"', (text, likely) => {
    expect(read(text).warnings).toMatchObject([{ code: 'suffix-against-issuer', likely }]);
  });

  it('doubts more softly where only the sort of body differs', () => {
    expect(read('26-HD/BTCTW, ngày 18/11/2019 của Bộ Chính trị').warnings).toMatchObject([
      { code: 'suffix-doubtful', likely: null },
    ]);
    expect(codes('Nghị định số 44/2022/NĐ-CP của Thủ tướng Chính phủ')).toEqual(['suffix-doubtful']);
  });

  it.each([
    ['Nghị quyết số 26-NQ/TW của BCH Trung ương Đảng khóa XII'],
    ['Chỉ thị số 12-CT/TW của Ban Bí thư Trung ương Đảng'],
    ['Nghị quyết số 26-NQ/TW của Hội nghị lần thứ bảy Ban Chấp hành Trung ương'],
    ['Thông báo số 12-TB/TU của Thường trực Tỉnh ủy'],
    ['Nghị quyết số 12-NQ/TU của Ban Chấp hành Đảng bộ tỉnh Nam Sơn'],
    ['Chỉ thị số 12-CT/TU của Thành ủy Đông Hà'],
    ['Chỉ thị số 12-CT/ThU của Thành ủy Đông Hà'],
    ['Nghị quyết số 03-NQ/ĐU của Đảng ủy Khối các cơ quan tỉnh'],
    ['Nghị quyết số 03-NQ/ĐU của Đảng bộ xã Tân Lập'],
    ['Kế hoạch số 12-KH/HU của BTV Huyện ủy Bình Giang'],
    ['Quyết định số 96-QĐ/QU của Quân ủy Trung ương'],
    ['Quy chế số 03-QC/BTCTU-BDVTU của Ban Dân vận Tỉnh ủy'],
    ['Quyết định số 806/QĐ-UBND của Chủ tịch UBND tỉnh Nam Sơn'],
    ['Thông tư số 09/2019/TT-BNV của Bộ trưởng Bộ Nội vụ'],
    ['Quyết định số 88-QĐ/BTCTU'],
  ])('is content with "%s"', (text) => expect(codes(text)).toEqual([]));
});

describe('one number with two dates', () => {
  it('doubts the rarer date', () => {
    const { warnings, directives } = read(
      'Chỉ thị số 17-CT/TU ngày 04/5/2022; Chỉ thị số 17-CT/TU ngày 04/5/2022; Chỉ thị số 17-CT/TU ngày 04/6/2022',
    );
    expect(warnings).toMatchObject([{ code: 'number-with-two-dates', likely: '2022-05-04' }]);
    expect(warnings[0]?.mentions[0]).toBe(directives[2]?.id);
  });

  it('doubts both where neither is rarer', () => {
    const { warnings } = read('Chỉ thị số 17-CT/TU ngày 04/5/2022; Chỉ thị số 17-CT/TU ngày 04/6/2022');
    expect(warnings).toMatchObject([{ likely: null }, { likely: null }]);
  });

  it('is content where bodies of two places use the number', () => {
    expect(
      codes(
        'Kế hoạch số 05-KH/HU ngày 03/3/2022 của Huyện ủy Bình Giang, Kế hoạch số 05-KH/HU ngày 09/3/2022 của Huyện ủy Nam Sơn',
      ),
    ).toEqual([]);
  });
});

describe('other contradictions', () => {
  it('doubts a cited date after the own one', () => {
    expect(read('Chỉ thị số 17-CT/TU ngày 07/9/2023', { documentDate: '2023-04-10' }).warnings).toMatchObject([
      { code: 'cited-after-own-date', likely: null },
    ]);
    expect(codes('Chỉ thị số 17-CT/TU ngày 07/9/2023', { documentDate: '2023-09-07' })).toEqual([]);
    expect(codes('Chỉ thị số 17-CT/TU ngày 07/9/2023')).toEqual([]);
  });

  it('doubts a date in another year than the number', () => {
    expect(read('Nghị định số 44/2022/NĐ-CP ngày 01/7/2021').warnings).toMatchObject([
      { code: 'year-against-date', likely: '2022-07-01' },
    ]);
    expect(codes('Nghị định số 44/2022/NĐ-CP ngày 01/7/2022')).toEqual([]);
  });

  it('doubts a date outside the term of the central body', () => {
    expect(codes('Nghị quyết số 09-NQ/TW ngày 8/01/2022 của Bộ Chính trị khóa IX')).toEqual(['term-against-date']);
    expect(codes('Nghị quyết số 09-NQ/TW ngày 8/01/2002 của Bộ Chính trị khóa IX')).toEqual([]);
  });

  it('doubts the rarer of two numbers with one subject', () => {
    const subject = 'về phân cấp quản lý cán bộ và bổ nhiệm cán bộ';
    const { warnings } = read(
      `Quy định số 341-QĐ/TU ${subject}. Quy định số 341-QĐ/TU ${subject}. Quy định số 342-QĐ/TU ${subject}.`,
    );
    expect(warnings).toMatchObject([{ code: 'subject-with-two-numbers', likely: '341-QĐ/TU' }]);
  });

  it('doubts a date that confirmed reports do not know', () => {
    const known = (number: string) =>
      number === '17-CT/TU'
        ? [
            { date: '2022-05-04', documentId: 'a' },
            { date: '2022-05-04', documentId: 'b' },
          ]
        : [];
    expect(read('Chỉ thị số 17-CT/TU ngày 04/6/2022', { knownDates: known }).warnings).toMatchObject([
      { code: 'number-known-with-another-date', likely: '2022-05-04' },
    ]);
    expect(codes('Chỉ thị số 17-CT/TU ngày 04/5/2022', { knownDates: known })).toEqual([]);
    expect(codes('Chỉ thị số 17-CT/TU', { knownDates: known })).toEqual([]);
    expect(codes('Chỉ thị số 18-CT/TU ngày 04/6/2022', { knownDates: known })).toEqual([]);
  });
});
