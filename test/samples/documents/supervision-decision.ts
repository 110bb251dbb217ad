import { basis, centred, closing, note, paragraph, partyHeader, table, title } from '../typeset/blocks.ts';
import { count, day, dir, type Marked, plain, text } from '../typeset/marked.ts';
import type { SampleDocument } from '../typeset/sample-document.ts';

const decision = [
  partyHeader(
    {
      superior: 'TỈNH ỦY AN HÒA',
      body: 'BAN TỔ CHỨC',
      number: 'Số 46-QĐ/BTCTU',
      placeAndDate: 'An Hòa, ngày 06 tháng 9 năm 2024',
    },
    [
      { kind: 'directive', number: '46-QĐ/BTCTU', date: '2024-09-06', issuer: null },
      { kind: 'date', edtf: '2024-09-06' },
    ],
  ),
  title(
    'QUYẾT ĐỊNH',
    text`thành lập Đoàn Giám sát việc thực hiện Chỉ thị số ${dir('31-CT/TU', '2023-08-14', 'Ban Thường vụ Tỉnh ủy')} ngày ${day('14/8/2023', '2023-08-14')} của Ban Thường vụ Tỉnh ủy`,
    'party',
  ),
  basis(
    text`- Căn cứ Quy định số ${dir('22-QĐ/TU', '2021-05-18', 'Tỉnh ủy')} ngày ${day('18/5/2021', '2021-05-18')} của Tỉnh ủy về chức năng, nhiệm vụ, tổ chức bộ máy của Ban Tổ chức Tỉnh ủy;`,
  ),
  basis(
    text`- Căn cứ Chương trình số ${dir('09-CTr/BTCTU', '2024-01-15', null)} ngày ${day('15/01/2024', '2024-01-15')} về công tác kiểm tra, giám sát ${day('năm 2024', '2024')};`,
  ),
  basis(text`- Xét đề nghị của Phòng Tổ chức đảng, đảng viên,`),
  centred('TRƯỞNG BAN TỔ CHỨC TỈNH ỦY QUYẾT ĐỊNH'),
  paragraph(
    text`Điều 1. Thành lập Đoàn Giám sát gồm ${count('07', 7, 'đồng chí')} đồng chí, do đồng chí Lương Hải Bằng, Phó Trưởng Ban làm Trưởng Đoàn, giám sát tập thể ban thường vụ và người đứng đầu ${count('04', 4, 'tổ chức đảng')} tổ chức đảng có tên trong danh sách kèm theo.`,
  ),
  paragraph(
    text`Điều 2. Mốc thời gian giám sát từ ${day('tháng 9/2023 đến ngày 31/8/2024', '2023-09/2024-08-31')}; Đoàn làm việc tại cơ sở từ ngày ${day('23 đến ngày 27/9/2024', '2024-09-23/2024-09-27')}. Nội dung giám sát gồm:`,
  ),
  paragraph(
    text`a) Việc quán triệt, tuyên truyền và cụ thể hóa Chỉ thị thành kế hoạch, chỉ tiêu của từng cấp ủy, chi bộ;`,
  ),
  paragraph(
    text`b) Việc tạo nguồn, bồi dưỡng, giao nhiệm vụ thử thách cho quần chúng, nhất là ở thôn, tổ dân phố và trong doanh nghiệp;`,
  ),
  paragraph(
    text`c) Việc phân công đảng viên chính thức theo dõi, giúp đỡ đảng viên dự bị; xét công nhận đảng viên chính thức đúng hạn.`,
  ),
  paragraph(
    text`Điều 3. Các tổ chức đảng được giám sát gửi báo cáo bằng văn bản về Đoàn trước ngày ${day('16/9/2024', ['../2024-09-15', '2024-09-16', '../2024-09-16'])}. Đoàn Giám sát có con dấu của Ban khi làm việc, tự giải thể sau khi hoàn thành nhiệm vụ.`,
  ),
  paragraph(
    text`Điều 4. Quyết định này có hiệu lực kể từ ngày ký. Các phòng thuộc Ban, các tổ chức đảng được giám sát và các đồng chí có tên ở Điều 1 chịu trách nhiệm thi hành.`,
  ),
];

const visit = (order: string, unit: string, how: string, visited: Marked, due: Marked): readonly Marked[] => [
  plain(order),
  plain(unit),
  plain(how),
  visited,
  due,
];

const units = [
  centred('DANH SÁCH'),
  note(text`tổ chức đảng được giám sát`),
  note(
    text`(Kèm theo Quyết định số ${dir('46-QĐ/BTCTU', '2024-09-06', 'Ban Tổ chức Tỉnh ủy')} ngày ${day('06/9/2024', '2024-09-06')} của Ban Tổ chức Tỉnh ủy)`,
  ),
  table({
    widths: [7, 37, 22, 17, 17],
    head: ['TT', 'Tổ chức đảng', 'Hình thức', 'Ngày làm việc', 'Hạn gửi báo cáo'],
    rows: [
      visit(
        '1',
        'Ban Thường vụ Huyện ủy Thanh Lâm',
        'Trực tiếp',
        day('23/9/2024', '2024-09-23'),
        day('15/9/2024', '2024-09-15'),
      ),
      visit(
        '2',
        'Ban Thường vụ Huyện ủy Vân Khê',
        'Trực tiếp',
        day('25/9/2024', '2024-09-25'),
        day('15/9/2024', '2024-09-15'),
      ),
      visit(
        '3',
        'Ban Thường vụ Thành ủy Hòa Bắc',
        'Trực tiếp',
        day('27/9/2024', '2024-09-27'),
        day('15/9/2024', '2024-09-15'),
      ),
      visit(
        '4',
        'Ban Thường vụ Đảng ủy Khối Doanh nghiệp tỉnh',
        'Qua báo cáo',
        plain('-'),
        day('12/9/2024', '2024-09-12'),
      ),
    ],
  }),
  paragraph(
    text`Báo cáo của mỗi tổ chức đảng không quá ${count('10', 10, 'trang')} trang, kèm biểu số liệu; các đơn vị bố trí ${count('01', 1, 'buổi')} buổi làm việc với Đoàn, mời đại diện ${count('03', 3, 'chi bộ')} chi bộ trực thuộc cùng dự.`,
  ),
  closing({
    system: 'party',
    recipients: [
      '- Thường trực Tỉnh ủy (để báo cáo),',
      '- Các tổ chức đảng được giám sát,',
      '- Các phòng thuộc Ban,',
      '- Lưu Ban Tổ chức Tỉnh ủy.',
    ],
    signature: ['TRƯỞNG BAN'],
    name: 'Ngô Thế Vinh',
  }),
];

/** The decision that founds a round of supervision: directive, period, units with form of supervision and due dates. */
export const supervisionDecision: SampleDocument = {
  name: 'quyet-dinh-giam-sat',
  own: {
    number: '46-QĐ/BTCTU',
    type: 'QĐ',
    date: '2024-09-06',
    issuer: 'Ban Tổ chức Tỉnh ủy An Hòa',
    title: 'thành lập Đoàn Giám sát việc thực hiện Chỉ thị số 31-CT/TU ngày 14/8/2023 của Ban Thường vụ Tỉnh ủy',
  },
  seal: { rim: 'ĐẢNG CỘNG SẢN VIỆT NAM', middle: 'BAN TỔ CHỨC|TỈNH ỦY|AN HÒA' },
  pages: [decision, units],
  renditions: [{ condition: 'stamp', format: 'pdf', bundledFor: 'ban-to-chuc-an-hoa' }],
};
