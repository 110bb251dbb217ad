import { describe, expect, it } from 'vitest';
import type { Page } from '../../../shared/ocr/page.ts';
import { withSecondReading } from '../../../shared/ocr/second-reading.ts';
import { toRecognizedPage } from '../../../shared/ocr/tesseract-page.ts';
import { readTextractBlocks } from '../../../shared/ocr/textract-blocks.ts';
import { type AnswerWord, answerBlocks } from '../../support/textract-answers.ts';

const at = (left: number, width = 0.1) => ({ left, top: 0.2, width, height: 0.02 });

function pageOf(words: readonly (readonly [text: string, left: number])[], change: Partial<Page> = {}): Page {
  const read = words.map(([text, left]) => ({ text, confidence: 0.9, box: at(left) }));
  const picture = { page: 1, width: 1000, height: 1400, dpi: 200, rotation: 0, skew: 0 } as const;
  return { ...toRecognizedPage([[read]], picture, 'tesseract'), ...change };
}

const readingOf = (...words: readonly AnswerWord[]) => readTextractBlocks(answerBlocks([[words]])).get(1)!;
const wordsOf = (page: Page) => page.lines.flatMap(({ words }) => words);

describe('a second reading', () => {
  it('is set beside the word where the digits differ, with the letters of the first', () => {
    const page = withSecondReading(
      pageOf([['30/2020/NĐ-CP', 0.1]]),
      readingOf({ text: '80/2020/ND-CP', box: at(0.1) }),
    );
    expect(wordsOf(page)[0]!.alternatives).toEqual([{ engine: 'textract', text: '80/2020/NĐ-CP', confidence: 0.991 }]);
    expect(page).toMatchObject({ source: 'fused', engine: 'tesseract + textract', text: '30/2020/NĐ-CP\n' });
  });

  it('is given as it is where it has another number of digits', () => {
    const page = withSecondReading(pageOf([['12-CT/TU', 0.1]]), readingOf({ text: '112-CT/TU', box: at(0.1) }));
    expect(wordsOf(page)[0]!.alternatives).toMatchObject([{ text: '112-CT/TU' }]);
  });

  it('is put together from words the first reader took for one', () => {
    const words = [
      { text: '/2020/ND-CP', box: at(0.13, 0.07) },
      { text: '30', box: at(0.1, 0.03) },
    ];
    expect(wordsOf(withSecondReading(pageOf([['30/2020/NĐ-CP', 0.1]]), readingOf(...words)))[0]!.alternatives).toBe(
      undefined,
    );
  });

  it.each([
    ['letters that differ', 'Nghị', 'Nghi', 0.1],
    ['the same digits', '2020', '2020', 0.1],
    ['digits that stand elsewhere', '2020', '2021', 0.5],
  ])('says nothing of %s', (_what, first, second, left) => {
    const page = withSecondReading(pageOf([[first, 0.1]]), readingOf({ text: second, box: at(left) }));
    expect(wordsOf(page)[0]!.alternatives).toBeUndefined();
  });

  it('marks ink it takes for handwriting', () => {
    const page = withSecondReading(pageOf([['44', 0.1]]), readingOf({ text: '44', box: at(0.1), handwritten: true }));
    expect(wordsOf(page)[0]!.handwritten).toBe(true);
  });

  it('changes nothing when it is held against the page again', () => {
    const reading = readingOf({ text: '80/2020/ND-CP', box: at(0.1) });
    const once = withSecondReading(pageOf([['30/2020/NĐ-CP', 0.1]]), reading);
    expect(withSecondReading(once, reading)).toEqual(once);
  });

  it('finds the same ink on a page that was turned upright', () => {
    // On the stored page, a quarter turn counter-clockwise of the upright one.
    const stored = { left: 0.2, top: 0.8, width: 0.02, height: 0.1 };
    const page = withSecondReading(pageOf([['2020', 0.1]], { rotation: 90 }), readingOf({ text: '2021', box: stored }));
    expect(wordsOf(page)[0]!.alternatives).toMatchObject([{ text: '2021' }]);
  });

  it.each(['text-layer', 'plain-text', 'blank'] as const)('leaves a page of source %s alone', (source) => {
    const page = pageOf([['2020', 0.1]], { source });
    expect(withSecondReading(page, readingOf({ text: '2021', box: at(0.1) }))).toBe(page);
  });
});
