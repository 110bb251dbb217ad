import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../shared/extraction/index.ts';
import type { PageText } from '../../../shared/text/page-text.ts';

const typed = (text: string): PageText => ({ page: 1, text, words: [] });
/** As a reader gives it: one word a run of signs, all sure. */
const read = (text: string): PageText => ({
  ...typed(text),
  words: [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    confidence: 0.97,
  })),
});

describe('what a scanner leaves on a page', () => {
  it('does not break a range of dates in two', () => {
    const { dates } = extractMentions([typed('kết quả từ tháng 9/2023\n: đến ngày 31/8/2024 như sau')], {});
    expect(dates.map(({ value }) => value.edtf)).toEqual(['2023-09/2024-08-31']);
  });

  it('makes metres doubtful, whose small digit a reader may have lost; on a typed page they are sure', () => {
    const text = 'Diện tích 87.500 m đất đã bàn giao.';
    expect(extractMentions([read(text)], {}).figures).toMatchObject([{ reasons: ['ambiguous-value'] }]);
    expect(extractMentions([typed(text)], {}).figures).toMatchObject([{ reasons: [] }]);
  });
});

describe('the words around a figure', () => {
  const figures = (text: string) => extractMentions([typed(text)], {}).figures.map(({ value }) => value);

  it('make a lower limit a target, not a change', () => {
    expect(figures('mức ăn ca không thấp hơn 18.000 đồng')).toMatchObject([{ kind: 'target', value: 18000 }]);
  });

  it('give no period out of the title above the first sentence', () => {
    expect(figures('kết quả công tác quý II/2026\n-----\nSáp nhập 03 xã.')).toMatchObject([{ value: 3, period: null }]);
  });

  it('do not give the term of a council to what is counted', () => {
    expect(figures('bầu 22 đại biểu HĐND xã nhiệm kỳ 2026 - 2031')).toMatchObject([{ value: 22, period: null }]);
  });
});
