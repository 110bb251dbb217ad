import { closing, heading, paragraph, stateHeader, title } from '../typeset/blocks.ts';
import { count, day, dir, figure, money, percent, ratio, text } from '../typeset/marked.ts';
import type { SampleDocument } from '../typeset/sample-document.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh';

const opening = [
  stateHeader(
    {
      superior: 'ỦY BAN NHÂN DÂN',
      body: 'TỈNH AN HÒA',
      number: 'Số: 412/BC-UBND',
      placeAndDate: 'An Hòa, ngày 08 tháng 11 năm 2024',
    },
    [
      { kind: 'directive', number: '412/BC-UBND', date: '2024-11-08', issuer: null },
      { kind: 'date', edtf: '2024-11-08' },
    ],
  ),
  title(
    'BÁO CÁO',
    text`Kết quả xây dựng nông thôn mới và giải ngân vốn đầu tư công ${day('10 tháng đầu năm 2024', '2024-01/2024-10')}`,
    'state',
  ),
  paragraph(
    text`Căn cứ Quyết định số ${dir('1562/QĐ-TTg', '2023-12-04', 'Thủ tướng Chính phủ')} ngày ${day('04 tháng 12 năm 2023', '2023-12-04')} của Thủ tướng Chính phủ về giao kế hoạch vốn, Nghị quyết số ${dir('27/2023/NQ-HĐND', '2023-12-08', 'Hội đồng nhân dân tỉnh')} ngày ${day('08/12/2023', '2023-12-08')} của Hội đồng nhân dân tỉnh và Quyết định số ${dir('215/QĐ-UBND', '2024-01-31', PROVINCE)} ngày ${day('31/01/2024', '2024-01-31')} của Ủy ban nhân dân tỉnh, Ủy ban nhân dân tỉnh An Hòa báo cáo như sau:`,
  ),
  heading('I. XÂY DỰNG NÔNG THÔN MỚI'),
  paragraph(
    text`Toàn tỉnh có ${ratio('61/74', 61, 74, 'xã')} xã đạt chuẩn nông thôn mới, bằng ${percent('82,4%', 82.4)}; trong đó ${count('19', 19, 'xã')} xã đạt chuẩn nâng cao. Các địa phương đã làm mới ${count('46,2', 46.2, 'km')} km đường giao thông, kiên cố ${count('118', 118, 'công trình')} công trình thủy lợi nhỏ, chuyển đổi ${count('1.120', 1120, 'ha')} ha đất trồng lúa kém hiệu quả sang cây ăn quả.`,
  ),
  paragraph(
    text`Người dân đóng góp ${money('63,4 tỷ đồng', 63_400_000_000)} và hiến ${count('87.500', 87500, 'm²')} m² đất. Ngân sách hỗ trợ ${count('2.350', 2350, 'hộ')} hộ nghèo sửa nhà, mức hỗ trợ ${money('12.500.000 đồng', 12_500_000)} mỗi hộ. Tỷ lệ hộ nghèo còn ${percent('4,7%', 4.7)}, giảm ${figure('1,3%', { value: 1.3, unit: '%', figureKind: 'change' })} so với ${day('năm 2023', '2023')}.`,
  ),
  heading('II. GIẢI NGÂN VỐN ĐẦU TƯ CÔNG'),
  paragraph(
    text`Tổng kế hoạch vốn ${day('năm 2024', '2024')} là ${money('1.284,5 tỷ đồng', 1_284_500_000_000)}, gồm vốn ngân sách trung ương ${money('486 tỷ đồng', 486_000_000_000)} và vốn ngân sách địa phương ${money('798,5 tỷ đồng', 798_500_000_000)}. Tính đến ngày ${day('31/10/2024', ['../2024-10-31', '2024-10-31'])} đã giải ngân ${money('921,3 tỷ đồng', 921_300_000_000)}, đạt ${figure('71,7%', { value: 71.7, unit: '%', figureKind: 'achievement' })} kế hoạch.`,
  ),
  paragraph(
    text`Có ${count('09', 9, 'dự án')} dự án chậm tiến độ do vướng giải phóng mặt bằng, với số vốn chưa giải ngân khoảng ${money('140 tỷ đồng', 140_000_000_000)}. Sở Tài chính đã trình điều chuyển ${money('57,25 tỷ đồng', 57_250_000_000)} sang các dự án có khả năng hấp thụ tốt hơn.`,
  ),
  heading('III. HẠN CHẾ'),
  paragraph(
    text`Công tác văn thư, báo cáo ở một số huyện chưa theo đúng Nghị định số ${dir('30/2020/NĐ-CP', '2020-03-05', 'Chính phủ')} ngày ${day('05 tháng 3 năm 2020', '2020-03-05')} của Chính phủ về công tác văn thư; số liệu gửi về chậm từ ${figure('3 - 5', { value: 3, max: 5, unit: 'ngày', figureKind: 'count' })} ngày. Năng lực của một số chủ đầu tư còn hạn chế, phối hợp giữa các ngành chưa nhịp nhàng.`,
  ),
];

const rest = [
  heading('IV. NHIỆM VỤ, GIẢI PHÁP'),
  paragraph(
    text`1. Các sở, ngành, Ủy ban nhân dân cấp huyện rà soát từng dự án, phấn đấu giải ngân đạt ${figure('95%', { value: 95, unit: '%', figureKind: 'target' })} kế hoạch vốn trước ngày ${day('31/01/2025', ['../2025-01-30', '2025-01-31', '../2025-01-31'])}, có thêm ${figure('04', { value: 4, unit: 'xã', figureKind: 'target' })} xã đạt chuẩn nông thôn mới.`,
  ),
  paragraph(
    text`2. Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch vốn giai đoạn ${day('2026 - 2030', '2026/2030')}, trình Ủy ban nhân dân tỉnh trong ${day('quý II/2025', '2025-34')}.`,
  ),
  paragraph(
    text`Trên đây là báo cáo kết quả xây dựng nông thôn mới và giải ngân vốn đầu tư công của Ủy ban nhân dân tỉnh An Hòa./.`,
  ),
  closing({
    system: 'state',
    recipients: [
      '- Văn phòng Chính phủ;',
      '- Thường trực Tỉnh ủy;',
      '- Thường trực HĐND tỉnh;',
      '- Các sở, ban, ngành;',
      '- UBND các huyện, thành phố;',
      '- Lưu: VT, KT.',
    ],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Hoàng Bá Thuận',
  }),
];

/** A provincial people's committee reports: state numbers, long dates, money in many sizes. */
export const stateProgressReport: SampleDocument = {
  name: 'bao-cao-nong-thon-moi',
  own: {
    number: '412/BC-UBND',
    type: 'BC',
    date: '2024-11-08',
    issuer: 'Ủy ban nhân dân tỉnh An Hòa',
    title: 'Kết quả xây dựng nông thôn mới và giải ngân vốn đầu tư công 10 tháng đầu năm 2024',
  },
  seal: { rim: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', middle: 'ỦY BAN|NHÂN DÂN|TỈNH AN HÒA' },
  pages: [opening, rest],
  renditions: [{ condition: 'clean', format: 'pdf' }],
};
