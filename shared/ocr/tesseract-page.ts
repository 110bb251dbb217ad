import type { BoundingBox, Line, Mark, Page, Reading, Word } from './page.ts';
import { unionBox } from './page-text.ts';
import { clampBox, onUnstraightenedPage } from './skew.ts';

/** The picture a reading was made of. */
export interface ReadPicture {
  /** 1-based. */
  readonly page: number;
  /** Pixels of the upright page before it was straightened. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly skew: number;
}

/** A word as an engine gives it: its place in fractions of the straightened picture. */
export interface ReadWord {
  readonly text: string;
  readonly confidence: number;
  readonly box: BoundingBox;
  /** Other readings of the same ink, surest first. */
  readonly alternatives?: readonly Reading[];
}

/** Lines of words, in reading order; a paragraph is a list of lines. */
export type ReadParagraphs = readonly (readonly (readonly ReadWord[])[])[];

/** Reads Tesseract's tab-separated output (level, page, block, paragraph, line, word, left, top, width, height, confidence, text). */
export function parseTesseractTable(table: string): ReadParagraphs {
  const paragraphs: ReadWord[][][] = [];
  let size = { width: 1, height: 1 };
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number];
    const level = cells[0];
    if (level === '1') size = { width: width || 1, height: height || 1 };
    if (level === '3') paragraphs.push([]);
    if (level === '4') paragraphs.at(-1)?.push([]);
    const text = vietnameseLetters((cells[11] ?? '').trim().normalize('NFC'));
    if (level !== '5' || text === '') continue;
    paragraphs
      .at(-1)
      ?.at(-1)
      ?.push({
        text,
        confidence: Math.min(1, Math.max(0, Number(cells[10]) / 100)),
        box: {
          left: left / size.width,
          top: top / size.height,
          width: width / size.width,
          height: height / size.height,
        },
      });
  }
  return paragraphs;
}

/** The Icelandic eth looks like Đ, and Tesseract gives one for the other; no Vietnamese word has it. */
const vietnameseLetters = (text: string): string => text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');

/** The page model of one reading. Boxes are turned back onto the page as it was before straightening. */
export function toRecognizedPage(paragraphs: ReadParagraphs, picture: ReadPicture, engine: string): Page {
  const written = writeLines(paragraphs, picture);
  return { ...pageOf(picture), source: 'tesseract', engine, ...written };
}

/** The page with stamps on it, whose boxes are on the upright page already; none leave it as it is. */
export function withMarks(page: Page, marks: readonly Mark[]): Page {
  return marks.length === 0 ? page : { ...page, marks };
}

/** A page without letters. */
export function blankPage(picture: ReadPicture): Page {
  return { ...pageOf(picture), source: 'blank', engine: 'blank', text: '', lines: [] };
}

/** A page whose picture no library can draw: kept in its place, and a warning says so. */
export function unreadablePage(page: number): Page {
  const picture = { page, width: 0, height: 0, dpi: null, rotation: 0, skew: 0 } as const;
  return { ...blankPage(picture), source: 'unreadable', engine: 'unreadable' };
}

function writeLines(paragraphs: ReadParagraphs, picture: ReadPicture): { text: string; lines: Line[] } {
  const lines: Line[] = [];
  let text = '';
  let index = 0;
  for (const paragraph of paragraphs) {
    const filled = paragraph.filter((line) => line.length > 0);
    if (filled.length > 0 && text !== '') text += '\n';
    for (const line of filled) {
      const words: Word[] = [];
      for (const word of line) {
        const start = text.length + (words.length > 0 ? 1 : 0);
        text += `${words.length > 0 ? ' ' : ''}${word.text}`;
        const box = onUnstraightenedPage(clampBox(word.box), picture);
        words.push({
          id: `w${picture.page}-${index++}`,
          text: word.text,
          start,
          end: text.length,
          box,
          confidence: word.confidence,
          ...(word.alternatives ? { alternatives: word.alternatives } : {}),
        });
      }
      text += '\n';
      lines.push({ id: `l${picture.page}-${lines.length}`, box: unionBox(words.map(({ box }) => box))!, words });
    }
  }
  return { text, lines };
}

const pageOf = ({ page, width, height, dpi, rotation, skew }: ReadPicture): ReadPicture => ({
  page,
  width,
  height,
  dpi,
  rotation,
  skew,
});
