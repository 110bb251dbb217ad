import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { EvidenceRow } from '../../domain/draft/render-draft.ts';
import { FONT } from '../../domain/layout/layout-rules.ts';
import type { Typesetter } from './docx-paragraphs.ts';

const WIDTHS = [600, 1_900, 1_900, 700, 2_655, 1_600] as const;
const HEADS = ['TT', 'Nội dung', 'Báo cáo', 'Trang', 'Trích dẫn', 'Người xác nhận'] as const;
const SIZE = 20;
const VIETNAM = 7 * 3_600_000;

/** One row a printed value, on a page of its own behind the signature. */
export function evidenceAnnex(
  rows: readonly EvidenceRow[],
  set: Typesetter,
  personName: (userId: string) => string,
): (Paragraph | Table)[] {
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    rows: [
      new TableRow({ tableHeader: true, children: HEADS.map((text, column) => cell(text, column, true)) }),
      ...rows.map(
        ({ text, report, page, quote, by, at }, index) =>
          new TableRow({
            cantSplit: true,
            children: [`${index + 1}`, text, report, `${page}`, quote, `${personName(by)}, ${timeText(at)}`].map(
              (content, column) => cell(content, column, false),
            ),
          }),
      ),
    ],
  });
  return [set.line('type-name', 'Phụ lục bằng chứng', { pageBreakBefore: true, after: 120 }), table];
}

function cell(text: string, column: number, isHead: boolean): TableCell {
  const alignment = column === 0 || column === 3 ? AlignmentType.CENTER : AlignmentType.LEFT;
  const run = new TextRun({ text: text.replace(/\p{Cc}/gu, ' '), font: FONT, size: SIZE, bold: isHead });
  return new TableCell({
    width: { size: WIDTHS[column]!, type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [new Paragraph({ alignment, children: [run] })],
  });
}

/** `05/01/2026 09:00`, by a Vietnamese clock. */
function timeText(iso: string): string {
  const local = new Date(Date.parse(iso) + VIETNAM).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
}
