import { describe, expect, it } from 'vitest';
import { findDirectives } from './find.ts';

const first = (text: string) => findDirectives(text)[0]?.value;

describe('the date of a directive', () => {
  it.each([
    ['after it', 'Chỉ thị số 17-CT/TU ngày 04/5/2022 của Tỉnh ủy', '2022-05-04'],
    ['after a comma', 'Chỉ thị số 17-CT/TU, ngày 04/5/2022 của Tỉnh ủy', '2022-05-04'],
    ['in words', 'Nghị định số 44/2022/NĐ-CP ngày 01 tháng 7 năm 2022 của Chính phủ', '2022-07-01'],
    ['with hyphens', 'Quyết định số 31-QĐ/TW, ngày 01-10-2012', '2012-10-01'],
    ['with dots', 'Quyết định số 31-QĐ/TW ngày 1.10.2012', '2012-10-01'],
    ['glued to the next word', 'Kế hoạch số 52/KH-LĐLĐ ngày 03/12/2022của Liên đoàn Lao động tỉnh', '2022-12-03'],
    ['on the next line', 'Nghị quyết số 87/2019/QH14\nngày\n18/11/2019 của Quốc hội', '2019-11-18'],
    [
      'after the issuer',
      'Chỉ thị số 17-CT/TU của Ban Thường vụ Tỉnh ủy ngày 04/5/2022 về công tác cán bộ',
      '2022-05-04',
    ],
    ['in brackets', 'Chỉ thị số 17-CT/TU (ngày 04/5/2022)', '2022-05-04'],
    ['without "ngày"', 'Chỉ thị số 17-CT/TU, 04/5/2022', '2022-05-04'],
    ['behind the term', 'Nghị quyết số 26-NQ/TW (khóa XII) ngày 19/5/2018', '2018-05-19'],
    ['behind "ban hành"', 'Quy chế số 06-QC/TU ban hành ngày 12/3/2021', '2021-03-12'],
    [
      'before it, with who issued it',
      'Ngày 27/9/2022, Ban Tổ chức Trung ương có Hướng dẫn số 11-HD/BTCTW',
      '2022-09-27',
    ],
    ['before it, without a comma', 'ngày 27/9/2022 UBND tỉnh đã ban hành Kế hoạch số 512/KH-UBND', '2022-09-27'],
    ['after "ra"', 'Thông cáo số 05-TC/ĐH ra ngày 12-9-2025', '2025-09-12'],
    ['after "phát hành"', 'Công văn số 88/SNV-CCVC được phát hành ngày 20/8/2025', '2025-08-20'],
    ['after "công bố"', 'Quyết định số 31-QĐ/TU công bố ngày 20/8/2025', '2025-08-20'],
    ['behind a tail in small letters', 'Công văn số 62-CV/TU/nb ngày 20/8/2025 của Tỉnh ủy', '2025-08-20'],
    ['behind a unit with a point', 'Công văn số 88/UBND-NC.3 ngày 20/8/2025 của UBND tỉnh', '2025-08-20'],
    ['with a speck after "ngày"', 'Nghị quyết số 87/2019/QH14 ngày. 18/11/2019', '2019-11-18'],
  ])('stands %s', (_where, text, date) => expect(first(text)?.date).toBe(date));

  it.each([
    ['it is not printed', 'Chỉ thị số 17-CT/TU của Tỉnh ủy'],
    ['the year is missing', 'Ngày 13/10, Đảng ủy phường ban hành Kế hoạch số 71-KH/ĐU'],
    ['the day before is that of a meeting', 'Ngày 20/3/2024, Huyện ủy tổ chức hội nghị triển khai Chỉ thị số 17-CT/TU'],
    ['the day belongs to another sentence', 'Họp ngày 20/3/2024. Huyện ủy ban hành Kế hoạch số 71-KH/HU'],
    ['the date is that of the next one', 'Kết luận số 14-KL/TW về thực hiện Chỉ thị số 17-CT/TU ngày 04/5/2022'],
    [
      'another number took the day',
      'Thực hiện Chỉ thị số 17-CT/TU ngày 04/5/2022, Huyện ủy ban hành Kế hoạch số 71-KH/HU',
      1,
    ],
    ['no calendar has the day', 'Chỉ thị số 17-CT/TU ngày 31/2/2022'],
  ])('is null where %s', (_why, text, index = 0) => {
    expect(findDirectives(text)[index as number]?.value.date).toBeNull();
  });

  it('shows an impossible day as a doubt', () => {
    expect(findDirectives('Chỉ thị số 17-CT/TU ngày 31/2/2022')[0]?.reasons).toContain('ambiguous-value');
  });

  it('is never read out of the digits of the number', () => {
    expect(first('Quyết định số 80101911/QĐ ngày 26/06/2025')).toBeUndefined();
    expect(first('Quyết định số 1911/QĐ-UBND ngày 26/06/2025')?.date).toBe('2025-06-26');
  });
});

describe('the issuer of a directive', () => {
  it.each([
    ['Chỉ thị số 17-CT/TU ngày 04/5/2022 của Ban Thường vụ Tỉnh ủy về công tác cán bộ', 'Ban Thường vụ Tỉnh ủy'],
    ['Nghị quyết số 26-NQ/TW của BCH Trung ương Đảng khóa XII về cán bộ', 'BCH Trung ương Đảng khóa XII'],
    ['Nghị quyết số 26-NQ/TW của BCH Trung ương Đảng (khóa XII)', 'BCH Trung ương Đảng (khóa XII)'],
    [
      'Nghị quyết số 26-NQ/TW của Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII',
      'Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII',
    ],
    ['Nghị quyết số 03-NQ/ĐU của Đảng ủy Khối các cơ quan tỉnh về', 'Đảng ủy Khối các cơ quan tỉnh'],
    ['Nghị quyết số 03-NQ/ĐU của Đảng uỷ KCCQ tỉnh về', 'Đảng uỷ KCCQ tỉnh'],
    ['Kế hoạch số 21-KH/BCSĐ của Ban cán sự đảng Bộ Giáo dục và Đào tạo về', 'Ban cán sự đảng Bộ Giáo dục và Đào tạo'],
    ['Thông tư số 09/2019/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch quy định', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['Thông tư số 09/2019/TT-BNV của Bộ trưởng Bộ Nội vụ hướng dẫn', 'Bộ trưởng Bộ Nội vụ'],
    ['Nghị định số 44/2022/NĐ-CP của Chính phủ Quy định chi tiết', 'Chính phủ'],
    ['Quyết định số 806/QĐ-UBND của Chủ tịch UBND tỉnh Nam Sơn phê duyệt', 'Chủ tịch UBND tỉnh Nam Sơn'],
    [
      'Nghị quyết số 12/NQ-HĐND của Thường trực Hội đồng nhân dân huyện Bình Giang, theo đó',
      'Thường trực Hội đồng nhân dân huyện Bình Giang',
    ],
    ['Công văn số 1302/SNV-CCVC của Sở Nội vụ tỉnh Nam Sơn gửi', 'Sở Nội vụ tỉnh Nam Sơn'],
    ['Quyết định số 77/QĐ-ĐHNS của Trường Đại học Nam Sơn về', 'Trường Đại học Nam Sơn'],
    ['Kế hoạch số 39/KH-LĐLĐ của Liên đoàn Lao động thành phố Đông Hà đã', 'Liên đoàn Lao động thành phố Đông Hà'],
    ['Chỉ thị số 23/CT-TTg của Thủ tướng Chính phủ yêu cầu', 'Thủ tướng Chính phủ'],
    ['Quyết định số 31-QĐ/BCĐ35 của Ban Chỉ đạo 35 tỉnh về', 'Ban Chỉ đạo 35 tỉnh'],
    ['Đảng uỷ Văn phòng UBND tỉnh ban hành Kế hoạch số 71-KH/ĐU', 'Đảng uỷ Văn phòng UBND tỉnh'],
    ['đã tham mưu Ban Thường vụ Huyện ủy ban hành Chương trình hành động 19-CTr/HU', 'Ban Thường vụ Huyện ủy'],
    ['Chỉ thị của Bộ Chính trị số 12-CT/TW', 'Bộ Chính trị'],
    ['theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 219/TTr-SNV', 'Giám đốc Sở Nội vụ'],
    ['Quyết định số 31-QĐ/TW\ncủa Bộ\nChính trị', 'Bộ Chính trị'],
    ['Kết luận số 88-KL/TW của Ban Bí thư\nGiai đoạn 2021 - 2025', 'Ban Bí thư'],
    ['Kết luận số 88-KL/TW của Ban Chấp hành Trung\nương Đảng\nTiếp tục giữ vững', 'Ban Chấp hành Trung ương Đảng'],
    ['Chỉ thị số 17-CT/HU của Huyện ủy Nam Sơn\nTình hình chung', 'Huyện ủy Nam Sơn'],
    ['Chỉ thị số 17-CT/TU của Tỉnh ủy Nam\nSơn về', 'Tỉnh ủy Nam Sơn'],
    ['Kế hoạch số 39/KH-TĐ của Đoàn Thanh niên\nCộng sản Hồ Chí Minh', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
    ['QUYẾT ĐỊNH SỐ 31-QĐ/TW CỦA BAN CHẤP HÀNH TRUNG ƯƠNG VÀ CHỈ THỊ', 'BAN CHẤP HÀNH TRUNG ƯƠNG'],
    ['QUYẾT ĐỊNH SỐ 31/QĐ-UBND CỦA UBND TỈNH HÀ NAM TẠI', 'UBND TỈNH HÀ NAM'],
    ['Nghị quyết số 26-NQ/TW của Hội nghị Trung ương 5 khóa XI về', 'Hội nghị Trung ương 5 khóa XI'],
    ['Nghị quyết số 26-NQ/TW của Hội nghị Trung ương 5 (khóa XI)', 'Hội nghị Trung ương 5 (khóa XI)'],
    ['Báo cáo số 12/BC-BVHXH của Ban Văn hóa - Xã hội về', 'Ban Văn hóa - Xã hội'],
    ['Báo cáo số 12/BC-BKT của Ban Kinh tế - Đầu tư về', 'Ban Kinh tế - Đầu tư'],
    ['Tỉnh ủy ban hành Chỉ thị chuyên đề số 17-CT/TU', 'Tỉnh ủy'],
    ['Sở Nội vụ ban hành Quyết định kiện toàn số 88/QĐ-SNV', 'Sở Nội vụ'],
    ['chi thi so 17-ct/tu cua ban thuong vu tinh uy ve', 'ban thuong vu tinh uy'],
  ])('is read from "%s"', (text, issuer) => expect(first(text)?.issuer).toBe(issuer));

  it.each([
    ['nobody is named', 'Chỉ thị số 17-CT/TU ngày 04/5/2022 về công tác cán bộ'],
    ['what follows is no body', 'nội dung Chỉ thị số 17-CT/TU của đồng chí'],
    ['the body only carries it out', 'Huyện ủy thực hiện Chỉ thị số 17-CT/TU'],
  ])('is null where %s', (_why, text) => expect(first(text)?.issuer).toBeNull());
});

describe('the subject of a directive', () => {
  it.each([
    ['Chỉ thị số 17-CT/TU của Tỉnh ủy về công tác cán bộ. Sau đó', 'công tác cán bộ'],
    ['Thông báo số 1204-TB/TU ngày 06/3/2022 về việc giao chỉ tiêu năm 2022;', 'giao chỉ tiêu năm 2022'],
    ['Chỉ thị số 17-CT/TU về kiểm tra, giám sát của chi bộ, cụ thể: một', 'kiểm tra, giám sát của chi bộ'],
    ['Chỉ thị số 17-CT/TU của Tỉnh ủy "Về công tác cán bộ"', 'công tác cán bộ'],
    [
      'Kế hoạch số 71-KH/HU về thực hiện Chỉ thị số 17-CT/TU của Tỉnh ủy. Hết',
      'thực hiện Chỉ thị số 17-CT/TU của Tỉnh ủy',
    ],
    ['Chỉ thị số 17-CT/TU về cán bộ và Kế hoạch số 71-KH/HU', 'cán bộ'],
    ['Chỉ thị số 17-CT/TU về đại hội các cấp (gọi tắt là Chỉ thị 17)', 'đại hội các cấp'],
  ])('is read from "%s"', (text, subject) => expect(first(text)?.subject).toBe(subject));

  it('is null where none is printed', () => expect(first('theo Chỉ thị số 17-CT/TU.')?.subject).toBeNull());
});
