import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVietnamese } from '../../../../shared/text/fold.ts';
import { wordsOf } from '../date/read-dates.ts';
import { figuresIn, valuesIn } from './read-figures.ts';

const FORMS = [
  '110 quần chúng ưu tú',
  '3.106 chi bộ',
  '83,45% so với chỉ tiêu',
  '21/25 đảng bộ (84%)',
  'từ 12 tháng đến 36 tháng',
  '752.370 tỷ đồng',
  'gần 300 hộ nghèo',
  '05 đồng chí (01 Chủ tịch, 04 Phó Chủ tịch)',
];
const around = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...FORMS));

describe('figures in any text', () => {
  it('are quoted by their spans, in order and apart, with finite values', () => {
    fc.assert(
      fc.property(around, fc.constantFrom(...FORMS), around, (before, form, after) => {
        const text = `${before} ${form} ${after}`.normalize('NFC');
        let end = 0;
        for (const figure of figuresIn(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(Number.isFinite(figure.value.value)).toBe(true);
          end = figure.end;
        }
      }),
    );
  });

  it('are the same for the same text, ids included, and for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom(...FORMS), (one, two) => {
        const text = `Kết quả: ${one}; ${two}.`;
        expect(figuresIn(text)).toEqual(figuresIn(text));
        expect(valuesIn(text.normalize('NFD'))).toEqual(valuesIn(text));
      }),
    );
  });

  it('are not lost to blanks and line breaks between their words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom('  ', '\n', ' \n   ', '\u{a0}', '\t'), (form, blank) => {
        const values = (text: string) => valuesIn(text).map(([value, unit]) => [value, unit]);
        expect(values(`Kết quả có ${form.replaceAll(' ', blank)} là tốt`)).toEqual(values(`Kết quả có ${form} là tốt`));
      }),
    );
  });

  it('round-trip every whole number below a billion, grouped or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (count) => {
        const grouped = String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
        expect(valuesIn(`có ${grouped} đảng viên`)).toEqual([[count, 'đảng viên']]);
      }),
    );
  });
});

describe('the reading of a figure', () => {
  const read = (text: string, confidence: number, more = {}) =>
    figuresIn(text, { words: wordsOf(text, confidence, more) })[0]!;

  it('lowers the confidence with the confidence of its digits', () => {
    expect(read('kết nạp 110 quần chúng', 0.95).reasons).toEqual([]);
    expect(read('kết nạp 110 quần chúng', 0.6).reasons).toEqual(['low-reading-confidence']);
    expect(read('kết nạp 110 quần chúng', 0.6).confidence).toBeLessThan(read('kết nạp 110 quần chúng', 0.9).confidence);
  });

  it('says when the ink was read otherwise or looks handwritten', () => {
    const alternatives = [{ text: '118', confidence: 0.7, engine: 'other' }];
    expect(read('kết nạp 110 quần chúng', 0.95, { alternatives }).reasons).toContain('readings-differ');
    expect(read('kết nạp 110 quần chúng', 0.95, { handwritten: true }).reasons).toContain('handwritten');
  });
});

describe('marks that a reader got wrong', () => {
  it('do not lose the figure on a scan, and say that they were put right', () => {
    const text = 'kết nạp 110 quấn chúng ưu tú';
    expect(figuresIn(text, { words: wordsOf(text, 0.95) })[0]).toMatchObject({
      value: { value: 110, unit: 'quần chúng' },
      reasons: ['ocr-repair'],
    });
  });

  it('are no reason to repair typed text', () => {
    expect(figuresIn('có 12 hiên vât')[0]?.reasons).not.toContain('ocr-repair');
  });

  it('lose no number where all of them are gone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom(...FORMS), (one, two) => {
        const text = `Trong năm 2023, kết quả thực hiện có ${one} và đã đạt được ${two}, hoàn thành kế hoạch đề ra.`;
        const numbers = (from: string) => valuesIn(from).map(([value]) => value);
        expect(numbers(foldVietnamese(text))).toEqual(numbers(text));
      }),
    );
  });
});
