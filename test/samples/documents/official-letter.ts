import { addressees, closing, paragraph, stateHeader } from '../typeset/blocks.ts';
import { count, day, dir, text } from '../typeset/marked.ts';
import type { SampleDocument } from '../typeset/sample-document.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh';

const page = [
  stateHeader(
    {
      superior: 'UBND TỈNH AN HÒA',
      body: 'SỞ NỘI VỤ',
      number: 'Số: 1286/SNV-TCBC',
      placeAndDate: 'An Hòa, ngày 25 tháng 10 năm 2024',
      about: text`V/v rà soát vị trí việc làm và số lượng người làm việc ${day('năm 2025', '2025')}`,
    },
    [
      { kind: 'directive', number: '1286/SNV-TCBC', date: '2024-10-25', issuer: null },
      { kind: 'date', edtf: '2024-10-25' },
    ],
  ),
  addressees(['Các sở, ban, ngành thuộc tỉnh;', 'Ủy ban nhân dân các huyện, thành phố.']),
  paragraph(
    text`Thực hiện Công văn số ${dir('3307/UBND-NC', '2024-10-21', PROVINCE)} ngày ${day('21/10/2024', '2024-10-21')} của Ủy ban nhân dân tỉnh về việc chuẩn bị kế hoạch biên chế và căn cứ Thông tư số ${dir('12/2022/TT-BNV', '2022-12-30', 'Bộ trưởng Bộ Nội vụ')} ngày ${day('30 tháng 12 năm 2022', '2022-12-30')} của Bộ trưởng Bộ Nội vụ, Sở Nội vụ đề nghị các cơ quan, địa phương thực hiện một số nội dung sau:`,
  ),
  paragraph(
    text`1. Rà soát danh mục vị trí việc làm đã được phê duyệt; đối chiếu với số lượng công chức, viên chức hiện có, xác định rõ những vị trí còn thiếu hoặc dôi dư và nêu hướng sắp xếp.`,
  ),
  paragraph(
    text`2. Lập ${count('02', 2, 'bộ')} bộ hồ sơ theo mẫu gửi kèm; tệp điện tử gửi về hộp thư của Phòng Tổ chức biên chế. Cơ quan có từ ${count('20', 20, 'người')} người làm việc trở lên gửi thêm thuyết minh chi tiết.`,
  ),
  paragraph(
    text`3. Thời hạn gửi báo cáo: trước ngày ${day('15/11/2024', ['../2024-11-14', '2024-11-15', '../2024-11-15'])}. Sau thời hạn trên, cơ quan nào không gửi báo cáo thì được coi là giữ nguyên số lượng như Quyết định số ${dir('2190/QĐ-UBND', '2023-12-20', PROVINCE)} ngày ${day('20/12/2023', '2023-12-20')} của Ủy ban nhân dân tỉnh.`,
  ),
  paragraph(text`Đề nghị các cơ quan, địa phương quan tâm phối hợp, thực hiện đúng thời hạn./.`),
  closing({
    system: 'state',
    recipients: ['- Như trên;', '- Giám đốc Sở (để báo cáo);', '- Lưu: VT, TCBC.'],
    signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    name: 'Tạ Thị Ngân Giang',
  }),
];

/** An official letter of a department: a number without a type (`1286/SNV-TCBC`), subject under the number. */
export const officialLetter: SampleDocument = {
  name: 'cong-van-vi-tri-viec-lam',
  own: {
    number: '1286/SNV-TCBC',
    type: 'CV',
    date: '2024-10-25',
    issuer: 'Sở Nội vụ tỉnh An Hòa',
    title: 'V/v rà soát vị trí việc làm và số lượng người làm việc năm 2025',
  },
  seal: { rim: 'ỦY BAN NHÂN DÂN TỈNH AN HÒA', middle: 'SỞ|NỘI VỤ' },
  pages: [page],
  renditions: [{ condition: 'office', format: 'jpg' }],
};
