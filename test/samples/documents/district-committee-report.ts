import { broken, closing, continued, heading, paragraph, partyHeader, title } from '../typeset/blocks.ts';
import { count, day, dir, figure, percent, plant, ratio, text } from '../typeset/marked.ts';
import type { SampleDocument } from '../typeset/sample-document.ts';

const PROVINCE = 'Ban Thường vụ Tỉnh ủy';
const DISTRICT = 'Ban Thường vụ Huyện ủy';

const opening = [
  partyHeader(
    {
      superior: 'ĐẢNG BỘ TỈNH AN HÒA',
      body: 'HUYỆN ỦY THANH LÂM',
      number: 'Số 305-BC/HU',
      placeAndDate: 'Thanh Lâm, ngày 12 tháng 9 năm 2024',
    },
    [
      { kind: 'directive', number: '305-BC/HU', date: '2024-09-12', issuer: null },
      { kind: 'date', edtf: '2024-09-12' },
    ],
  ),
  title(
    'BÁO CÁO',
    text`kết quả thực hiện Chỉ thị số ${dir('31-CT/TU', '2023-08-14', PROVINCE)} ngày ${day('14/8/2023', '2023-08-14')} của Ban Thường vụ Tỉnh ủy (phục vụ Đoàn Giám sát của Ban Tổ chức Tỉnh ủy)`,
    'party',
  ),
  paragraph(
    text`Thực hiện Quyết định số ${dir('46-QĐ/BTCTU', '2024-09-06', 'Ban Tổ chức Tỉnh ủy')} ngày ${day('06/9/2024', '2024-09-06')} của Ban Tổ chức Tỉnh ủy, Ban Thường vụ Huyện ủy Thanh Lâm báo cáo kết quả từ ${day('tháng 9/2023 đến ngày 31/8/2024', '2023-09/2024-08-31')} như sau:`,
  ),
  heading('I- ĐẶC ĐIỂM TÌNH HÌNH'),
  paragraph(
    text`Thanh Lâm là huyện miền núi, có ${count('14', 14, 'xã')} xã và ${count('01', 1, 'thị trấn')} thị trấn. Đảng bộ huyện có ${count('37', 37, 'tổ chức cơ sở đảng')} tổ chức cơ sở đảng, ${count('286', 286, 'chi bộ')} chi bộ với ${count('4.572', 4572, 'đảng viên')} đảng viên. Địa bàn rộng, giao thông cách trở, lao động trẻ đi làm xa nhiều nên việc tạo nguồn gặp không ít khó khăn.`,
  ),
  paragraph(
    text`Trong số đảng viên của huyện, người trong độ tuổi đoàn viên chiếm ${percent('13,2%', 13.2)}, người có trình độ đại học trở lên chiếm ${percent('31,7%', 31.7)}. Toàn huyện còn ${count('08', 8, 'thôn')} thôn mà chi bộ nhiều năm liền không kết nạp được đảng viên, chủ yếu ở các xã vùng cao phía tây; doanh nghiệp trên địa bàn phần lớn có quy mô nhỏ, lao động thời vụ, chưa có tổ chức đảng.`,
  ),
  heading('II- VIỆC QUÁN TRIỆT, BAN HÀNH VĂN BẢN'),
  paragraph(
    text`Sau khi có Chỉ thị, cấp ủy huyện đã có Kế hoạch số ${dir('68-KH/HU', '2023-09-29', DISTRICT)} ngày ${day('29/9/2023', '2023-09-29')} của Ban Thường vụ Huyện ủy, mở ${count('03', 3, 'hội nghị')} hội nghị phổ biến với ${count('512', 512, 'lượt')} lượt cán bộ chủ chốt tham dự. Việc học tập được gắn với Kết luận số ${dir('38-KL/TU', '2022-04-22', 'Bộ Chính trị')}${plant('R2', '38-KL/TU', '38-KL/TW')} ngày ${day('22/4/2022', '2022-04-22')} của Bộ Chính trị về củng cố tổ chức cơ sở đảng và nâng cao chất lượng đội ngũ đảng viên, bảo đảm mỗi chi bộ đều có nội dung sinh hoạt chuyên đề.`,
  ),
  broken(
    text`Công tác tuyên truyền được làm thường xuyên trên hệ thống truyền thanh cơ sở, trong các buổi sinh hoạt đoàn thể và hội nghị quân dân chính đảng ở thôn. Cấp ủy các xã đã chủ động gặp gỡ, đối thoại với thanh niên, giáo viên trẻ và bộ đội xuất ngũ để nắm bắt tâm tư, nguyện vọng phấn đấu vào Đảng; qua đó từng bước`,
  ),
];

const results = [
  continued(
    text`xây dựng danh sách nguồn đến từng chi bộ. Có ${ratio('35/37', 35, 37, 'tổ chức cơ sở đảng')} tổ chức cơ sở đảng xây dựng chương trình hành động, đạt ${percent('94,6%', 94.6)}.`,
  ),
  paragraph(
    text`Ban Thường vụ Huyện ủy còn ban hành Quyết định số ${dir('52-CT/HU', '2023-10-18', DISTRICT)}${plant('R1', '52-CT/HU', null)} ngày ${day('18/10/2023', '2023-10-18')} của Ban Thường vụ Huyện ủy về phân công cấp ủy viên phụ trách cơ sở; Thông báo số ${dir('417-TB/HU', '2024-03-05', null)} ngày ${day('05/3/2024', '2024-03-05')} về kết quả rà soát nguồn kết nạp. Ngày ${day('17/11', ['2023-11-17', 'XXXX-11-17'])} vừa qua, Thường trực Huyện ủy đã làm việc với ${count('05', 5, 'đảng ủy')} đảng ủy xã có kết quả thấp.`,
  ),
  heading('III- KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN'),
  paragraph(
    text`Trong kỳ, toàn huyện kết nạp ${count('163', 163, 'đảng viên')} đảng viên mới, gồm ${count('71', 71, 'nữ')} nữ và ${count('92', 92, 'nam')} nam; người dân tộc thiểu số chiếm ${percent('58,9%', 58.9)}. So với chỉ tiêu Tỉnh ủy giao, kết quả đạt ${figure('90,6%', { value: 90.6, unit: '%', figureKind: 'achievement' })}, giảm ${figure('11', { value: 11, unit: 'đảng viên', figureKind: 'change' })} đảng viên so với ${day('năm 2022', '2022')}. Đã chuyển đảng chính thức cho ${count('148', 148, 'đồng chí')} đồng chí, xóa tên ${count('04', 4, 'trường hợp')} trường hợp đảng viên dự bị.`,
  ),
  paragraph(
    text`Trung tâm Chính trị huyện mở ${count('06', 6, 'lớp')} lớp bồi dưỡng cho ${count('274', 274, 'quần chúng')} quần chúng. Riêng ${count('08', 8, 'chi bộ')} chi bộ thôn vùng cao nhiều năm chưa kết nạp được đảng viên, Huyện ủy đã cử ${count('02', 2, 'đoàn')} đoàn công tác xuống giúp, hiện ${ratio('5/8', 5, 8, 'chi bộ')} chi bộ đã có người được giới thiệu.`,
  ),
  paragraph(
    text`Việc quản lý, giáo dục đảng viên sau kết nạp có tiến bộ. Các chi bộ giao việc cụ thể cho đảng viên dự bị, định kỳ nhận xét mức độ hoàn thành; ${ratio('141/163', 141, 163, 'đảng viên')} đảng viên mới được phân công phụ trách nhóm hộ hoặc giữ nhiệm vụ trong đoàn thể ở thôn, nhiều đồng chí là hạt nhân của phong trào làm đường, chỉnh trang khu dân cư, phát triển kinh tế hộ gia đình.`,
  ),
  heading('IV- HẠN CHẾ VÀ NGUYÊN NHÂN'),
  paragraph(
    text`Tỷ lệ kết nạp trong doanh nghiệp còn thấp, chỉ có ${count('02', 2, 'đảng viên')} đảng viên mới; khoảng ${percent('12%', 12)} chi bộ sinh hoạt chưa đều. Có nơi cấp ủy chưa nắm chắc Kết luận số ${dir('38-KL/TW', '2022-04-22', 'Bộ Chính trị')} ngày ${day('22/4/2022', '2022-04-22')} của Bộ Chính trị nên lúng túng khi tổ chức thực hiện.`,
  ),
  paragraph(
    text`Nguyên nhân khách quan là dân cư phân tán, thanh niên đi làm ăn xa, đời sống một bộ phận người dân còn khó khăn. Nguyên nhân chủ quan là một số bí thư chi bộ chưa nắm vững quy trình, ngại làm hồ sơ; đoàn thể chưa làm tốt vai trò giới thiệu; việc kiểm tra, đôn đốc của cấp ủy cấp trên chưa liên tục.`,
  ),
  heading('V- PHƯƠNG HƯỚNG, KIẾN NGHỊ'),
  paragraph(
    text`Những tháng còn lại của ${day('năm 2024', '2024')}, Huyện ủy tập trung hoàn thành chỉ tiêu kết nạp tối thiểu ${figure('180', { value: 180, unit: 'đảng viên', figureKind: 'target' })} đảng viên; giao mỗi đảng ủy xã giúp đỡ ít nhất ${figure('10', { value: 10, unit: 'quần chúng', figureKind: 'target' })} quần chúng; hoàn thành việc rà soát hồ sơ trước ngày ${day('30/11/2024', ['../2024-11-29', '2024-11-30', '../2024-11-30'])}.`,
  ),
];

const tasks = [
  paragraph(
    text`Các chi bộ rà soát lại nguồn, mỗi chi bộ thôn lựa chọn, giới thiệu ít nhất ${figure('01', { value: 1, unit: 'quần chúng', figureKind: 'target' })} quần chúng để bồi dưỡng; Trung tâm Chính trị huyện bố trí lớp học linh hoạt vào cuối tuần để người lao động có điều kiện tham gia.`,
  ),
  paragraph(
    text`Đề nghị Ban Tổ chức Tỉnh ủy hướng dẫn thống nhất cách tính chỉ tiêu theo Công văn số ${dir('1129-CV/BTCTU', '2024-11-04', 'Ban Tổ chức Tỉnh ủy')}${plant('cited-after-own-date', '1129-CV/BTCTU', null)} ngày ${day('04/11/2024', '2024-11-04')} của Ban Tổ chức Tỉnh ủy và bố trí kinh phí mở lớp ngay từ đầu năm.`,
  ),
  closing({
    system: 'party',
    recipients: ['- Ban Tổ chức Tỉnh ủy,', '- Các đồng chí Ủy viên Ban Thường vụ,', '- Lưu Văn phòng Huyện ủy.'],
    signature: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    name: 'Mai Quang Tiệp',
  }),
];

/** A district committee reports to a supervision round; contradictory numbers are planted in it. */
export const districtCommitteeReport: SampleDocument = {
  name: 'bao-cao-huyen-uy',
  own: {
    number: '305-BC/HU',
    type: 'BC',
    date: '2024-09-12',
    issuer: 'Huyện ủy Thanh Lâm',
    title:
      'kết quả thực hiện Chỉ thị số 31-CT/TU ngày 14/8/2023 của Ban Thường vụ Tỉnh ủy (phục vụ Đoàn Giám sát của Ban Tổ chức Tỉnh ủy)',
  },
  seal: { rim: 'ĐẢNG CỘNG SẢN VIỆT NAM', middle: 'HUYỆN ỦY|THANH LÂM|AN HÒA' },
  pages: [opening, results, tasks],
  renditions: [
    { condition: 'photocopy', format: 'pdf', bundledFor: 'huyen-uy-thanh-lam' },
    { condition: 'clean', format: 'tif' },
  ],
};
