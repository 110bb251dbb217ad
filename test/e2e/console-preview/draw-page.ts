import sharp from 'sharp';
import type { BoundingBox } from '../../../shared/ocr/page.ts';

/** One line of a page: `at` is where it stands. */
export interface TypedLine {
  readonly text: string;
  readonly at?: 'left' | 'centre' | 'right';
  readonly isBold?: boolean;
}

export interface DrawnWord {
  readonly id: string;
  readonly text: string;
  readonly offset: [number, number];
  readonly box: BoundingBox;
}

/** A page with its words where the picture shows them. */
export interface DrawnPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly words: readonly DrawnWord[];
  readonly svg: string;
}

const WIDTH = 1240;
const HEIGHT = 1754;
const SIZE = 27;
const LINE = 44;
const LEFT = 150;
const RIGHT = 90;
const TOP = 150;
/** Advances of a Times-like face, as parts of the letter size; letters with marks are as wide as their base. */
const ADVANCES: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [0.25, ' .,'],
      [0.278, 'ijlt:;/'],
      [0.333, 'fr-()I'],
      [0.389, 'sJ'],
      [0.444, 'aceăâêz'],
      [0.5, 'bdghknopquvxyđ0123456789'],
      [0.556, 'FPSơư'],
      [0.611, 'ELTZ'],
      [0.667, 'BCR'],
      [0.722, 'ADGHKNOQUVXYwĐ'],
      [0.778, 'm'],
      [0.833, '%'],
      [0.889, 'M'],
      [0.944, 'W'],
    ] as const
  ).flatMap(([advance, letters]) => [...letters].map((letter) => [letter, advance])),
);
const USUAL_ADVANCE = 0.55;

/** Lays out typed lines on an A4 page and says where every word stands. */
export function drawPage(page: number, lines: readonly TypedLine[]): DrawnPage {
  const words: DrawnWord[] = [];
  const texts: string[] = [];
  let offset = 0;
  let text = '';
  for (const [row, line] of lines.entries()) {
    const baseline = TOP + row * LINE;
    let x = startOf(line);
    let at = offset;
    for (const word of line.text.split(' ')) {
      const width = widthOf(word, line.isBold);
      if (word) {
        const box = {
          left: x / WIDTH,
          top: (baseline - SIZE * 0.86) / HEIGHT,
          width: width / WIDTH,
          height: (SIZE * 1.16) / HEIGHT,
        };
        words.push({ id: `w${page}-${words.length}`, text: word, offset: [at, at + word.length], box });
        texts.push(glyphs(word, x, baseline, width, line.isBold ?? false));
      }
      x += width + SIZE * 0.25;
      at += word.length + 1;
    }
    text += `${line.text}\n`;
    offset += line.text.length + 1;
  }
  return { page, width: WIDTH, height: HEIGHT, text, words, svg: paper(texts) };
}

export function renderPage({ svg }: Pick<DrawnPage, 'svg'>): Promise<Buffer> {
  return sharp(Buffer.from(svg)).webp({ quality: 80 }).toBuffer();
}

/** The box around the words of a span; null where there are none. */
export function boxOfSpan({ words }: DrawnPage, start: number, end: number): BoundingBox | null {
  const inside = words.filter(({ offset }) => offset[0] < end && offset[1] > start).map(({ box }) => box);
  if (inside.length === 0) return null;
  const left = Math.min(...inside.map((box) => box.left));
  const top = Math.min(...inside.map((box) => box.top));
  const right = Math.max(...inside.map((box) => box.left + box.width));
  const bottom = Math.max(...inside.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

function startOf({ text, at = 'left', isBold }: TypedLine): number {
  const width = widthOf(text, isBold);
  if (at === 'left') return LEFT;
  return at === 'right' ? WIDTH - RIGHT - width : (WIDTH - width) / 2;
}

function widthOf(text: string, isBold = false): number {
  const slack = isBold ? 1.14 : 1.05;
  return [...text].reduce((sum, letter) => sum + SIZE * slack * advanceOf(letter), 0);
}

function advanceOf(letter: string): number {
  return ADVANCES[letter] ?? ADVANCES[letter.normalize('NFD').charAt(0)] ?? USUAL_ADVANCE;
}

function glyphs(word: string, x: number, y: number, width: number, isBold: boolean): string {
  const escaped = word.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  const weight = isBold ? ' font-weight="bold"' : '';
  return `<text x="${x + width / 2}" y="${y}" text-anchor="middle"${weight}>${escaped}</text>`;
}

/** Slightly grey, slightly stained: a scan, not a print. */
function paper(texts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fbfaf6"/><g font-family="Liberation Serif, Tinos, serif" font-size="${SIZE}" fill="#1d1d1f">${texts.join('')}</g></svg>`;
}
