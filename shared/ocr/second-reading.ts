import type { BoundingBox, Page, Reading, Word } from './page.ts';
import { TEXTRACT_ENGINE, type TextractLines, type TextractWord } from './textract-blocks.ts';

/** Share of the smaller word that must lie in the other for both to be the same ink. */
const SAME_INK = 0.5;
const DIGITS = /\d/u;

/**
 * Holds Textract's reading against a page Tesseract read. Textract knows no Vietnamese, so letters stay as they are; where
 * the digits of the same ink differ, its reading is set beside the word, and nobody decides silently. Ink it takes for
 * handwriting is marked. Pages with letters of their own (text layer, plain text, blank) stay as they are. Repeatable.
 */
export function withSecondReading(page: Page, reading: TextractLines): Page {
  if (page.source !== 'tesseract' && page.source !== 'fused') return page;
  const others = reading.flat().map((word) => ({ ...word, box: upright(word.box, page.rotation) }));
  const lines = page.lines.map((line) => ({ ...line, words: line.words.map((word) => compare(word, others)) }));
  const engines = new Set([...page.engine.split(' + '), TEXTRACT_ENGINE]);
  return { ...page, source: 'fused', engine: [...engines].join(' + '), lines };
}

function compare(word: Word, others: readonly TextractWord[]): Word {
  if (!DIGITS.test(word.text)) return word;
  const same = others.filter(({ box }) => sharedInk(word.box, box) >= SAME_INK).sort((a, b) => a.box.left - b.box.left);
  if (same.length === 0) return word;
  const { alternatives: before = [], ...plain } = word;
  const kept = before.filter(({ engine }) => engine !== TEXTRACT_ENGINE);
  const read = same.map(({ text }) => text).join('');
  const differs = digitsOf(read) !== digitsOf(word.text);
  const alternatives: readonly Reading[] = differs ? [...kept, readingOf(word.text, read, same)] : kept;
  return {
    ...plain,
    ...(same.some(({ handwritten }) => handwritten) ? { handwritten: true } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** With as many digits on both sides only these are exchanged: the letters are Tesseract's to read. */
function readingOf(own: string, read: string, words: readonly TextractWord[]): Reading {
  const digits = [...digitsOf(read)];
  const isExchange = digits.length === digitsOf(own).length;
  const text = isExchange ? own.replaceAll(/\d/gu, () => digits.shift()!) : read;
  return { engine: TEXTRACT_ENGINE, text, confidence: Math.min(...words.map(({ confidence }) => confidence)) };
}

const digitsOf = (text: string): string => text.replaceAll(/\D+/gu, '');

/** The share of the smaller box that both cover. */
function sharedInk(one: BoundingBox, other: BoundingBox): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  const smaller = Math.min(one.width * one.height, other.width * other.height);
  return width <= 0 || height <= 0 || smaller === 0 ? 0 : (width * height) / smaller;
}

/** Where a box of the stored page stands on the upright one. */
function upright({ left, top, width, height }: BoundingBox, rotation: Page['rotation']): BoundingBox {
  switch (rotation) {
    case 90:
      return { left: 1 - top - height, top: left, width: height, height: width };
    case 180:
      return { left: 1 - left - width, top: 1 - top - height, width, height };
    case 270:
      return { left: top, top: 1 - left - width, width: height, height: width };
    default:
      return { left, top, width, height };
  }
}
