import { describe, expect, it } from 'vitest';
import { findDirectives, numbersIn } from './find.ts';

describe('signs that contradict the body', () => {
  it.each([
    ['a Party body with State signs', 'Kế hoạch số 16/KH-ĐU', '16-KH/ĐU', 'party'],
    ['a State body with Party signs', 'Chỉ thị số 16-CT/TTg', '16/CT-TTg', 'state'],
    ['hyphens only, a State body', 'Quyết định số 118-QĐ-UBND', '118/QĐ-UBND', 'state'],
  ])('are put right and said: %s', (_what, text, number, system) => {
    const [found] = findDirectives(text);
    expect(found?.value).toMatchObject({ number, system });
    expect(found?.reasons).toContain('format-variant');
  });

  it.each([
    ['steering committees', 'Quyết định số 15/QĐ-BCĐTW'],
    ['unions', 'Kế hoạch số 12-KH/LĐLĐ'],
    ['bodies nobody listed', 'Kế hoạch số 12-KH/XYZ'],
  ])('stay as printed for %s, which number either way', (_what, text) => {
    expect(findDirectives(text)[0]?.reasons).toEqual([]);
    expect(text).toContain(numbersIn(text)[0]);
  });
});

describe('a symbol without a type', () => {
  it.each([
    ['takes the type of the word before it', 'Tờ trình số 219/SNV-TCBC', 'TTr'],
    ['is a letter after "Văn bản"', 'Văn bản số 77/XYZ-ABC', 'CV'],
    ['is a letter where the body is known', 'số 77/UBND-NC', 'CV'],
    ['stays open otherwise', 'số 77/XYZ-ABC', null],
  ])('%s', (_what, text, type) => expect(findDirectives(text)[0]?.value.type).toBe(type));

  it('belongs to a list that goes on', () => {
    expect(numbersIn('văn bản số 345-CV/TU ngày 04/4/2024, 12/UBND-NC và 13/SNV-XDCQ')).toEqual([
      '345-CV/TU',
      '12/UBND-NC',
      '13/SNV-XDCQ',
    ]);
  });
});

describe('a type nobody listed', () => {
  it('is kept under a known body and said', () => {
    const [found] = findDirectives('Giấy triệu tập số 22-GTT/HU, Phiếu số 7-PXL/HU');
    expect(found?.value).toMatchObject({ number: '22-GTT/HU', typeName: 'Giấy triệu tập' });
  });
});

describe('joint documents', () => {
  it('name all their bodies', () => {
    const text =
      'Thông tư liên tịch số 12/2012/TTLT-BNV-BTC-BTP ngày 05/5/2012 của Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp quy định';
    expect(findDirectives(text)[0]?.value.issuer).toBe('Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp');
  });

  it('are not made of a body and its unit', () => {
    const text = 'Quyết định số 12/QĐ-UBND-HC ngày 05/5/2012 của UBND tỉnh, Sở Nội vụ triển khai';
    expect(findDirectives(text)[0]?.value.issuer).toBe('UBND tỉnh');
  });
});

describe('numbers with a year in words', () => {
  it.each([
    ['Nghị quyết 02 năm 2023 của Chính phủ', '02/NQ-CP'],
    ['Nghị định 30 năm 2020 của Chính phủ', '30/2020/NĐ-CP'],
    ['Quyết định số 99/2010 của Thủ tướng Chính phủ', '99/2010/QĐ-TTg'],
  ])('get a symbol in "%s"', (text, number) => expect(numbersIn(text)).toEqual([number]));

  it('of the National Assembly stay open: the term is not printed', () => {
    expect(findDirectives('Nghị quyết số 43 của Quốc hội')[0]).toMatchObject({
      value: { number: '43' },
      reasons: ['unresolved-reference'],
    });
  });
});

describe('several aliases in one bracket', () => {
  it('are each resolved to the document with their digits', () => {
    const text =
      'Kết luận số 01-KL/TW và Chỉ thị số 05-CT/TW (gọi tắt là Kết luận 01, Chỉ thị 05). Thực hiện Kết luận 01 và Chỉ thị 05, chi bộ họp';
    expect(numbersIn(text)).toEqual(['01-KL/TW', '05-CT/TW', '01-KL/TW', '05-CT/TW']);
  });
});
