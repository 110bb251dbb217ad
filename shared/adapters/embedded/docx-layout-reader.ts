import { strFromU8, unzipSync } from 'fflate';
import type { LaidOutParagraph, LaidOutRun, PaperLayout } from '../../domain/layout/paper-layout.ts';
import { type Properties, readParagraph, readRun, readStyles, type Styles } from './docx-styles.ts';
import { childNamed, childrenNamed, descendants, readXml, type XmlElement } from './xml-tree.ts';

/** The file is no Word document. */
export class DocxError extends Error {
  override readonly name = 'DocxError';
}

/** Reads how a Word file is laid out. Throws `DocxError` and `XmlError`. */
export function readDocxLayout(bytes: Uint8Array): PaperLayout {
  const parts = readParts(bytes);
  const styles = readStyles(parts.get('word/styles.xml'));
  const body = childNamed(parts.get('word/document.xml'), 'w:body');
  if (!body) throw new DocxError('no document body');
  const section = sectionOf(body);
  const blocks = beforeAnnex(body.children.filter((child) => typeof child !== 'string'));
  const tables = blocks.filter(isTwoColumned);
  const head = tables[0];
  const foot = tables.length > 1 ? tables.at(-1) : undefined;
  const [from, to] = [head ? blocks.indexOf(head) + 1 : 0, foot ? blocks.indexOf(foot) : blocks.length];
  const paragraphs = blocks.slice(from, to).filter(({ name }) => name === 'w:p');
  return {
    page: pageOf(section),
    ...headersOf(section, parts, styles),
    head: head ? columnsOf(head, styles) : null,
    body: paragraphs.map((paragraph) => readParagraphElement(paragraph, styles)),
    foot: foot ? columnsOf(foot, styles) : null,
  };
}

/** Every XML part of the file by name; all of them must be well-formed. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => isXml(name) && originalSize < 50_000_000 });
    return new Map(Object.entries(files).map(([name, file]) => [name, readXml(strFromU8(file))]));
  } catch (error) {
    throw new DocxError('not a whole office file', { cause: error });
  }
}

const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

/** An annex begins with a page break; the rules of the first paper do not speak of it. */
function beforeAnnex(blocks: readonly XmlElement[]): XmlElement[] {
  const at = blocks.findIndex((block) => childNamed(childNamed(block, 'w:pPr'), 'w:pageBreakBefore') !== undefined);
  return at < 0 ? [...blocks] : blocks.slice(0, at);
}

const isTwoColumned = (block: XmlElement): boolean =>
  block.name === 'w:tbl' && childrenNamed(childNamed(block, 'w:tr'), 'w:tc').length === 2;

function columnsOf(table: XmlElement, styles: Styles) {
  const column = (index: number) =>
    childrenNamed(table, 'w:tr')
      .flatMap((row) => childrenNamed(childrenNamed(row, 'w:tc')[index], 'w:p'))
      .map((paragraph) => readParagraphElement(paragraph, styles));
  return { left: column(0), right: column(1) };
}

function sectionOf(body: XmlElement): XmlElement | undefined {
  return descendants(body, 'w:sectPr')[0];
}

function pageOf(section: XmlElement | undefined): PaperLayout['page'] {
  const size = childNamed(section, 'w:pgSz')?.attributes ?? {};
  const margin = childNamed(section, 'w:pgMar')?.attributes ?? {};
  const twips = (side: string) => Number(margin[`w:${side}`] ?? 0);
  return {
    width: Number(size['w:w'] ?? 0),
    height: Number(size['w:h'] ?? 0),
    margins: {
      top: twips('top'),
      bottom: twips('bottom'),
      left: twips('left'),
      right: twips('right'),
      header: twips('header'),
    },
  };
}

type Headers = Pick<PaperLayout, 'pageNumber' | 'isNumberedOnFirstPage'>;

function headersOf(section: XmlElement | undefined, parts: ReadonlyMap<string, XmlElement>, styles: Styles): Headers {
  const targets = new Map(
    childrenNamed(parts.get('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      `word/${attributes.Target?.replace(/^\/word\//u, '')}`,
    ]),
  );
  const headerOf = (type: string) => {
    const reference = childrenNamed(section, 'w:headerReference').find(
      ({ attributes }) => attributes['w:type'] === type,
    );
    return reference && parts.get(targets.get(reference.attributes['r:id']) ?? '');
  };
  const later = headerOf('default');
  const hasFirst = childNamed(section, 'w:titlePg') !== undefined;
  const first = hasFirst ? headerOf('first') : later;
  const numbered = later ? childrenNamed(later, 'w:p').find(hasPageField) : undefined;
  const format = childNamed(section, 'w:pgNumType')?.attributes['w:fmt'] ?? 'decimal';
  return {
    pageNumber: numbered ? { ...numberLook(numbered, styles), format } : null,
    isNumberedOnFirstPage: first !== undefined && childrenNamed(first, 'w:p').some(hasPageField),
  };
}

function hasPageField(paragraph: XmlElement): boolean {
  const instructions = descendants(paragraph, 'w:instrText').map((one) => one.children.join(''));
  const simple = descendants(paragraph, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? '');
  return [...instructions, ...simple].some((text) => /(?<![A-Z])PAGE(?![A-Z])/u.test(text));
}

function numberLook(paragraph: XmlElement, styles: Styles): { readonly align: string; readonly size: number } {
  const { align, runs } = layOut(paragraph, styles);
  return { align, size: runs[0]?.size ?? 0 };
}

function readParagraphElement(paragraph: XmlElement, styles: Styles): LaidOutParagraph {
  const laidOut = layOut(paragraph, styles);
  const hasDrawing = ['w:drawing', 'w:pict'].some((name) => descendants(paragraph, name).length > 0);
  return { ...laidOut, hasRule: laidOut.hasRule || hasDrawing };
}

function layOut(paragraph: XmlElement, styles: Styles): LaidOutParagraph {
  const properties = childNamed(paragraph, 'w:pPr');
  const style = styles.of(childNamed(properties, 'w:pStyle')?.attributes['w:val']);
  const around: Properties = { ...styles.defaults, ...style, ...readParagraph(properties) };
  const runs = descendants(paragraph, 'w:r').map((run) => readRunElement(run, around, styles));
  const { align = 'left', indent = 0, before = 0, after = 0, line = 240, lineRule = 'auto', hasRule = false } = around;
  return {
    text: runs.map(({ text }) => text).join(''),
    runs,
    align: align === 'both' || align === 'center' || align === 'right' ? align : align === 'end' ? 'right' : 'left',
    indent,
    before,
    after,
    line,
    lineRule: lineRule === 'exact' || lineRule === 'atLeast' ? lineRule : 'auto',
    hasRule,
  };
}

function readRunElement(run: XmlElement, around: Properties, styles: Styles): LaidOutRun {
  const own = childNamed(run, 'w:rPr');
  const styleId = childNamed(own, 'w:rStyle')?.attributes['w:val'];
  const character = styleId === undefined ? {} : styles.of(styleId);
  const { size, bold, italic, underline, caps, font, color } = { ...around, ...character, ...readRun(own) };
  return {
    text: textOf(run),
    size: size ?? 20,
    bold: bold ?? false,
    italic: italic ?? false,
    underline: underline ?? false,
    caps: caps ?? false,
    font: font ?? '',
    color: color ?? 'auto',
  };
}

function textOf(run: XmlElement): string {
  return run.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return child.children.join('');
      return child.name === 'w:tab' || child.name === 'w:br' ? ' ' : '';
    })
    .join('');
}
