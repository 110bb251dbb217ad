import { unionBox } from './page-text.ts';
import type { ReadParagraphs, ReadWord } from './tesseract-page.ts';

/** In letter heights. Measured: 19 of 20 blanks of typeset lines are wider; the slant of italics tears numbers by less. */
const NARROWEST_BLANK = 0.2;

/** Puts numbers together that were torn where no blank stands (`18/201 3/TT-BKHCN`). `aspect` is width by height of the picture. */
export function withoutTornNumbers(paragraphs: ReadParagraphs, aspect: number): ReadParagraphs {
  return paragraphs.map((paragraph) => paragraph.map((line) => joinTorn(line, aspect)));
}

function joinTorn(line: readonly ReadWord[], aspect: number): readonly ReadWord[] {
  const words: ReadWord[] = [];
  for (const word of line) {
    const last = words.at(-1);
    if (last && isTorn(last, word, aspect)) words[words.length - 1] = joined(last, word);
    else words.push(word);
  }
  return words.length === line.length ? line : words;
}

function isTorn(left: ReadWord, right: ReadWord, aspect: number): boolean {
  if (!/\d$/u.test(left.text) || !/^[\d/]/u.test(right.text) || !/\d/u.test(right.text)) return false;
  const gap = (right.box.left - left.box.left - left.box.width) * aspect;
  return gap < Math.min(left.box.height, right.box.height) * NARROWEST_BLANK;
}

const joined = (left: ReadWord, right: ReadWord): ReadWord => ({
  text: left.text + right.text,
  confidence: Math.min(left.confidence, right.confidence),
  box: unionBox([left.box, right.box])!,
});
