import { describe, expect, it } from 'vitest';
import { codesOf, read } from './read-directives.ts';

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
  ])('is content with "%s"', (text) => expect(codesOf(text)).toEqual([]));
});
