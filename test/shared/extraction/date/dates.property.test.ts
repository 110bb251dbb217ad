import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../shared/extraction/date/index.ts';
import { cleanPage } from '../../../../shared/text/clean-text.ts';
import { foldVietnamese } from '../../../../shared/text/fold.ts';
import { datesIn, edtfIn, wordsOf } from './read-dates.ts';

const FORMS = [
  'ngày 14/5/2023',
  'từ tháng 9/2023 đến 30/8/2024',
  'giai đoạn 2023 - 2025',
  'quý III/2024',
  'ngày 16, 19/6/2023',
  'trước ngày 15/9/2026',
  '10 tháng đầu năm 2023',
];
const around = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...FORMS));

describe('dates in any text', () => {
  it('are quoted by their spans, in order and apart', () => {
    fc.assert(
      fc.property(around, fc.constantFrom(...FORMS), around, (before, form, after) => {
        const text = `${before} ${form} ${after}`.normalize('NFC');
        let end = 0;
        for (const date of datesIn(text)) {
          expect(text.slice(date.start, date.end)).toBe(date.quote);
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
        }
      }),
    );
  });

  it('are the same for the same text, ids included, and for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom(...FORMS), (one, two) => {
        const text = `Kết quả ${one}; đánh giá ${two}.`;
        expect(datesIn(text)).toEqual(datesIn(text));
        expect(edtfIn(text.normalize('NFD'))).toEqual(edtfIn(text));
      }),
    );
  });

  it('are not lost to blanks and line breaks between their words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom('  ', '\n', ' \n   ', '\u{a0}', '\t'), (form, blank) => {
        expect(edtfIn(`Kết quả ${form.replaceAll(' ', blank)} là tốt`)).toEqual(edtfIn(`Kết quả ${form} là tốt`));
      }),
    );
  });

  it('are not lost where all marks are gone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom(...FORMS), (one, two) => {
        const text = `Kết quả giám sát ${one} được đánh giá tốt; kết luận ${two} của huyện ủy.`;
        expect(edtfIn(foldVietnamese(text))).toEqual(edtfIn(text));
      }),
    );
  });

  it('round-trip every day of the calendar', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.toISOString().slice(0, 10).split('-').map(Number) as [number, number, number];
        const iso = day.toISOString().slice(0, 10);
        expect(edtfIn(`ngày ${date}/${month}/${year}`)).toEqual([iso]);
        expect(edtfIn(`ngày ${date} tháng ${month} năm ${year}`)).toEqual([iso]);
      }),
    );
  });
});

describe('the reading of a date', () => {
  const read = (text: string, confidence: number, more = {}) =>
    findDates([cleanPage({ page: 2, text, words: wordsOf(text, confidence, more) })], { documentDate: null })[0]!;

  it('lowers the confidence with the confidence of its digits', () => {
    expect(read('họp ngày 14/5/2023', 0.95).reasons).toEqual([]);
    expect(read('họp ngày 14/5/2023', 0.6)).toMatchObject({ reasons: ['low-reading-confidence'] });
    expect(read('họp ngày 14/5/2023', 0.6).confidence).toBeLessThan(read('họp ngày 14/5/2023', 0.9).confidence);
  });

  it('says when the ink was read otherwise or looks handwritten', () => {
    const alternatives = [{ text: '14/6/2023', confidence: 0.8, engine: 'other' }];
    expect(read('họp ngày 14/5/2023', 0.95, { alternatives }).reasons).toContain('readings-differ');
    expect(read('họp ngày 14/5/2023', 0.95, { handwritten: true }).reasons).toContain('handwritten');
  });

  it('never trusts the day in the header of a scan: it is filled in by pen', () => {
    const text = 'TỈNH ỦY NAM SƠN\nNam Sơn, ngày 20 tháng 9 năm 2024\nBÁO CÁO';
    const page = cleanPage({ page: 1, text, words: wordsOf(text, 0.99) });
    expect(findDates([page], { documentDate: null })[0]!.reasons).toEqual(['handwritten']);
    expect(datesIn(text)[0]!.reasons).toEqual([]);
  });
});
