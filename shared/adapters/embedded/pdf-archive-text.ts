import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  type PDFPageLeaf,
  PDFRef,
} from 'pdf-lib';
import type { Page } from '../../ocr/page.ts';
import { ADVANCE, createGlyphlessFont, type GlyphlessFont } from './pdf-archive-font.ts';
import { removeForeignText } from './pdf-archive-foreign-text.ts';
import { type Matrix, type PlacedWord, placeWords } from './pdf-archive-placement.ts';

const FONT_KEY = 'TrichLucText';
const EM = 1000;
/** Letters that came from the file itself stand in it already. */
const OWN_LETTERS = new Set<Page['source']>(['text-layer', 'plain-text', 'blank', 'unreadable']);

/**
 * Puts an invisible text layer below everything else on each page read from a picture. The pages' own contents are not
 * touched, but for invisible letters of another reader. A page found to stand otherwise than its `/Rotate` says is turned upright.
 */
export function addTextLayers(document: PDFDocument, pages: readonly Page[]): void {
  const font = createGlyphlessFont(document.context);
  const sheets = document.getPages();
  const done = new Set<PDFPageLeaf>();
  for (const page of pages) {
    const sheet = sheets[page.page - 1];
    if (!sheet || OWN_LETTERS.has(page.source) || done.has(sheet.node)) continue;
    done.add(sheet.node);
    sheet.node.set(PDFName.of('Rotate'), PDFNumber.of(page.rotation));
    removeForeignText(sheet.node);
    const operators = layerOperators(page, sheet, font);
    if (operators) prepend(sheet.node, operators, font.ref);
  }
  font.finish();
}

function layerOperators(page: Page, sheet: PDFPage, font: GlyphlessFont): string {
  const paper = paperOf(sheet);
  const isTurned = page.rotation % 180 === 90;
  const upright = isTurned ? { width: paper.height, height: paper.width } : paper;
  const toPaper = turn(page.rotation, paper);
  const words = placeWords(page, upright).map((word) => showWord(word, toPaper, font));
  return words.length === 0 ? '' : ['BT', '3 Tr', ...words, 'ET'].join('\n');
}

function showWord({ text, size, width, matrix, spaced }: PlacedWord, toPaper: Matrix, font: GlyphlessFont): string {
  const natural = (Array.from(text).length * size * ADVANCE) / EM;
  const stretch = Math.max(0.01, (width / natural) * 100);
  const place = multiply(matrix, toPaper).map((value, index) => round(value, index < 4 ? 5 : 3));
  return `/${FONT_KEY} ${round(size, 2)} Tf ${round(stretch, 2)} Tz ${place.join(' ')} Tm <${font.encode(spaced ? `${text} ` : text)}> Tj`;
}

/** The visible part of the sheet in its own, unturned coordinates. */
function paperOf(sheet: PDFPage): { x: number; y: number; width: number; height: number } {
  const media = sheet.getMediaBox();
  const crop = sheet.getCropBox();
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const right = Math.min(media.x + media.width, crop.x + crop.width);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  if (right <= left || top <= bottom) return media;
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

/** From the upright page to the sheet, which a viewer turns clockwise by `rotation`. */
function turn(rotation: Page['rotation'], paper: ReturnType<typeof paperOf>): Matrix {
  const { x, y, width, height } = paper;
  switch (rotation) {
    case 90:
      return [0, 1, -1, 0, x + width, y];
    case 180:
      return [-1, 0, 0, -1, x + width, y + height];
    case 270:
      return [0, -1, 1, 0, x, y + height];
    default:
      return [1, 0, 0, 1, x, y];
  }
}

/** First `a`, then `b`. */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** Below the page's own contents: whatever they leave of the graphics state cannot move the layer. */
function prepend(node: PDFPageLeaf, operators: string, font: PDFRef): void {
  const { context } = node;
  const layer = context.register(context.flateStream(operators));
  const contents = node.get(PDFName.of('Contents'));
  const resolved = contents && context.lookup(contents);
  const own: PDFObject[] =
    resolved instanceof PDFArray ? resolved.asArray() : contents instanceof PDFRef && resolved ? [contents] : [];
  node.set(PDFName.of('Contents'), context.obj([layer, ...own]));
  // Resources may be shared with other pages or inherited: this page gets its own.
  const resources = node.Resources()?.clone(context) ?? context.obj({});
  const fonts = resources.lookup(PDFName.of('Font'));
  const widened = fonts instanceof PDFDict ? fonts.clone(context) : context.obj({});
  widened.set(PDFName.of(FONT_KEY), font);
  resources.set(PDFName.of('Font'), widened);
  node.set(PDFName.of('Resources'), resources);
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
