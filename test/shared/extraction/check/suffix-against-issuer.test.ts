import { describe, expect, it } from 'vitest';
import { codesOf, read } from './read-directives.ts';

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
    expect(codesOf('Nghị định số 44/2022/NĐ-CP của Thủ tướng Chính phủ')).toEqual(['suffix-doubtful']);
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
    ['Quyết định số 12/QĐ-BGDĐT của Bộ Giáo dục & Đào tạo'],
    ['Thông tư số 12/2020/TT-BGDĐT của Bộ GDĐT'],
    ['Thông tư số 12/2019/TT-BLĐTBXH của Bộ Lao động, Thương binh và Xã hội'],
    ['Thông báo số 12/TB-UBND của Văn phòng UBND tỉnh'],
    ['Báo cáo số 12/BC-HĐND của Ban Kinh tế - Ngân sách HĐND tỉnh'],
    ['Kế hoạch số 12-KH/ĐU của Đảng ủy UBND tỉnh'],
    ['Kế hoạch số 12-KH/TU của Thị ủy Nam Sơn'],
    ['Kế hoạch số 12-KH/TWĐTN của Ban Chấp hành Trung ương Đoàn'],
  ])('is content with "%s"', (text) => expect(codesOf(text)).toEqual([]));
});
