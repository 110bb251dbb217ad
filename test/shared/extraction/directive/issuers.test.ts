import { describe, expect, it } from 'vitest';
import { findDirectives } from './find.ts';

const first = (text: string) => findDirectives(text)[0];

describe('a title before the body', () => {
  it.each([
    ['Quyết định số 15-QĐ/BTCTU của Trưởng Ban Tổ chức Tỉnh ủy về', 'Trưởng Ban Tổ chức Tỉnh ủy'],
    ['Quyết định số 15-QĐ/BTGTU của Trưởng ban Tuyên giáo Tỉnh ủy về', 'Trưởng ban Tuyên giáo Tỉnh ủy'],
    ['Quyết định số 15/QĐ-TT của Chánh Thanh tra Sở Nội vụ về', 'Chánh Thanh tra Sở Nội vụ'],
    ['Quyết định số 15/QĐ-NHNN của Thống đốc Ngân hàng Nhà nước về', 'Thống đốc Ngân hàng Nhà nước'],
    ['Quyết định số 15/QĐ-TA của Chánh án Tòa án nhân dân tối cao về', 'Chánh án Tòa án nhân dân tối cao'],
    ['Quyết định số 15/QĐ-PTC của Trưởng phòng Tổ chức cán bộ về', 'Trưởng phòng Tổ chức cán bộ'],
    ['Quyết định số 15/QĐ-CNS của Hiệu trưởng Trường Đại học Nam Sơn về', 'Hiệu trưởng Trường Đại học Nam Sơn'],
    ['QUYẾT ĐỊNH SỐ 15-QĐ/BTCTU CỦA TRƯỞNG BAN TỔ CHỨC TỈNH ỦY VỀ', 'TRƯỞNG BAN TỔ CHỨC TỈNH ỦY'],
  ])('is part of the issuer in "%s"', (text, issuer) => {
    expect(first(text)?.value.issuer).toBe(issuer);
    expect(first(text)?.reasons).toEqual([]);
  });

  it('stands for the body where none follows', () => {
    expect(first('Quyết định số 15/QĐ-CN của Tổng Giám đốc.')?.value.issuer).toBe('Tổng Giám đốc');
  });

  it('lets the code of the number speak against the body', () => {
    const [found] = findDirectives('Quyết định số 15-QĐ/UBKTTU của Trưởng Ban Tổ chức Tỉnh ủy về');
    expect(found?.reasons).toContain('has-warning');
  });
});

describe('a name that goes on in small letters', () => {
  it.each([
    ['Nghị quyết số 15/NQ-HĐTV của Hội đồng thành viên, sau đó', 'Hội đồng thành viên'],
    ['Kế hoạch số 15-KH/BCĐ của Ban Chỉ đạo cải cách hành chính tỉnh', 'Ban Chỉ đạo cải cách hành chính tỉnh'],
    ['Văn bản số 15/CV-KCN của Ban quản lý các khu công nghiệp tỉnh', 'Ban quản lý các khu công nghiệp tỉnh'],
    ['Văn bản số 15/SGTVT-KT của Sở Giao thông vận tải khẳng định', 'Sở Giao thông vận tải'],
  ])('is whole and sure where a table lists it: "%s"', (text, issuer) => {
    expect(first(text)?.value.issuer).toBe(issuer);
    expect(first(text)?.reasons).toEqual([]);
  });

  it.each([
    ['Thông báo số 15/TB-HĐ của Hội đồng thi tuyển công chức về', 'Hội đồng thi tuyển công chức'],
    ['Nghị quyết số 15-NQ/CB của Chi bộ thôn 4 về', 'Chi bộ thôn 4'],
    ['Thông báo số 15-TB/TU của Thường trực tỉnh ủy về', 'Thường trực tỉnh ủy'],
    ['Kế hoạch số 15/KH-UBND của Chủ tịch ủy ban nhân dân tỉnh về', 'Chủ tịch ủy ban nhân dân tỉnh'],
    [
      'Quyết định số 15/QĐ-TTYT của Giám đốc Trung tâm Y tế huyện Nam Sơn điều động',
      'Giám đốc Trung tâm Y tế huyện Nam Sơn',
    ],
    ['Quyết định số 15/QĐ-UBND của UBND tỉnh Bà Rịa - Vũng Tàu về', 'UBND tỉnh Bà Rịa - Vũng Tàu'],
    ['Báo cáo số 15/BC-BVHXH của Ban Văn hóa Xã hội HĐND tỉnh về', 'Ban Văn hóa Xã hội HĐND tỉnh'],
  ])('ends where the place, the number or the verb says: "%s"', (text, issuer) => {
    expect(first(text)?.value.issuer).toBe(issuer);
    expect(first(text)?.reasons).toEqual([]);
  });

  it.each([
    [
      'a verb follows the name of a place',
      'Văn bản số 15/ĐHNS-TC của Trường Đại học Nam Sơn khẳng định',
      'Trường Đại học Nam Sơn',
    ],
    ['no table lists it', 'Kết luận số 15/KL-HĐ của Hội đồng xét cấp đất tỉnh', 'Hội đồng xét cấp đất tỉnh'],
    ['a verb may be part of it', 'Kế hoạch số 15-KH/BCĐ của Ban Chỉ đạo triển khai rộng', 'Ban Chỉ đạo'],
  ])('is doubtful where %s', (_why, text, issuer) => {
    expect(first(text)?.value.issuer).toBe(issuer);
    expect(first(text)?.reasons).toEqual(['unknown-issuer']);
  });

  it('is not looked for before a number', () => {
    const text = 'Đề nghị Tập đoàn giải quyết vướng mắc tại Văn bản số 15/CN-TCKT';
    expect(first(text)?.value.issuer).toBeNull();
  });
});

describe('an issuer nobody listed', () => {
  it.each([
    ['is sure where the number bears it', 'Quyết định số 15/QĐ-TKV của TKV về', 'TKV', []],
    ['is doubtful where it does not', 'Quyết định số 15/QĐ-CN của TKV về', 'TKV', ['unknown-issuer']],
    ['stays open where it is a name', 'Quyết định số 15/QĐ-CN của Minh Long về', null, ['unknown-issuer']],
    ['stays open where it is no name', 'Chỉ thị số 15-CT/TU của cấp trên', null, ['unknown-issuer']],
    ['is none after a reason', 'Chỉ thị số 15-CT/TU do chậm triển khai', null, []],
    ['is none in a heading', 'QUYẾT ĐỊNH SỐ 15/QĐ-UBND CỦA NHÂN DÂN TỈNH', null, ['unknown-issuer']],
  ])('%s', (_what, text, issuer, reasons) => {
    expect(first(text)?.value.issuer).toBe(issuer);
    expect(first(text)?.reasons).toEqual(reasons);
  });
});

describe('two bodies of the centre', () => {
  it.each([
    ['are one issuer', 'Kết luận số 15-KL/TW của Bộ Chính trị, Ban Bí thư về', 'Bộ Chính trị, Ban Bí thư', []],
    [
      'are one issuer before a mark',
      'Kết luận số 15-KL/TW của Bộ Chính trị và Ban Bí thư.',
      'Bộ Chính trị và Ban Bí thư',
      [],
    ],
    [
      'are doubtful before a verb',
      'Kết luận số 15-KL/TW của Bộ Chính trị, Ban Bí thư giao',
      'Bộ Chính trị',
      ['unknown-issuer'],
    ],
    ['are not joined over a semicolon', 'Kết luận số 15-KL/TW của Bộ Chính trị; Ban Bí thư', 'Bộ Chính trị', []],
    ['are not joined by a lower one', 'Kết luận số 15-KL/TW của Bộ Chính trị, Tỉnh ủy đã', 'Bộ Chính trị', []],
  ])('%s', (_what, text, issuer, reasons) => {
    expect(first(text)?.value.issuer).toBe(issuer);
    expect(first(text)?.reasons).toEqual(reasons);
  });
});

describe('an issuer behind the year of a plan', () => {
  it.each([
    ['Kế hoạch số 15-KH/TU năm 2021 của Tỉnh ủy', 'Tỉnh ủy'],
    ['Báo cáo số 15-BC/TU tháng 3/2021 của Tỉnh ủy', 'Tỉnh ủy'],
  ])('is read in "%s"', (text, issuer) => expect(first(text)?.value).toMatchObject({ issuer, date: null }));
});

describe('who drafted a document', () => {
  it.each([
    ['issued it where the number bears its code', 'Huyện ủy đã xây dựng Kế hoạch số 15-KH/HU', 'Huyện ủy', []],
    ['may have issued it', 'Sở Nội vụ đã xây dựng Kế hoạch số 15/KH-XNS', 'Sở Nội vụ', ['inferred-issuer']],
    ['did not where the code is of another', 'Tỉnh ủy đã xây dựng Kế hoạch số 15-KH/HU', null, ['unknown-issuer']],
    ['only advised', 'Phòng Nội vụ tham mưu, xây dựng Kế hoạch số 15-KH/HU', null, ['unknown-issuer']],
  ])('%s', (_what, text, issuer, reasons) => {
    expect(first(text)?.value.issuer).toBe(issuer);
    expect(first(text)?.reasons).toEqual(reasons);
  });
});

describe('the name of an issuer that a reader made', () => {
  it.each([
    [
      'Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIHIL về xây dựng Đảng',
      'its term was not made out',
    ],
    [
      'Chương trình hành động số 28-CTr/TU ngày 03/11/2022 của Ban Thường vụ Tĩnh ủy về công tác cán bộ',
      'its marks are others',
    ],
  ])('is doubtful: %s', (text) => {
    expect(first(text)).toMatchObject({ reasons: ['unknown-issuer'] });
  });

  it('is sure as the tables have it, in capitals and without any marks too', () => {
    for (const issuer of ['Ban Thường vụ Tỉnh ủy', 'BAN THƯỜNG VỤ TỈNH UỶ', 'Ban Thuong vu Tinh uy'])
      expect(first(`Chỉ thị số 28-CT/TU ngày 03/11/2022 của ${issuer}.`)?.reasons).toEqual([]);
  });
});
