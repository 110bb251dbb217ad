import { closing, heading, paragraph, partyHeader, subheading, title } from '../typeset/blocks.ts';
import { count, day, dir, figure, money, percent, ratio, text } from '../typeset/marked.ts';
import type { SampleDocument } from '../typeset/sample-document.ts';

const STANDING_COMMITTEE = 'Ban Thường vụ Tỉnh ủy';

const opening = [
  partyHeader(
    {
      superior: 'TỈNH ỦY AN HÒA',
      body: 'BAN TỔ CHỨC',
      number: 'Số 214-BC/BTCTU',
      placeAndDate: 'An Hòa, ngày 15 tháng 10 năm 2024',
    },
    [
      { kind: 'directive', number: '214-BC/BTCTU', date: '2024-10-15', issuer: null },
      { kind: 'date', edtf: '2024-10-15' },
    ],
  ),
  title('BÁO CÁO', text`kết quả phát triển đảng viên mới ${day('9 tháng đầu năm 2024', '2024-01/2024-09')}`, 'party'),
  paragraph(
    text`Thực hiện Chỉ thị số ${dir('31-CT/TU', '2023-08-14', STANDING_COMMITTEE)} ngày ${day('14/8/2023', '2023-08-14')} của Ban Thường vụ Tỉnh ủy về nâng cao chất lượng phát triển đảng viên giai đoạn ${day('2023 - 2025', '2023/2025')} và Kế hoạch số ${dir('57-KH/BTCTU', '2024-01-22', null)}, ngày ${day('22/01/2024', '2024-01-22')}, Ban Tổ chức Tỉnh ủy báo cáo kết quả như sau:`,
  ),
  heading('I- TÌNH HÌNH CHUNG'),
  paragraph(
    text`Toàn tỉnh có ${count('18', 18, 'đảng bộ')} đảng bộ trực thuộc Tỉnh ủy, ${count('642', 642, 'tổ chức cơ sở đảng')} tổ chức cơ sở đảng, ${count('3.418', 3418, 'chi bộ')} chi bộ với ${count('52.706', 52706, 'đảng viên')} đảng viên; trong đó đảng viên nữ là ${count('21.334', 21334, 'đồng chí')} đồng chí, chiếm ${percent('40,5%', 40.5)}.`,
  ),
  paragraph(
    text`Đội ngũ cán bộ làm công tác tổ chức xây dựng Đảng ở cơ sở cơ bản ổn định, nắm chắc quy trình, nhiều nơi đã phân công cấp ủy viên trực tiếp giúp đỡ từng quần chúng. Tuy vậy, nguồn phát triển đảng viên ở địa bàn vùng cao và trong doanh nghiệp vẫn mỏng, tuổi bình quân của đảng viên có chiều hướng tăng.`,
  ),
  heading('II- KẾT QUẢ ĐẠT ĐƯỢC'),
  subheading('1. Công tác lãnh đạo, chỉ đạo'),
  paragraph(
    text`Ban Tổ chức Tỉnh ủy đã tham mưu ban hành ${count('04', 4, 'văn bản')} văn bản hướng dẫn, mở ${count('12', 12, 'lớp')} lớp bồi dưỡng nhận thức về Đảng cho ${count('1.385', 1385, 'quần chúng')} quần chúng ưu tú. Có ${ratio('16/18', 16, 18, 'đảng bộ')} đảng bộ trực thuộc xây dựng kế hoạch riêng, sát với đặc điểm của địa phương, đơn vị mình.`,
  ),
  paragraph(text`Kinh phí mở lớp là ${money('865 triệu đồng', 865_000_000)}, bảo đảm đúng chế độ.`),
  subheading('2. Số lượng, cơ cấu đảng viên mới'),
  paragraph(
    text`Từ ngày ${day('01/01/2024 đến ngày 30/9/2024', '2024-01-01/2024-09-30')}, các đảng bộ kết nạp được ${count('1.268', 1268, 'đảng viên')} đảng viên mới, đạt ${figure('79,25%', { value: 79.25, unit: '%', figureKind: 'achievement' })} chỉ tiêu được giao, tăng ${figure('96', { value: 96, unit: 'đảng viên', figureKind: 'change' })} đảng viên so với cùng kỳ ${day('năm 2023', '2023')}. Trong số này có ${count('542', 542, 'đảng viên')} đảng viên nữ, ${count('187', 187, 'học sinh')} học sinh, sinh viên, ${count('264', 264, 'quân nhân')} quân nhân xuất ngũ và ${count('73', 73, 'người')} người làm việc trong doanh nghiệp ngoài nhà nước.`,
  ),
  subheading('3. Chất lượng hồ sơ'),
  paragraph(
    text`Các cơ quan tổ chức đã thẩm định ${count('1.310', 1310, 'hồ sơ')} hồ sơ, trả lại ${count('42', 42, 'hồ sơ')} hồ sơ chưa đủ thủ tục, chiếm ${percent('3,2%', 3.2)}. Việc thẩm tra lý lịch được làm chặt chẽ, đúng Hướng dẫn số ${dir('08-HD/BTCTU', '2022-04-27', 'Ban Tổ chức Tỉnh ủy')} ngày ${day('27/4/2022', '2022-04-27')} của Ban Tổ chức Tỉnh ủy.`,
  ),
];

const rest = [
  heading('III- HẠN CHẾ, NGUYÊN NHÂN'),
  paragraph(
    text`Còn ${count('02', 2, 'đảng bộ')} đảng bộ chậm ban hành kế hoạch; ở khối doanh nghiệp mới đạt từ ${figure('35 đến 40%', { value: 35, max: 40, unit: '%', figureKind: 'percent' })} yêu cầu; một số chi bộ thôn nhiều tháng liền chưa giới thiệu được quần chúng. Nguyên nhân chủ yếu là người đứng đầu cấp ủy nơi đó chưa thật sự quan tâm, việc tạo nguồn còn bị động.`,
  ),
  paragraph(
    text`Bên cạnh đó, công tác kiểm tra việc chấp hành quy định về thời hạn công nhận đảng viên chính thức có lúc chưa kịp thời; ${count('27', 27, 'trường hợp')} trường hợp phải gia hạn do hồ sơ thiếu nhận xét của tổ chức chính trị - xã hội nơi cư trú. Ở một vài nơi, sinh hoạt chi bộ còn nặng về phổ biến công việc, ít thảo luận về tạo nguồn.`,
  ),
  heading('IV- NHIỆM VỤ TRỌNG TÂM QUÝ CUỐI NĂM'),
  paragraph(
    text`Trong ${day('quý IV/2024', '2024-36')}, phấn đấu kết nạp ít nhất ${figure('332', { value: 332, unit: 'đảng viên', figureKind: 'target' })} đảng viên mới để hoàn thành chỉ tiêu; tiếp tục thực hiện nghiêm Chỉ thị số ${dir('31-CT/TU', null, STANDING_COMMITTEE)} của Ban Thường vụ Tỉnh ủy. Các huyện ủy, thành ủy, đảng ủy trực thuộc gửi báo cáo về Ban Tổ chức Tỉnh ủy trước ngày ${day('20/12/2024', ['../2024-12-19', '2024-12-20', '../2024-12-20'])}.`,
  ),
  closing({
    system: 'party',
    recipients: [
      '- Thường trực Tỉnh ủy (để báo cáo),',
      '- Các huyện ủy, thành ủy, đảng ủy trực thuộc,',
      '- Lưu Ban Tổ chức Tỉnh ủy.',
    ],
    signature: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    name: 'Đỗ Khánh Toàn',
  }),
];

/** A provincial organisation board reports on new members: counts, ratios, percent, money, a change, a range. */
export const memberDevelopmentReport: SampleDocument = {
  name: 'bao-cao-phat-trien-dang-vien',
  own: {
    number: '214-BC/BTCTU',
    type: 'BC',
    date: '2024-10-15',
    issuer: 'Ban Tổ chức Tỉnh ủy An Hòa',
    title: 'kết quả phát triển đảng viên mới 9 tháng đầu năm 2024',
  },
  seal: { rim: 'ĐẢNG CỘNG SẢN VIỆT NAM', middle: 'BAN TỔ CHỨC|TỈNH ỦY|AN HÒA' },
  pages: [opening, rest],
  renditions: [
    { condition: 'office', format: 'pdf', bundledFor: 'ban-to-chuc-an-hoa' },
    { condition: 'digital', format: 'pdf' },
  ],
};
