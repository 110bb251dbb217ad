import { type DirectivePage, DirectivePageSchema } from '../../../shared/contracts/api-directive.ts';
import { OFFICES } from './fictional-list.ts';

const [first, second, third] = OFFICES.map(({ id }) => id) as [string, string, string];
const place = (page: number, isConfirmed: boolean) => ({ page, quote: '28-CTr/TU', isConfirmed, hasDate: true });
const value = (documentId: string, page: number, amount: number) => ({
  documentId,
  page,
  value: amount,
  quote: `${amount}`,
});

/** What the fictional server knows of one directive. */
export function fictionalDirective(): DirectivePage {
  return DirectivePageSchema.parse({
    number: '28-CTr/TU',
    date: '2022-11-03',
    typeName: 'Chương trình',
    issuers: ['Ban Thường vụ Tỉnh ủy'],
    subject: 'về nâng cao chất lượng phát triển đảng viên giai đoạn 2022 - 2025',
    own: { documentId: 'd9', title: 'Chương trình hành động' },
    dates: [
      { date: '2022-11-03', reports: 3 },
      { date: '2017-03-12', reports: 2 },
    ],
    reports: [
      {
        ...{ documentId: 'd5', number: '88-BC/HU', title: 'sơ kết một năm thực hiện chương trình', office: second },
        ...{ date: '2023-11-20', status: 'confirmed', places: [place(1, true), place(3, true)], warnings: [] },
      },
      {
        ...{ documentId: 'd2', number: '412-BC/BTCTU', title: 'kết quả phát triển đảng viên quý III', office: first },
        ...{ date: '2024-10-05', status: 'in-review', places: [place(1, false)] },
        warnings: [
          {
            ...{ page: 1, code: 'date-after-report' },
            message: { vi: 'Ngày ban hành đứng sau ngày báo cáo.', en: 'It was issued after the report.' },
          },
        ],
      },
      {
        ...{ documentId: 'd7', number: '120-BC/HU', title: 'kết quả năm 2024 của đảng bộ huyện', office: second },
        ...{ date: '2024-12-30', status: 'confirmed', places: [place(2, true)], warnings: [] },
      },
    ],
    silent: [third],
    rounds: [
      {
        ...{ id: 'r1', name: 'Giám sát Chương trình 28-CTr/TU năm 2024', status: 'reviewing' },
        units: [
          { office: first, state: 'in-review', wasLate: false },
          { office: second, state: 'confirmed', wasLate: false },
          { office: third, state: 'late', wasLate: false },
        ],
      },
    ],
    indicators: [
      {
        ...{ key: 'a', label: 'đảng viên mới kết nạp', unit: 'đảng viên' },
        cells: [
          { office: second, period: '2023', isContradiction: false, values: [value('d5', 2, 163)] },
          { office: second, period: '2024', isContradiction: true, values: [value('d7', 1, 210), value('d7', 4, 201)] },
          { office: first, period: '2024-07/2024-09', isContradiction: false, values: [value('d2', 1, 1284)] },
        ],
      },
      { key: 'b', label: 'tỷ lệ hoàn thành chỉ tiêu', unit: '%', cells: [] },
    ],
    isPartial: false,
  });
}
