import type { BoundingBox } from './page.ts';
import { unionBox } from './page-text.ts';
import type { ReadParagraphs, ReadWord } from './tesseract-page.ts';

/** Under this, what a second look sees is a seal's ornament as often as a word. */
const MIN_CONFIDENCE = 0.5;
const MOST_OVERLAP = 0.2;
const SAME_LINE = 0.5;

/** Adds the words of a second reading that lie where the first one has none; never changes a word of the first. */
export function addMissedWords(first: ReadParagraphs, second: ReadParagraphs): ReadParagraphs {
  const known = first.flat(2);
  const paragraphs = first.map((paragraph) => paragraph.map((line) => [...line]));
  for (const line of second.flat()) {
    const missed = line.filter((word) => isWord(word) && overlap(word.box, known) < MOST_OVERLAP);
    for (const piece of splitByKnown(missed, known)) insert(paragraphs, piece);
  }
  return paragraphs;
}

const isWord = ({ text, confidence }: ReadWord): boolean => confidence >= MIN_CONFIDENCE && /[\p{L}\p{N}]/u.test(text);

function insert(paragraphs: ReadWord[][][], piece: readonly ReadWord[]): void {
  const box = unionBox(piece.map((word) => word.box))!;
  const line = paragraphs.flat().find((candidate) => candidate.length > 0 && continues(candidate, box));
  if (line) {
    line.push(...piece);
    line.sort((a, b) => a.box.left - b.box.left);
    return;
  }
  const inColumn = paragraphs.findIndex((paragraph) => isBelow(paragraph, box, true));
  const at = inColumn >= 0 ? inColumn : paragraphs.findIndex((paragraph) => isBelow(paragraph, box, false));
  if (at < 0) paragraphs.push([[...piece]]);
  else placeInside(paragraphs, at, piece, box);
}

/** A line that stands in the middle of a paragraph goes between its lines; else it is a paragraph of its own. */
function placeInside(paragraphs: ReadWord[][][], at: number, piece: readonly ReadWord[], box: BoundingBox): void {
  const paragraph = paragraphs[at]!;
  const before = paragraph.findIndex((line) => line.length > 0 && boxOf(line).top > box.top);
  if (before > 0) paragraph.splice(before, 0, [...piece]);
  else paragraphs.splice(at, 0, [[...piece]]);
}

function isBelow(paragraph: readonly (readonly ReadWord[])[], box: BoundingBox, inColumn: boolean): boolean {
  const lines = paragraph.filter((line) => line.length > 0).map(boxOf);
  const last = lines.at(-1);
  return last !== undefined && last.top > box.top && (!inColumn || sharesColumn(unionBox(lines)!, box));
}

const sharesColumn = (one: BoundingBox, other: BoundingBox): boolean =>
  Math.min(one.left + one.width, other.left + other.width) > Math.max(one.left, other.left);

/** True when the box stands on the line's own height and not far from one of its words. */
function continues(line: readonly ReadWord[], box: BoundingBox): boolean {
  const near = line.reduce((best, word) => (gap(word.box, box) < gap(best.box, box) ? word : best));
  const shared = Math.min(near.box.top + near.box.height, box.top + box.height) - Math.max(near.box.top, box.top);
  return shared >= SAME_LINE * Math.min(near.box.height, box.height) && gap(near.box, box) < 4 * near.box.height;
}

const gap = (one: BoundingBox, other: BoundingBox): number =>
  Math.max(0, Math.max(one.left, other.left) - Math.min(one.left + one.width, other.left + other.width)) +
  Math.abs(one.top + one.height / 2 - other.top - other.height / 2) * 4;

/** Words of one line with a known word between them belong to different places of it. */
function splitByKnown(words: readonly ReadWord[], known: readonly ReadWord[]): ReadWord[][] {
  const pieces: ReadWord[][] = [];
  for (const word of words) {
    const last = pieces.at(-1)?.at(-1);
    const between = last && unionBox([last.box, word.box]);
    if (!between || known.some(({ box }) => isInside(box, between))) pieces.push([word]);
    else pieces.at(-1)!.push(word);
  }
  return pieces;
}

function isInside(box: BoundingBox, around: BoundingBox): boolean {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const right = around.left + around.width;
  return x > around.left && x < right && y > around.top && y < around.top + around.height;
}

function overlap(box: BoundingBox, known: readonly ReadWord[]): number {
  const area = Math.max(1e-9, box.width * box.height);
  return known.reduce((most, { box: other }) => {
    const width = Math.min(box.left + box.width, other.left + other.width) - Math.max(box.left, other.left);
    const height = Math.min(box.top + box.height, other.top + other.height) - Math.max(box.top, other.top);
    return width > 0 && height > 0
      ? Math.max(most, (width * height) / Math.min(area, other.width * other.height))
      : most;
  }, 0);
}

const boxOf = (line: readonly ReadWord[]): BoundingBox => unionBox(line.map(({ box }) => box))!;
