import type { z } from 'zod';
import { DocumentDetailSchema, PageWordsSchema } from '../../../shared/contracts/api-documents.ts';
import { type FindingResource, FindingSchema } from '../../../shared/contracts/api-findings.ts';
import { boxOfSpan, type DrawnPage, drawPage, type TypedLine } from './draw-page.ts';

/** A value looked for by its words on a page. */
type Wanted = Pick<FindingResource, 'kind' | 'value' | 'reasons'> & {
  readonly quote: string;
  readonly alternatives?: readonly { readonly value: FindingResource['value']; readonly quote: string }[];
};

export type Detail = z.infer<typeof DocumentDetailSchema>;

const FIRST: readonly TypedLine[] = [
  { text: 'TỈNH ỦY AN HÒA                                          ĐẢNG CỘNG SẢN VIỆT NAM', isBold: true },
  { text: 'BAN TỔ CHỨC', isBold: true },
  { text: 'Số 412-BC/BTCTU                                   An Hòa, ngày 20 tháng 10 năm 2023' },
  { text: '' },
  { text: 'BÁO CÁO', at: 'centre', isBold: true },
  { text: 'kết quả thực hiện chương trình phát triển đảng viên', at: 'centre', isBold: true },
  { text: '' },
  { text: 'Thực hiện Chương trình hành động số 28-CTr/TU ngày 03/11/2022 của Ban Thường vụ' },
  { text: 'Tỉnh ủy và Kết luận số 38-KL/TU ngày 13/11/2018 của Bộ Chính trị, Ban Tổ chức đã' },
  { text: 'ban hành Kế hoạch số 65-KH/BTCTU ngày 15/01/2023 để triển khai trong toàn tỉnh.' },
  { text: 'Căn cứ Hướng dẫn 08-HD/BTCTW, giai đoạn 2021 - 2025 toàn Đảng bộ có 21/25 đảng bộ' },
  { text: 'trực thuộc hoàn thành chỉ tiêu. Trong 9 tháng đầu năm 2023 đã kết nạp 1.284 đảng viên,' },
  { text: 'đạt 83,45% so với chỉ tiêu, tăng 46 đảng viên so với cùng kỳ. Kinh phí hỗ trợ là' },
  { text: '2,75 tỷ đồng. Ngày 07/11 đoàn kiểm tra làm việc với 12 chi bộ, phát hiện 03 trường hợp' },
  { text: 'cần bổ sung hồ sơ trước ngày 15/12/2023.' },
];
const SECOND: readonly TypedLine[] = [
  { text: 'II. KẾT QUẢ CỤ THỂ', isBold: true },
  { text: 'Đến ngày 30/9/2023, toàn tỉnh có 38.640 đảng viên, sinh hoạt tại 2.115 chi bộ.' },
  { text: 'Nghị quyết số 21-NQ/TW ngày 16/6/2022 được quán triệt tới 100% cấp ủy cơ sở.' },
  { text: 'Ủy ban nhân dân tỉnh ban hành Quyết định số 1157/QĐ-UBND ngày 02/8/2023 về hỗ trợ' },
  { text: 'chi bộ thôn, bản. Khoảng 60 quần chúng ưu tú đang được bồi dưỡng trong quý IV/2023.' },
  { text: 'Thông báo số 19-TB/TU giao các đơn vị báo cáo định kỳ 6 tháng một lần.' },
];
const NOTHING = { type: null, typeName: null, date: null, issuer: null, subject: null } as const;

const WANTED: readonly (readonly Wanted[])[] = [
  [
    directive('412-BC/BTCTU', 'BC', 'Báo cáo', '2023-10-20', 'Ban Tổ chức Tỉnh ủy', 'Số 412-BC/BTCTU'),
    {
      ...directive('28-CTr/TU', 'CTr', 'Chương trình', '2022-11-03', 'Ban Thường vụ Tỉnh ủy', '28-CTr/TU'),
      reasons: ['readings-differ'],
      alternatives: [
        {
          value: { ...NOTHING, number: '26-CTr/TU', type: 'CTr', typeName: 'Chương trình', system: 'party' },
          quote: '26-CTr/TU',
        },
      ],
    },
    { ...directive('38-KL/TU', 'KL', 'Kết luận', '2018-11-13', 'Bộ Chính trị', '38-KL/TU'), reasons: ['has-warning'] },
    directive('65-KH/BTCTU', 'KH', 'Kế hoạch', '2023-01-15', 'Ban Tổ chức Tỉnh ủy', '65-KH/BTCTU'),
    {
      ...directive('08-HD/BTCTW', 'HD', 'Hướng dẫn', null, 'Ban Tổ chức Trung ương', '08-HD/BTCTW'),
      reasons: ['inferred-issuer', 'low-reading-confidence'],
    },
    date('2022-11-03', 'day', '03/11/2022'),
    date('2018-11-13', 'day', '13/11/2018'),
    date('2023-01-15', 'day', '15/01/2023'),
    date('2021/2025', 'period', 'giai đoạn 2021 - 2025'),
    date('2023-01/2023-09', 'interval', '9 tháng đầu năm 2023'),
    { ...date('2023-11-07', 'day', 'Ngày 07/11', true), reasons: ['inferred-year'] },
    date('../2023-12-14', 'deadline', 'trước ngày 15/12/2023'),
    figure({ value: 21, of: 25, kind: 'ratio', unit: 'đảng bộ' }, '21/25 đảng bộ'),
    figure({ value: 1284, kind: 'count', unit: 'đảng viên', period: '2023-01/2023-09' }, '1.284 đảng viên'),
    { ...figure({ value: 83.45, kind: 'achievement', unit: '%' }, '83,45%'), reasons: ['low-reading-confidence'] },
    figure({ value: 46, kind: 'change', unit: 'đảng viên', base: 'cùng kỳ' }, 'tăng 46 đảng viên'),
    figure({ value: 2_750_000_000, kind: 'money', unit: 'đồng' }, '2,75 tỷ đồng.'),
    figure({ value: 12, kind: 'count', unit: 'chi bộ' }, '12 chi bộ'),
    { ...figure({ value: 3, kind: 'count', unit: 'trường hợp' }, '03 trường hợp'), reasons: ['ambiguous-value'] },
  ],
  [
    directive('21-NQ/TW', 'NQ', 'Nghị quyết', '2022-06-16', 'Ban Chấp hành Trung ương', '21-NQ/TW'),
    directive('1157/QĐ-UBND', 'QĐ', 'Quyết định', '2023-08-02', 'Ủy ban nhân dân tỉnh', '1157/QĐ-UBND', 'state'),
    { ...directive('19-TB/TU', 'TB', 'Thông báo', null, null, '19-TB/TU'), reasons: ['handwritten', 'unknown-issuer'] },
    date('../2023-09-30', 'as-of', 'Đến ngày 30/9/2023'),
    date('2022-06-16', 'day', '16/6/2022'),
    date('2023-36', 'quarter', 'quý IV/2023'),
    figure({ value: 38640, kind: 'count', unit: 'đảng viên' }, '38.640 đảng viên'),
    figure({ value: 2115, kind: 'count', unit: 'chi bộ' }, '2.115 chi bộ'),
    figure({ value: 100, kind: 'percent', unit: '%' }, '100%'),
    {
      ...figure({ value: 60, kind: 'count', unit: 'quần chúng ưu tú', qualifier: 'approximately' }, 'Khoảng 60'),
      reasons: ['approximate'],
    },
  ],
];

/** A fictional report of several pages with findings of every sort; the pages after the second only carry text. */
export function fictionalReport(
  document: Detail['document'],
  pageCount = 4,
): { detail: Detail; pages: readonly DrawnPage[] } {
  const pages = Array.from({ length: pageCount }, (_, index) =>
    drawPage(index + 1, [FIRST, SECOND][index] ?? SECOND.slice(1, 2)),
  );
  const findings = WANTED.flatMap((wanted, index) => wanted.map((one) => toFinding(one, pages[index]!)));
  const conclusion = findings.find(({ evidence }) => evidence.quote === '38-KL/TU')!;
  const [start, end] = spanOf(pages[1]!, '6 tháng một lần');
  const needLook = findings.filter(({ reasons }) => reasons.length > 0).length;
  const counts = { directives: 8, dates: 10, figures: 11, needLook, looked: 0, decided: 0 };
  const detail = DocumentDetailSchema.parse({
    document: { ...document, pageCount, pagesRecognized: pageCount, counts, warningCount: 1 },
    pages: pages.map(({ page, width, height }) => ({ page, width, height, source: 'tesseract' })),
    findings,
    warnings: [
      {
        code: 'issuer-level-mismatch',
        page: 1,
        offset: conclusion.evidence.offset,
        message: {
          vi: 'Ký hiệu TU là của tỉnh ủy, nhưng nơi ban hành ghi là Bộ Chính trị.',
          en: 'The symbol TU belongs to a provincial committee, but the issuer printed is the Politburo.',
        },
        likely: '38-KL/TW',
        findings: [conclusion.id],
      },
    ],
    unclaimed: [{ page: 2, offset: [start, end], quote: '6 tháng một lần', box: boxOfSpan(pages[1]!, start, end) }],
  });
  return { detail, pages };
}

/** What the page's words look like to the console. */
export function wordsOf({ page, width, height, text, words }: DrawnPage): z.infer<typeof PageWordsSchema> {
  return PageWordsSchema.parse({ page, width, height, text, words });
}

function toFinding({ quote, kind, value, reasons, alternatives = [] }: Wanted, page: DrawnPage): FindingResource {
  const [start, end] = spanOf(page, quote);
  const words = page.words.filter(({ offset }) => offset[0] < end && offset[1] > start);
  return FindingSchema.parse({
    id: `f-${page.page}-${start}-${kind}`,
    kind,
    proposed: value,
    value,
    evidence: {
      page: page.page,
      offset: [start, end],
      box: boxOfSpan(page, start, end),
      wordIds: words.map(({ id }) => id),
      quote,
      before: page.text.slice(Math.max(0, start - 60), start),
      after: page.text.slice(end, end + 60),
      readingConfidence: reasons.length > 0 ? 0.61 : 0.96,
    },
    confidence: reasons.length > 0 ? 0.7 : 0.97,
    reasons,
    alternatives: alternatives.map((alternative) => ({ ...alternative, source: 'second reading' })),
    group: null,
    origin: 'machine',
    state: 'open',
    decision: null,
  });
}

function spanOf({ text }: DrawnPage, quote: string): [number, number] {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the fictional page does not say "${quote}"`);
  return [start, start + quote.length];
}

function directive(
  number: string,
  type: string,
  typeName: string,
  issued: string | null,
  issuer: string | null,
  quote: string,
  system: 'party' | 'state' = 'party',
): Wanted {
  return {
    kind: 'directive',
    quote,
    reasons: [],
    value: { number, type, typeName, date: issued, issuer, subject: null, system },
  };
}

function date(
  edtf: string,
  kind: 'day' | 'period' | 'interval' | 'deadline' | 'as-of' | 'quarter',
  quote: string,
  inferred = false,
): Wanted {
  return { kind: 'date', quote, reasons: [], value: { edtf, kind, inferred } };
}

function figure(value: Partial<Extract<FindingResource, { kind: 'figure' }>['value']>, quote: string): Wanted {
  const empty = { value: 0, unit: null, kind: 'count', of: null, period: null, subject: null } as const;
  return { kind: 'figure', quote, reasons: [], value: { ...empty, ...value } };
}
