import type { ReadWord } from '../../../shared/ocr/tesseract-page.ts';

/** A line of words from left to right, `top` and `left` in fractions; each letter 0.01 wide, words 0.02 high. */
export function line(text: string, top: number, left = 0.1, confidence = 0.95): ReadWord[] {
  let at = left;
  return text.split(' ').map((word) => {
    const box = { left: at, top, width: word.length * 0.01, height: 0.02 };
    at += (word.length + 0.6) * 0.01;
    return { text: word, confidence, box };
  });
}

/** Two pieces of text on one line, the second one starting at `right`. */
export const twoColumns = (left: string, right: string, top: number, rightAt = 0.5): ReadWord[] => [
  ...line(left, top, 0.1),
  ...line(right, top, rightAt),
];

export const textOf = (paragraphs: readonly (readonly (readonly ReadWord[])[])[]): string[] =>
  paragraphs
    .flat()
    .filter((words) => words.length > 0)
    .map((words) => words.map(({ text }) => text).join(' '));
