import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../../shared/extraction/index.ts';

/** A page as a reader leaves it; some words were also read otherwise. */
function read(text: string, others: Readonly<Record<string, string>>) {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length, confidence: 0.97 },
    ...(others[word] ? { alternatives: [{ text: others[word], confidence: 0.6, engine: 'second' }] } : {}),
  }));
  return extractMentions([{ page: 1, text, words }], {});
}

describe('a word read in two ways', () => {
  it('gives its date another candidate and a reason, and keeps what was read first', () => {
    const { dates } = read('Hội nghị họp ngày 25/11/2023 theo yêu cầu', { '25/11/2023': '26/11/2023' });
    expect(dates[0]?.value.edtf).toBe('2023-11-25');
    expect(dates[0]?.reasons).toContain('readings-differ');
    expect(dates[0]?.alternatives?.map(({ value, source, quote }) => [value.edtf, source, quote])).toEqual([
      ['2023-11-26', 'second', expect.stringContaining('26/11/2023')],
    ]);
  });

  it('gives its figure another value with the same unit and period', () => {
    const { figures } = read('Trong năm 2023 kết nạp 1.125 đảng viên mới', { '1.125': '1.725' });
    expect(figures[0]?.value).toMatchObject({ value: 1125, period: '2023' });
    expect(figures[0]?.reasons).toContain('readings-differ');
    expect(figures[0]?.alternatives).toMatchObject([
      { source: 'second', value: { ...figures[0]!.value, value: 1725 }, quote: expect.stringContaining('1.725') },
    ]);
  });

  it('offers no candidate where the other reading says the same in other signs, or is no value at all', () => {
    const { figures } = read('kết nạp 125 đảng viên mới và 38 quần chúng', { '125': '125,', '38': '%8#' });
    expect(figures.map(({ alternatives }) => alternatives)).toEqual([undefined, undefined]);
    expect(figures[0]?.reasons).toEqual([]);
  });
});
