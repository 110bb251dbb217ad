/** A query and the page that must come first. */
export interface Asked {
  readonly query: string;
  /** `document/page`; several where they say the same. */
  readonly right: readonly string[];
}

/** Short names of the sample papers: `test/samples/scans/NAME.truth.json`. */
export const PAPERS = {
  hu: 'bao-cao-huyen-uy',
  ntm: 'bao-cao-nong-thon-moi',
  pdv: 'bao-cao-phat-trien-dang-vien',
  bieu: 'bieu-phat-trien-dang-vien',
  cv: 'cong-van-vi-tri-viec-lam',
  qd: 'quyet-dinh-giam-sat',
} as const;

/** One a line: the right pages, then the query. Written as people ask: numbers, dates, figures, bodies, words, slips. */
const WRITTEN = `
hu/1 305-BC/HU
hu/1 305 bc hu
hu/1 báo cáo số 305-BC/HU
hu/1 68-KH/HU
hu/1 kế hoạch 68 kh hu 2023
hu/1 38-KL/TU
hu/2 38 kl tw 2022
hu/2 Kết luận số 38-KL/TW ngày 22/4/2022
hu/2 52 ct hu
hu/2 417-TB/HU
hu/2 thông báo 417
hu/2 18/10/2023
hu/2 ngày 5 tháng 3 năm 2024
hu/3 1129-CV/BTCTU
hu/3 1129 cv btctu
hu/3 công văn 1129
hu/3 04/11/2024
hu/1 29/9/2023
hu/1 4.572 đảng viên chi bộ Thanh Lâm
hu/1 huyện miền núi 14 xã
hu/1 512 lượt cán bộ chủ chốt
hu/1 hội nghị quân dân chính đảng
hu/1 lao động trẻ đi làm xa
hu/1 bộ đội xuất ngũ giáo viên trẻ
hu/2 xóa tên 04 trường hợp đảng viên dự bị
hu/2 163 đảng viên mới
hu/2 người dân tộc thiểu số chiếm 58,9%
hu/2 148 đồng chí
hu/2 chi bộ thôn vùng cao
hu/2 "ngại làm hồ sơ"
hu/2 bí thư chi bộ chưa nắm vững quy trình
hu/2 nhóm hộ phong trào làm đường
hu/2 30/11/2024
hu/2 tối thiểu 180 đảng viên
hu/3 lớp học linh hoạt vào cuối tuần
hu/3 cách tính chỉ tiêu kinh phí mở lớp
hu/3 Lưu Văn phòng Huyện ủy
ntm/1 412/BC-UBND
ntm/1 412 bc ubnd
ntm/1 1562/QĐ-TTg
ntm/1 quyết định 1562 2023
ntm/1 27/2023/NQ-HĐND
ntm/1 27 2023 nq hdnd
ntm/1 nghị quyết số 27/2023/NQ-HĐND ngày 08/12/2023
ntm/1 215/QĐ-UBND
ntm/1 31/01/2024
ntm/1 30/2020/NĐ-CP
ntm/1 nghị định 30
ntm/1 30 2020 nđ cp công tác văn thư
ntm/1 1.284,5 tỷ đồng
ntm/1 798,5 tỷ đồng
ntm/1 giải ngân 921,3 tỷ
ntm/1 2.350 hộ nghèo
ntm/1 2350 hộ nghèo
ntm/1 12.500.000 đồng
ntm/1 12500000 đồng
ntm/1 87.500 m²
ntm/1 46,2 km đường giao thông
ntm/1 1120 ha đất trồng lúa
ntm/1 giải phóng mặt bằng dự án chậm tiến độ
ntm/1 tỷ lệ hộ nghèo còn 4,7%
ntm/1 cây ăn quả
ntm/1 công trình thủy lợi
ntm/1 công trình thuỷ lợi nhỏ
ntm/2 quý II/2025
ntm/2 quý 2 năm 2025 kế hoạch vốn
ntm/2 giai đoạn 2026 - 2030
ntm/2 Sở Kế hoạch và Đầu tư chủ trì
ntm/2 "phấn đấu giải ngân"
pdv/1 214 bc btctu kết quả phát triển đảng viên mới 9 tháng
pdv/1 57-KH/BTCTU
pdv/1 57 kh btctu 2024
pdv/1 22/01/2024
pdv/1 08-HD/BTCTU
pdv/1 hướng dẫn 8
pdv/1 hướng dẫn số 08-HD/BTCTU ngày 27/4/2022
pdv/1 52.706 đảng viên
pdv/1 52706
pdv/1 1.385 quần chúng ưu tú
pdv/1 865 triệu đồng
pdv/1 1268 đảng viên
pdv/1 79,25% chỉ tiêu
pdv/1 quân nhân xuất ngũ
pdv/1 thẩm tra lý lịch
pdv/1 "thẩm định 1.310 hồ sơ"
pdv/2 332 đảng viên mới
pdv/2 20/12/2024
pdv/2 quý IV/2024
pdv/2 gia hạn do hồ sơ thiếu nhận xét
pdv/2 ít thảo luận về tạo nguồn
bieu/1 biểu tổng hợp đảng bộ
bieu/1 Huyện ủy Đông Giản
bieu/1 Lạc Phong 81,8
bieu/1 34.352
bieu/1 thành ủy Hòa Bắc 8.906
bieu/1 thành uỷ Hoà Bắc 214
cv/1 1286/SNV-TCBC
cv/1 3307/UBND-NC
cv/1 12/2022/TT-BNV
cv/1 thông tư 12 2022 tt bnv
cv/1 vị trí việc làm dôi dư
cv/1 2190/QĐ-UBND
cv/1 15/11/2024
qd/1 09-CTr/BTCTU
qd/1 chương trình 9
qd/1 22-QĐ/TU
qd/1 18/5/2021
qd/1 thành lập Đoàn Giám sát gồm 07 đồng chí
qd/1 có con dấu của Ban khi làm việc
qd/2 danh sách tổ chức đảng được giám sát hạn gửi báo cáo
qd/2 Vân Khê 25/9/2024
`;

/** The written part of the set. */
export function writtenQueries(): Asked[] {
  return WRITTEN.trim()
    .split('\n')
    .map((line) => {
      const [place = '', ...words] = line.split(' ');
      return { query: words.join(' '), right: [place] };
    });
}
