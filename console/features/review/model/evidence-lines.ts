import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import type { PageWords } from './page-geometry.ts';

type Word = PageWords['words'][number];

/** A line of print of a value. Scans are skewed: `angle` (degrees clockwise) turns the box round its middle. */
export interface EvidenceLine extends BoundingBox {
  readonly angle: number;
}

/** A value on its page, line by line: one box around two lines would cover words that are not meant. */
export interface EvidenceLines {
  readonly boxes: readonly EvidenceLine[];
  /** Around the part with the digits: what a reviewer compares when the whole is too wide to be seen at once. */
  readonly core: BoundingBox;
}

/** Words between two words with digits that still belong to them (`28-CTr/TU ngày 03/11/2022`). */
const MAX_GAP = 2;
/** Higher than this part of the page is more than one upright line of print. */
const HIGHEST_LINE = 0.026;
/** Over a shorter part of the page's width a slope says nothing. */
const SHORTEST_SLOPE = 0.08;

export function isOneLine({ height }: BoundingBox): boolean {
  return height <= HIGHEST_LINE;
}

/** Groups the words of a span into lines of print; undefined when the span covers no word. */
export function evidenceLines(page: PageWords, [start, end]: readonly [number, number]): EvidenceLines | undefined {
  const inside = page.words.filter(({ offset }) => offset[0] < end && offset[1] > start);
  if (inside.length === 0) return undefined;
  const lines: Word[][] = [];
  for (const word of inside) {
    const line = lines.at(-1);
    if (line && isOnLine(line.at(-1)!, word)) line.push(word);
    else lines.push([word]);
  }
  return { boxes: lines.map((line) => lineAround(line, page.width / page.height)), core: boxAround(coreOf(lines)) };
}

/** The first run of words with digits on one line; the first line where there are no digits at all. */
function coreOf(lines: readonly (readonly Word[])[]): readonly Word[] {
  const line = lines.find((candidate) => candidate.some(hasDigit)) ?? lines[0]!;
  const first = line.findIndex(hasDigit);
  if (first < 0) return line;
  let last = first;
  for (let at = first + 1; at < line.length && at - last <= MAX_GAP; at += 1) if (hasDigit(line[at]!)) last = at;
  return line.slice(first, last + 1);
}

function hasDigit({ text }: Word): boolean {
  return /\d/u.test(text);
}

/** The next word stands to the right and its middle is within the height of the one before. */
function isOnLine(before: Word, word: Word): boolean {
  const middle = middleOf(word);
  const isBeside = middle > before.box.top && middle < before.box.top + before.box.height;
  return isBeside && word.box.left > before.box.left;
}

/** As high as the highest word and along the slope of the words; upright where they are too few to tell one. */
function lineAround(words: readonly Word[], aspect: number): EvidenceLine {
  const first = words[0]!;
  const last = words.at(-1)!;
  const run = last.box.left + last.box.width / 2 - (first.box.left + first.box.width / 2);
  if (run < SHORTEST_SLOPE) return { ...boxAround(words), angle: 0 };
  const rise = middleOf(last) - middleOf(first);
  const { left, width } = boxAround(words);
  const height = Math.max(...words.map(({ box }) => box.height));
  const middle = (middleOf(first) + middleOf(last)) / 2;
  return { left, width, top: middle - height / 2, height, angle: (Math.atan2(rise, run * aspect) * 180) / Math.PI };
}

function middleOf({ box }: Word): number {
  return box.top + box.height / 2;
}

function boxAround(words: readonly Word[]): BoundingBox {
  const left = Math.min(...words.map(({ box }) => box.left));
  const top = Math.min(...words.map(({ box }) => box.top));
  const right = Math.max(...words.map(({ box }) => box.left + box.width));
  const bottom = Math.max(...words.map(({ box }) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
