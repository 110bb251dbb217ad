import type { BoundingBox } from './page.ts';
import type { ReadParagraphs, ReadWord } from './tesseract-page.ts';

/** Two words are the same ink when one covers this share of the other. */
const SAME_INK = 0.5;
/** Lines with as many words in common are one line read twice. */
const LEAST_SHARED = 2;

/**
 * Joins lines that are the same ink: the layout analysis gives a line twice where two columns stand at slightly different heights.
 * Of two readings of a word the larger sure one stays: the other was cut at the border of its line.
 */
export function withoutDoubledLines(paragraphs: ReadParagraphs): ReadParagraphs {
  const lines = paragraphs.flat().filter((line) => line.length > 0);
  const joined = new Map<readonly ReadWord[], readonly ReadWord[]>();
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const [one, two] = [joined.get(line) ?? line, joined.get(other) ?? other];
      if (one.length === 0 || two.length === 0 || !areDoubled(one, two)) continue;
      // The longer line knows its place in the layout.
      const [kept, dropped] = two.length > one.length ? [other, line] : [line, other];
      joined.set(kept, merge(one, two));
      joined.set(dropped, []);
    }
  }
  if (joined.size === 0) return paragraphs;
  return paragraphs.map((paragraph) => paragraph.map((line) => joined.get(line) ?? line));
}

function areDoubled(one: readonly ReadWord[], other: readonly ReadWord[]): boolean {
  if (!overlapsInHeight(one[0]!.box, other[0]!.box) && !overlapsInHeight(one.at(-1)!.box, other.at(-1)!.box))
    return false;
  const shared = other.filter((word) => one.some(({ box }) => isSameInk(box, word.box)));
  return shared.length >= LEAST_SHARED;
}

function merge(one: readonly ReadWord[], other: readonly ReadWord[]): ReadWord[] {
  const weight = ({ confidence, box }: ReadWord): number => confidence * box.width;
  const kept: ReadWord[] = [];
  for (const word of [...one, ...other].sort((a, b) => weight(b) - weight(a))) {
    if (!kept.some(({ box }) => isSameInk(box, word.box))) kept.push(word);
  }
  return kept.sort((a, b) => a.box.left - b.box.left);
}

const overlapsInHeight = (one: BoundingBox, other: BoundingBox): boolean =>
  Math.min(one.top + one.height, other.top + other.height) > Math.max(one.top, other.top);

function isSameInk(one: BoundingBox, other: BoundingBox): boolean {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  if (width <= 0 || !overlapsInHeight(one, other)) return false;
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width * height >= SAME_INK * Math.min(one.width * one.height, other.width * other.height);
}
