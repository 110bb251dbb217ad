import type { Run } from '../../domain/draft/render-draft.ts';
import { type ElementRule, FONT } from '../../domain/layout/layout-rules.ts';

/**
 * Long parts of a paper as WordprocessingML. The `docx` library makes an object of every property of every run: thousands
 * of bound values would take it the better part of a minute.
 */
const FONTS = `<w:rFonts w:ascii="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}"/>`;
const JUSTIFIED = '<w:jc w:val="both"/>';
const SPACING = '<w:spacing w:after="120" w:before="120" w:line="360" w:lineRule="exact"/>';
const INDENT = '<w:ind w:firstLine="567"/>';

/** Running text or a heading: first-line indent, exact lines, justified. */
export function proseXml(element: ElementRule, runs: readonly Run[]): string {
  return `<w:p><w:pPr>${SPACING}${INDENT}${JUSTIFIED}</w:pPr>${runs.map((run) => runXml(run, element)).join('')}</w:p>`;
}

/** A bordered table; the first row is its head and comes again on every page. Widths in twips. */
export function tableXml(
  widths: readonly number[],
  centred: ReadonlySet<number>,
  rows: readonly (readonly string[])[],
): string {
  const border = (side: string) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margins = '<w:tblCellMar><w:left w:type="dxa" w:w="60"/><w:right w:type="dxa" w:w="60"/></w:tblCellMar>';
  const properties = `<w:tblW w:type="dxa" w:w="${total}"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((cells, index) => {
    const row = `<w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return `<w:tr>${row}${cells.map((text, column) => cellXml(text, widths[column]!, centred.has(column), index === 0)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

/** XML 1.0 has no place for control characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

function runXml({ text, mark }: Run, { size, bold, italic, caps }: ElementRule): string {
  const isItalic = (italic ?? false) || (mark === 'quote' && italic === null);
  const isMarked = mark === 'blank' || mark === 'outdated' || mark === 'unbound';
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${isItalic ? '<w:i/><w:iCs/>' : ''}`;
  const highlight = isMarked ? '<w:highlight w:val="yellow"/>' : '';
  const sizes = `<w:sz w:val="${size[0]}"/><w:szCs w:val="${size[0]}"/>`;
  const shown = caps ? text.toLocaleUpperCase('vi') : text;
  return `<w:r><w:rPr>${FONTS}${look}${sizes}${highlight}</w:rPr>${textXml(shown)}</w:r>`;
}

function cellXml(text: string, width: number, isCentred: boolean, isHead: boolean): string {
  const look = `${FONTS}${isHead ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="20"/><w:szCs w:val="20"/>`;
  const align = `<w:pPr><w:jc w:val="${isCentred ? 'center' : 'left'}"/></w:pPr>`;
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr><w:p>${align}<w:r><w:rPr>${look}</w:rPr>${textXml(text)}</w:r></w:p></w:tc>`;
}

function textXml(text: string): string {
  const escaped = cleanText(text).replace(/[&<>]/gu, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;',
  );
  return `<w:t xml:space="preserve">${escaped}</w:t>`;
}
