import { describe, expect, it } from 'vitest';
import { findDirectives, numbersIn } from './find.ts';

describe('a reference without its symbol', () => {
  it.each([
    ['Chỉ thị 08 của Bộ Chính trị', '08-CT/TW'],
    ['Quyết định số 271 của BTV Tỉnh ủy', '271-QĐ/TU'],
    ['Chỉ thị số 41, ngày 16/5/2024 của Bộ Chính trị', '41-CT/TW'],
    ['Kế hoạch số 15 của Ban Tổ chức Tỉnh ủy', '15-KH/BTCTU'],
    ['Nghị quyết số 09 của Ban Thường vụ Huyện ủy', '09-NQ/HU'],
    ['Nghị định 44/2022 của Chính phủ', '44/2022/NĐ-CP'],
    ['Thông tư số 09, ngày 26-8-2019 của Bộ Nội vụ', '09/2019/TT-BNV'],
    ['Quyết định số 806 của UBND tỉnh', '806/QĐ-UBND'],
    ['Chỉ thị số 23 của Thủ tướng Chính phủ', '23/CT-TTg'],
  ])('gets a proposed one in "%s"', (text, number) => {
    const [found] = findDirectives(text);
    expect(found?.value.number).toBe(number);
    expect(found?.reasons).toContain('inferred-symbol');
  });

  it.each([
    ['Thông tư số 25, ngày 26-8-2020', '25'],
    ['Chỉ thị số 10', '10'],
    ['Kế hoạch số 12 của Đảng ủy', '12'],
    ['Quyết định số 271 của Thành đoàn', '271'],
  ])('stays as printed where several symbols are possible: "%s"', (text, number) => {
    const [found] = findDirectives(text);
    expect(found?.value.number).toBe(number);
    expect(found?.reasons).toContain('unresolved-reference');
  });

  it('takes the symbol from the one place of the document that prints it', () => {
    const [, short] = findDirectives(
      'Chỉ thị số 17-CT/TU ngày 04/5/2022 của Tỉnh ủy. Qua thực hiện Chỉ thị 17, các chi bộ',
    );
    expect(short?.value).toMatchObject({ number: '17-CT/TU', type: 'CT', date: null, issuer: null });
    expect(short?.reasons).toEqual(['inferred-symbol']);
  });

  it('does not choose between two', () => {
    const text = 'Chỉ thị số 17-CT/TU và Chỉ thị số 17-CT/TW. Qua thực hiện Chỉ thị 17, các chi bộ';
    expect(numbersIn(text)).toEqual(['17-CT/TU', '17-CT/TW', '17']);
  });

  it('lets the issuer choose between two', () => {
    const text = 'Chỉ thị số 17-CT/TU và Chỉ thị số 17-CT/TW. Thực hiện Chỉ thị 17 của Bộ Chính trị';
    expect(numbersIn(text)).toEqual(['17-CT/TU', '17-CT/TW', '17-CT/TW']);
  });
});

describe('an alias', () => {
  const definition = 'Chỉ thị số 35-CT/TU ngày 30/5/2021 của Tỉnh ủy về đại hội (sau đây gọi tắt là Chỉ thị 35)';

  it('is resolved later, and its definition is no mention of its own', () => {
    expect(numbersIn(`${definition}. Theo Chỉ thị 35, các chi bộ`)).toEqual(['35-CT/TU', '35-CT/TU']);
  });

  it('may be of another type than the document', () => {
    const text =
      'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ (gọi tắt là Đề án 06). Triển khai Đề án 06 tại xã';
    expect(numbersIn(text)).toEqual(['06/QĐ-TTg', '06/QĐ-TTg']);
  });

  it('without a number is not followed', () => {
    expect(numbersIn('Quy chế số 06-QC/TU (sau đây gọi tắt là Quy chế). Theo Quy chế, chi bộ')).toEqual(['06-QC/TU']);
  });
});

describe('"nêu trên"', () => {
  it('is resolved to the only document of that type cited before', () => {
    const [, back] = findDirectives(
      'Thực hiện Chỉ thị số 17-CT/TU ngày 04/5/2022. Nội dung Chỉ thị nêu trên được quán triệt',
    );
    expect(back?.value).toMatchObject({ number: '17-CT/TU', date: null });
    expect(back?.quote).toBe('Chỉ thị nêu trên');
    expect(back?.reasons).toEqual(['inferred-symbol']);
  });

  it.each([
    ['two of the type were cited', 'Chỉ thị số 17-CT/TU, Chỉ thị số 18-CT/TU. Theo Chỉ thị nêu trên'],
    ['it speaks of several', 'Chỉ thị số 17-CT/TU. Theo các Nghị quyết, Chỉ thị nêu trên'],
    ['none was cited', 'Theo Chỉ thị nêu trên'],
    ['it may be the paper itself', 'Chỉ thị số 17-CT/TU. Chỉ thị này được phổ biến'],
  ])('is left alone where %s', (_why, text) => {
    expect(findDirectives(text).filter(({ quote }) => !/\d/u.test(quote))).toEqual([]);
  });
});

describe('lists', () => {
  it('share the type word', () => {
    const found = findDirectives('các Nghị quyết số 26-NQ/TW, 27-NQ/TW và 28-NQ/TW');
    expect(found.map(({ value }) => value.number)).toEqual(['26-NQ/TW', '27-NQ/TW', '28-NQ/TW']);
    expect(found.map(({ value }) => value.typeName)).toEqual(['Nghị quyết', 'Nghị quyết', 'Nghị quyết']);
  });

  it('share the word "Quy định" where the abbreviation would say another', () => {
    const found = findDirectives('các Quy định số 22-QĐ/TW, số 24-QĐ/TW');
    expect(found.map(({ value }) => value.typeName)).toEqual(['Quy định', 'Quy định']);
  });

  it('share date and issuer, as proposals for all but the last', () => {
    const found = findDirectives('các Nghị quyết số 26-NQ/TW, 27-NQ/TW ngày 19/5/2018 của Ban Chấp hành Trung ương');
    expect(found.map(({ value }) => value.date)).toEqual(['2018-05-19', '2018-05-19']);
    expect(found.map(({ value }) => value.issuer)).toEqual(['Ban Chấp hành Trung ương', 'Ban Chấp hành Trung ương']);
    expect(found.map(({ reasons }) => reasons)).toEqual([['inferred-date', 'inferred-issuer'], []]);
  });

  it('lend the symbol to numbers without one', () => {
    const found = findDirectives('Quyết định số 217, số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị');
    expect(found.map(({ value }) => value.number)).toEqual(['217-QĐ/TW', '218-QĐ/TW']);
    expect(found[0]?.reasons).toContain('inferred-symbol');
  });

  it('lend it over several items', () => {
    expect(numbersIn('Nghị quyết số 18, 19, 20-NQ/TW')).toEqual(['18-NQ/TW', '19-NQ/TW', '20-NQ/TW']);
    expect(numbersIn('Nghị quyết số 18, 19 và 20-NQ/TW')).toEqual(['18-NQ/TW', '19-NQ/TW', '20-NQ/TW']);
  });

  it('do not share a date with a document of another type', () => {
    const found = findDirectives('Chỉ thị số 05-CT/TW và Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị');
    expect(found.map(({ value }) => value.date)).toEqual([null, '2021-05-18']);
  });

  it('of numbers without any symbol get the issuer at the end', () => {
    expect(numbersIn('các Chỉ thị số 05, 06 của Bộ Chính trị')).toEqual(['05-CT/TW', '06-CT/TW']);
  });
});

describe('groups', () => {
  it('hold the mentions of one directive together, full or short', () => {
    const text =
      'Chỉ thị số 17-CT/TU ngày 04/5/2022 của Tỉnh ủy; Chỉ thị số 17-CT/TU; Chỉ thị 17; Kế hoạch số 17-KH/TU';
    const [a, b, c, d] = findDirectives(text).map(({ group }) => group);
    expect(new Set([a, b, c]).size).toBe(1);
    expect(d).not.toBe(a);
  });

  it('keep two dates of one number apart', () => {
    const text = 'Chỉ thị số 17-CT/TU ngày 04/5/2022; Chỉ thị số 17-CT/TU ngày 04/5/2017';
    expect(new Set(findDirectives(text).map(({ group }) => group)).size).toBe(2);
  });

  it('keep bodies of two places apart', () => {
    const text = 'Kế hoạch số 05-KH/HU của Huyện ủy Bình Giang và Kế hoạch số 05-KH/HU của Huyện ủy Nam Sơn';
    expect(new Set(findDirectives(text).map(({ group }) => group)).size).toBe(2);
  });

  it('keep types apart where no symbol is known', () => {
    expect(new Set(findDirectives('Chỉ thị số 10. Quyết định số 10').map(({ group }) => group)).size).toBe(2);
  });
});
