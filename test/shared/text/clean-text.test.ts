import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../../shared/text/clean-text.ts';
import { textWordsIn } from '../../../shared/text/words-in-span.ts';

describe('a cleaned page', () => {
  it('has blanks for line breaks, tabs and odd blanks, and keeps the text beside it', () => {
    const raw = 'Số:\n12-QĐ/TU\tngày\u{a0}5\u{feff}';
    expect(cleanPage({ page: 1, text: raw, words: [] })).toMatchObject({ text: 'Số: 12-QĐ/TU ngày 5 ', raw });
  });

  it('is as long as the page, whatever stands on it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => cleanPage({ page: 1, text, words: [] }).text.length === text.length,
      ),
    );
  });
});

describe('the words of a span', () => {
  const words = [
    { start: 0, end: 3, confidence: 1 },
    { start: 4, end: 8, confidence: 0.5 },
    { start: 9, end: 12, confidence: 0.9 },
  ];

  it.each([
    ['a whole word', 4, 8, [1]],
    ['a part of a word', 5, 6, [1]],
    ['several words', 2, 10, [0, 1, 2]],
    ['a blank between two words', 3, 4, []],
    ['nothing behind the end', 12, 20, []],
  ])('are those it touches: %s', (_what, start, end, indexes) => {
    expect(textWordsIn(words, { start, end })).toEqual((indexes as number[]).map((index) => words[index]));
  });
});
