import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../../console/features/search/mark-words.ts';

const marked = (excerpt: string, query: string) =>
  markWords(excerpt, query)
    .filter(({ isMarked }) => isMarked)
    .map(({ text }) => text);

describe('markWords', () => {
  it('marks words typed without accents', () => {
    expect(marked('đã kết nạp 1.284 đảng viên', 'ket nap dang')).toEqual(['kết', 'nạp', 'đảng']);
  });

  it('marks numbers of directives', () => expect(marked('số 28-CTr/TU ngày', '28-CTr/TU')).toEqual(['28-CTr/TU']));
  it('marks nothing for an empty query', () => expect(marked('đảng viên', ' ')).toEqual([]));

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (excerpt, query) => {
        const text = excerpt.normalize('NFC');
        expect(
          markWords(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
