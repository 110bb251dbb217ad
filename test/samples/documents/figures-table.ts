import { centred, note, paragraph, table } from '../typeset/blocks.ts';
import { count, day, dir, figure, type Marked, percent, plain, text } from '../typeset/marked.ts';
import type { SampleDocument } from '../typeset/sample-document.ts';

/** Name, branches, members, admitted, target, achieved. */
const DISTRICTS: readonly (readonly [string, number, number, number, number, string])[] = [
  ['Thành ủy Hòa Bắc', 412, 8906, 214, 250, '85,6'],
  ['Huyện ủy Thanh Lâm', 286, 4572, 163, 180, '90,6'],
  ['Huyện ủy Vân Khê', 301, 5118, 152, 200, '76,0'],
  ['Huyện ủy Đông Giản', 274, 4390, 118, 160, '73,8'],
  ['Huyện ủy Lạc Phong', 295, 4764, 139, 170, '81,8'],
  ['Huyện ủy Tân Mỹ Sơn', 258, 3987, 97, 150, '64,7'],
  ['Đảng ủy Khối Doanh nghiệp', 143, 2615, 38, 100, '38,0'],
];

const cellOf = (value: number, unit: string): Marked => count(value.toLocaleString('de-DE'), value, unit);

const rows = DISTRICTS.map(([name, branches, members, admitted, target, achieved], index) => [
  plain(`${index + 1}`),
  plain(name),
  cellOf(branches, 'chi bộ'),
  cellOf(members, 'đảng viên'),
  cellOf(admitted, 'đảng viên'),
  figure(`${target}`, { value: target, unit: 'đảng viên', figureKind: 'target' }),
  percent(achieved, Number(achieved.replace(',', '.'))),
]);

const sum = (column: 1 | 2 | 3 | 4): number => DISTRICTS.reduce((total, row) => total + row[column], 0);

const total = [
  plain(''),
  plain('Cộng'),
  cellOf(sum(1), 'chi bộ'),
  cellOf(sum(2), 'đảng viên'),
  cellOf(sum(3), 'đảng viên'),
  figure(sum(4).toLocaleString('de-DE'), { value: sum(4), unit: 'đảng viên', figureKind: 'target' }),
  percent('76,1', 76.1),
];

const page = [
  centred('BIỂU TỔNG HỢP'),
  centred('KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN CỦA MỘT SỐ ĐẢNG BỘ'),
  note(
    text`(Kèm theo Báo cáo số ${dir('214-BC/BTCTU', '2024-10-15', 'Ban Tổ chức Tỉnh ủy')} ngày ${day('15/10/2024', '2024-10-15')} của Ban Tổ chức Tỉnh ủy)`,
  ),
  table({
    widths: [6, 32, 11, 14, 12, 12, 13],
    head: ['TT', 'Đảng bộ', 'Số chi bộ', 'Số đảng viên', 'Kết nạp mới', 'Chỉ tiêu', 'Tỷ lệ (%)'],
    rows: [...rows, total],
    optional: true,
  }),
  paragraph(
    text`Ghi chú: Số liệu tính đến hết ngày ${day('30/9/2024', ['../2024-09-30', '2024-09-30'])}. Có ${count('02', 2, 'đảng bộ')} đảng bộ đạt trên ${percent('85%', 85)}; thấp nhất là Đảng bộ Khối Doanh nghiệp, mới đạt ${figure('38%', { value: 38, unit: '%', figureKind: 'achievement' })}.`,
  ),
];

/** An annex that is nothing but a table; it has no number of its own. */
export const figuresTable: SampleDocument = {
  name: 'bieu-phat-trien-dang-vien',
  own: null,
  seal: null,
  pages: [page],
  renditions: [{ condition: 'clean', format: 'png' }],
};
