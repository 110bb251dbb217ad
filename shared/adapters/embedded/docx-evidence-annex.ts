import type { EvidenceRow } from '../../domain/draft/render-draft.ts';
import { tableXml } from './docx-raw-xml.ts';

const WIDTHS = [600, 1_900, 1_900, 700, 2_655, 1_600] as const;
const HEADS = ['TT', 'Nội dung', 'Báo cáo', 'Trang', 'Trích dẫn', 'Người xác nhận'] as const;
const CENTRED = new Set([0, 3]);
const VIETNAM = 7 * 3_600_000;

/** One row a printed value, as XML of a table. */
export function evidenceTable(rows: readonly EvidenceRow[], personName: (userId: string) => string): string {
  const cells = rows.map(({ text, report, page, quote, by, at }, index) => [
    ...[`${index + 1}`, text, report, `${page}`, quote, `${personName(by)}, ${timeText(at)}`],
  ]);
  return tableXml(WIDTHS, CENTRED, [HEADS, ...cells]);
}

/** `05/01/2026 09:00`, by a Vietnamese clock. */
function timeText(iso: string): string {
  const local = new Date(Date.parse(iso) + VIETNAM).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
}
