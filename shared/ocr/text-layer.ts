import type { BoundingBox, Line, Page, Word } from './page.ts';
import { unionBox } from './page-text.ts';
import type { GreyRaster } from './raster.ts';
import { inkThreshold } from './raster.ts';
import { clampBox } from './skew.ts';
import type { ReadPicture } from './tesseract-page.ts';
import { judgeVietnamese } from './vietnamese.ts';

/** One letter of a file's own text layer; line breaks are letters too. */
export interface LayerLetter {
  readonly letter: string;
  /** On the upright page. */
  readonly box: BoundingBox;
  readonly visible: boolean;
  /** Name of its font as the file gives it. */
  readonly font?: string;
}

const MIN_WORDS = 12;
const MIN_SYLLABLES = 0.6;
const MIN_MARKED = 0.35;
const MIN_INK_COVERED = 0.7;
const ALL_INK = 0.98;
/** Letters lie loosely in their boxes: accents and tails reach out. */
const REACH = 0.002;

/**
 * True when the layer can stand for the page: its letters are drawn (an invisible layer is somebody else's OCR), read as
 * Vietnamese with its marks, and cover the ink of the picture (a signature line over a scan does not).
 */
export function isTrustedLayer(letters: readonly LayerLetter[], picture: GreyRaster): boolean {
  const visible = letters.filter((letter) => letter.visible);
  if (visible.length < letters.length * 0.9) return false;
  const { words, syllableShare, markedShare } = judgeVietnamese(visible.map(({ letter }) => letter).join(''));
  if (words < MIN_WORDS || syllableShare < MIN_SYLLABLES || markedShare < MIN_MARKED) return false;
  return inkCovered(visible, picture) >= MIN_INK_COVERED;
}

/** Fonts every reader has: what is drawn in them is what the file says, letter by letter. */
const STANDARD_FONT =
  /^(?:Helvetica|Times|Courier|Arial|TimesNewRoman)(?:PS)?(?:MT)?(?:[-,](?:Roman|Bold|Italic|Oblique|BoldItalic|BoldOblique|BoldMT|ItalicMT|BoldItalicMT))?$/u;

/**
 * True for a short drawn layer in standard fonts and plain Latin letters that covers all ink: a page number, a cover sheet. It is too
 * short to be judged as Vietnamese, and there is nothing it could be wrong about.
 */
export function isPlainLayer(letters: readonly LayerLetter[], picture: GreyRaster): boolean {
  const written = letters.filter(({ letter }) => !/^[\s\p{C}]$/u.test(letter));
  const isPlain = written.every(
    ({ letter, visible, font = '' }) =>
      visible && /^[ -~]$/u.test(letter) && STANDARD_FONT.test(font.replaceAll(' ', '')),
  );
  const { words } = judgeVietnamese(letters.map(({ letter }) => letter).join(''));
  return written.length > 0 && isPlain && words < MIN_WORDS && inkCovered(written, picture) >= ALL_INK;
}

/** Share of the picture's ink that lies under the letters, 0..1; 1 for a white picture. */
export function inkCovered(letters: readonly LayerLetter[], { width, height, pixels }: GreyRaster): number {
  const covered = new Uint8Array(width * height);
  for (const { box } of letters) {
    const left = Math.max(0, Math.floor((box.left - REACH) * width));
    const right = Math.min(width, Math.ceil((box.left + box.width + REACH) * width));
    const bottom = Math.min(height, Math.ceil((box.top + box.height + REACH) * height));
    for (let y = Math.max(0, Math.floor((box.top - REACH) * height)); y < bottom; y += 1) {
      if (right > left) covered.fill(1, y * width + left, y * width + right);
    }
  }
  const threshold = inkThreshold({ width, height, pixels });
  let ink = 0;
  let under = 0;
  for (let index = 0; index < pixels.length; index += 1) {
    if (pixels[index]! > threshold) continue;
    ink += 1;
    under += covered[index]!;
  }
  return ink === 0 ? 1 : under / ink;
}

/** The page as its text layer writes it; boxes from the letters. */
export function readTextLayer(letters: readonly LayerLetter[], picture: ReadPicture, engine: string): Page {
  const lines: Line[] = [];
  let text = '';
  let index = 0;
  for (const written of splitLines(letters)) {
    const words: Word[] = [];
    for (const word of written) {
      const start = text.length + (words.length > 0 ? 1 : 0);
      const letterText = word
        .map(({ letter }) => letter)
        .join('')
        .normalize('NFC');
      text += `${words.length > 0 ? ' ' : ''}${letterText}`;
      const box = clampBox(unionBox(word.map((letter) => letter.box))!);
      words.push({
        id: `w${picture.page}-${index++}`,
        text: letterText,
        start,
        end: text.length,
        box,
        confidence: null,
      });
    }
    text += '\n';
    lines.push({ id: `l${picture.page}-${lines.length}`, box: unionBox(words.map(({ box }) => box))!, words });
  }
  return { ...picture, source: 'text-layer', engine, text, lines };
}

function splitLines(letters: readonly LayerLetter[]): LayerLetter[][][] {
  const lines: LayerLetter[][][] = [[[]]];
  for (const letter of letters) {
    if (/[\r\n]/u.test(letter.letter)) lines.push([[]]);
    else if (/^[\s\p{C}]$/u.test(letter.letter)) lines.at(-1)!.push([]);
    else lines.at(-1)!.at(-1)!.push(letter);
  }
  return lines.map((line) => line.filter((word) => word.length > 0)).filter((line) => line.length > 0);
}
