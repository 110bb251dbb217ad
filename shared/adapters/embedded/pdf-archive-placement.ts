import type { Line, Page, Word } from '../../ocr/page.ts';

/** A PDF matrix `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A word of the invisible layer, on the upright page with its origin at the lower left. */
export interface PlacedWord {
  readonly text: string;
  /** Height of the letters in the unit of the page. */
  readonly size: number;
  /** Width the letters must fill, in the unit of the page. */
  readonly width: number;
  readonly matrix: Matrix;
  /** A gap follows on the same line. */
  readonly spaced: boolean;
}

/** Parts of the letter height above and below the baseline; the font of the layer is made to these. */
export const ASCENT = 0.8;
export const DESCENT = 0.2;

/** Letters and marks that reach below the baseline. */
const DESCENDING = /[gjpqyQ,;()[\]{}|/_ạẹịọụỵậệộợựặ]/iu;
/** A word this far off the line's baseline (in letter heights) follows its own box. */
const OFF_LINE = 0.5;
const LEAST_SIZE = 1;
const LEVEL = [1, 0, 0, 1] as const;
/**
 * Up to this slope (degrees) each word is written level at its own height: Poppler cuts a word in two where its baseline
 * has wandered by half a point, and nobody sees a word's box lean that little.
 */
const LEVEL_SLOPE = 5;

/** Places every word of a page so that the box of its invisible letters is the box of its ink. */
export function placeWords(page: Page, upright: { readonly width: number; readonly height: number }): PlacedWord[] {
  const angle = (page.skew * Math.PI) / 180;
  return page.lines.flatMap((line) => placeLine(line, upright, angle));
}

/** A word in the frame in which its line runs level; y grows downwards. */
interface LevelWord {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

function placeLine({ words }: Line, upright: { width: number; height: number }, angle: number): PlacedWord[] {
  const level = words.filter(({ text }) => text.trim() !== '').map((word) => levelWord(word, upright, angle));
  if (level.length === 0) return [];
  const line = baselineOf(level);
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const isSteep = Math.abs(angle) > (LEVEL_SLOPE * Math.PI) / 180;
  return level.map((word, index) => {
    const own = baselineOf([word]);
    const { baseline, size } = Math.abs(own.baseline - line.baseline) > OFF_LINE * line.size ? own : line;
    const middle = word.left + (isSteep ? 0 : word.width / 2);
    const x = middle * cosine - baseline * sine - (isSteep ? 0 : word.width / 2);
    const y = middle * sine + baseline * cosine;
    return {
      text: word.text,
      size,
      width: word.width,
      matrix: [...(isSteep ? ([cosine, -sine, sine, cosine] as const) : LEVEL), x, upright.height - y],
      spaced: index < level.length - 1,
    };
  });
}

/** Boxes stand upright around sloping words: the sizes along and across the line follow from the slope. */
function levelWord({ text, box }: Word, upright: { width: number; height: number }, angle: number): LevelWord {
  const outer = { width: box.width * upright.width, height: box.height * upright.height };
  const x = box.left * upright.width + outer.width / 2;
  const y = box.top * upright.height + outer.height / 2;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const steep = Math.abs(sine);
  const share = cosine * cosine - steep * steep;
  const width = Math.max((outer.width * cosine - outer.height * steep) / share, outer.width / 2);
  const height = Math.max((outer.height * cosine - outer.width * steep) / share, outer.height / 4, LEAST_SIZE);
  const centre = { x: x * cosine + y * sine, y: y * cosine - x * sine };
  return {
    text: text.normalize('NFC'),
    left: centre.x - width / 2,
    width,
    top: centre.y - height / 2,
    bottom: centre.y + height / 2,
  };
}

function baselineOf(words: readonly LevelWord[]): { baseline: number; size: number } {
  const standing = words.filter(({ text }) => !DESCENDING.test(text));
  const baseline =
    standing.length > 0
      ? median(standing.map(({ bottom }) => bottom))
      : median(words.map(({ top, bottom }) => bottom - (bottom - top) * DESCENT));
  const heights = words.map(({ top }) => Math.max(baseline - top, LEAST_SIZE));
  // One box swollen by a seal must not blow up the line.
  const ascent = Math.min(Math.max(...heights), median(heights) * 1.5);
  return { baseline, size: Math.max(ascent / ASCENT, LEAST_SIZE) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
