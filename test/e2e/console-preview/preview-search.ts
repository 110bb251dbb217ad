import type { SavedSearchResource } from '../../../shared/contracts/api-saved-searches.ts';
import { SearchResponse } from '../../../shared/contracts/api-search.ts';
import { excerptOf } from '../../../shared/domain/search/excerpt.ts';
import { understandQuery } from '../../../shared/domain/search/understand-query.ts';
import { OFFICES } from './fictional-list.ts';

const TEXT =
  'Thực hiện Chương trình hành động số 28-CTr/TU ngày 03/11/2022 của Ban Thường vụ Tỉnh ủy, toàn Đảng bộ đã kết nạp 1.284 đảng viên, đạt 95,5% kế hoạch.';
const TITLES = [
  'kết quả phát triển đảng viên quý III năm 2024',
  'sơ kết một năm thực hiện chương trình hành động về xây dựng tổ chức cơ sở đảng trong doanh nghiệp ngoài nhà nước',
  'kết quả công tác kiểm tra, giám sát 6 tháng đầu năm',
];
const STATUSES = ['confirmed', 'in-review', 'confirmed', 'awaiting-review'] as const;

/** What the archive of the fictional server answers. */
export function fictionalHits(url: URL, isFull: boolean): SearchResponse {
  const terms = understandQuery(url.searchParams.get('text') ?? '');
  const items = Array.from({ length: isFull ? 12 : 0 }, (_, at) => ({
    documentId: `d${at % 3 === 0 ? 2 : at + 2}`,
    page: 1 + (at % 4),
    title: TITLES[at % TITLES.length]!,
    office: OFFICES[at % OFFICES.length]!.id,
    status: STATUSES[at % STATUSES.length]!,
    number: at === 5 ? null : `${412 - at}-BC/BTCTU`,
    date: `2024-0${1 + (at % 9)}-1${at % 10}`,
    ...excerptOf(TEXT, terms),
    match: at > 8 ? ('folded' as const) : ('exact' as const),
  }));
  const [office, other, third] = OFFICES.map(({ id }) => id);
  const values = (...pairs: readonly (readonly [string | undefined, number])[]) =>
    isFull ? pairs.flatMap(([value, count]) => (value ? [{ value, count }] : [])) : [];
  return SearchResponse.parse({
    items,
    nextCursor: isFull ? 'more' : null,
    suggestion: null,
    counts: {
      documents: isFull ? 312 : 0,
      pages: isFull ? 1204 : 0,
      facets: {
        office: values([office, 121], [other, 96], [third, 95]),
        issuer: values(['Ban Tổ chức Tỉnh ủy', 140], ['Ban Thường vụ Huyện ủy Thanh Lâm', 88]),
        type: values(['BC', 240], ['KH', 41], ['TB', 31]),
        year: values(['2024', 180], ['2023', 92], ['2022', 40]),
        period: values(['2024', 171], ['2023', 101]),
        status: values(['confirmed', 250], ['in-review', 42], ['awaiting-review', 20]),
        kind: values(['directive', 301], ['date', 288], ['figure', 204]),
        retention: values(['20', 120], ['permanent', 64]),
      },
    },
  });
}

/** The searches a fictional person keeps. */
export function fictionalSearches(isFull: boolean): { items: SavedSearchResource[] } {
  const one = (id: string, name: string, text: string, given: Partial<SavedSearchResource> = {}) => ({
    ...{ id, name, text, filters: {}, sort: 'relevance' as const, notifies: true },
    createdAt: '2024-10-02T03:00:00.000Z',
    ...given,
  });
  const items = [
    one('s1', 'Chương trình 28 của các huyện', '28-CTr/TU', { filters: { type: ['BC'], year: ['2024', '2023'] } }),
    one(
      's2',
      'Kết nạp đảng viên dân tộc thiểu số, báo cáo của các đảng bộ cơ sở trực thuộc',
      '"kết nạp đảng viên" dân tộc',
      {
        notifies: false,
      },
    ),
    one('s3', 'Quy định 30', '30-QĐ/TW', { sort: 'newest' }),
  ];
  return { items: isFull ? items : [] };
}
