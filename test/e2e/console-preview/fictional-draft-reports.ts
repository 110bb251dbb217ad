import type { DocumentText } from '../../../shared/contracts/artifacts.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { DateValue, DirectiveValue, FigureValue } from '../../../shared/extraction/mention.ts';
import { confirmAll, documentOf, type ReviewedReport } from '../../support/drafts.ts';
import { boxOfSpan, type DrawnPage, drawPage } from './draw-page.ts';
import { OFFICES } from './fictional-list.ts';

/** A confirmed report a draft may stand on, with its page. */
export interface DraftReport extends ReviewedReport {
  readonly document: Document;
  readonly page: DrawnPage;
  readonly text: DocumentText;
}

/** Three confirmed reports on one directive; the second contradicts itself, the third is silent on hours. */
export function fictionalDraftReports(): DraftReport[] {
  return [
    reportOf('bc1', OFFICES[0]!.id, '415-BC/BTCTU', 38, '38', 1_240),
    reportOf('bc2', OFFICES[1]!.id, '97-BC/HU', 23, '25', 860),
    reportOf('bc3', OFFICES[2]!.id, '108-BC/ĐUK', 51, '51', null),
  ];
}

function reportOf(
  id: string,
  office: string,
  number: string,
  joined: number,
  again: string,
  hours: number | null,
): DraftReport {
  const page = drawPage(1, [
    { text: 'TỈNH ỦY AN HÒA                                          ĐẢNG CỘNG SẢN VIỆT NAM', isBold: true },
    { text: `Số ${number}                                   An Hòa, ngày 05 tháng 9 năm 2024` },
    { text: '' },
    { text: 'BÁO CÁO', at: 'centre', isBold: true },
    { text: 'kết quả thực hiện Chỉ thị số 49-CT/TU ngày 28/8/2023', at: 'centre', isBold: true },
    { text: '' },
    { text: 'Thực hiện Chương trình hành động số 28-CTr/TU ngày 03/11/2022 của Ban Thường vụ Tỉnh ủy.' },
    { text: '1. Ưu điểm' },
    { text: `Từ tháng 9/2023 đến ngày 30/8/2024, toàn đảng bộ kết nạp ${joined} đảng viên mới. Cấp ủy các` },
    { text: 'cấp quán triệt chỉ thị kịp thời, phân công người theo dõi từng chi bộ.' },
    { text: hours === null ? 'Việc bồi dưỡng được duy trì.' : `Đã tổ chức ${hours} giờ bồi dưỡng.` },
    { text: '2. Hạn chế' },
    { text: 'Một số chi bộ nông thôn còn chậm tạo nguồn; hồ sơ phải bổ sung nhiều lần.' },
    { text: '3. Nguyên nhân' },
    { text: 'Địa bàn rộng, cán bộ kiêm nhiệm; việc đôn đốc chưa thường xuyên.' },
    { text: `Biểu kèm theo: ${again} đảng viên kết nạp mới trong kỳ.` },
  ]);
  const findings: Finding[] = [
    directive(page, `${id}-d1`, '49-CT/TU', 'CT', 'Chỉ thị', '2023-08-28'),
    directive(page, `${id}-d2`, '28-CTr/TU', 'CTr', 'Chương trình', '2022-11-03'),
    period(page, `${id}-p`, 'Từ tháng 9/2023 đến ngày 30/8/2024', '2023-09/2024-08-30'),
    figure(page, `${id}-a`, `${joined} đảng viên`, joined, 'đảng viên', 'đảng viên mới kết nạp'),
    figure(page, `${id}-b`, `${again} đảng viên kết nạp`, Number(again), 'đảng viên', 'đảng viên mới kết nạp'),
    ...(hours === null ? [] : [figure(page, `${id}-h`, `${hours} giờ`, hours, 'giờ', 'giờ bồi dưỡng')]),
  ];
  const report = confirmAll({ id, office, status: 'confirmed', findings, history: [] });
  const own = { number, type: 'BC', date: '2024-09-05', issuer: null, title: null, subject: null };
  const document = { ...documentOf(report), own } as Document;
  const { width, height, text } = page;
  const pages = [{ page: 1, text, source: 'tesseract' as const, engine: 'tesseract', width, height }];
  return { ...report, document, page, text: { documentId: id, pages } };
}

function placed(page: DrawnPage, id: string, quote: string) {
  const start = page.text.indexOf(quote);
  const end = start + quote.length;
  const evidence = {
    page: page.page,
    offset: [start, end] as const,
    box: boxOfSpan(page, start, end),
    wordIds: [],
    quote,
    before: page.text.slice(Math.max(0, start - 60), start),
    after: page.text.slice(end, end + 60),
    readingConfidence: 0.96,
  };
  return { id, evidence, confidence: 0.97, reasons: [], alternatives: [], group: null, origin: 'machine' as const };
}

function directive(page: DrawnPage, id: string, number: string, type: string, typeName: string, day: string): Finding {
  const issuer = 'Ban Thường vụ Tỉnh ủy';
  const value: DirectiveValue = { number, type, typeName, date: day, issuer, subject: null, system: 'party' };
  return { ...placed(page, id, number), kind: 'directive', value };
}

function period(page: DrawnPage, id: string, quote: string, edtf: string): Finding {
  const value: DateValue = { edtf, kind: 'period', inferred: false };
  return { ...placed(page, id, quote), kind: 'date', value };
}

function figure(page: DrawnPage, id: string, quote: string, amount: number, unit: string, subject: string): Finding {
  const value: FigureValue = { value: amount, unit, kind: 'count', of: null, period: '2023-09/2024-08-30', subject };
  return { ...placed(page, id, quote), kind: 'figure', value };
}
