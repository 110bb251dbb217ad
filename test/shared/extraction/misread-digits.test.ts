import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../shared/extraction/index.ts';
import { repairDigits } from '../../../shared/extraction/misread-digits.ts';

describe('digits that were read as letters', () => {
  it.each([
    ['l2 xã', '12 xã'],
    ['2lO buổi', '210 buổi'],
    ['l.25O thùng', '1.250 thùng'],
    ['9.5OO lượt', '9.500 lượt'],
    ['2,lO tỷ', '2,10 tỷ'],
    ['l42.35O.OOOđ', '142.350.000đ'],
    ['22-5-2O14', '22-5-2014'],
    ['ngày 27/lO/2O21', 'ngày 27/10/2021'],
    ['l00%', '100%'],
    ['năm 2O2l.', 'năm 2021.'],
    ['2l/25 chi bộ', '21/25 chi bộ'],
  ])('are put right in %s', (printed, right) => expect(repairDigits(printed).text).toBe(right));

  it.each([
    'quý I/2021',
    'quý Il/2024',
    'khóa II, 2023',
    'CO2',
    'điểm l, khoản 2',
    'I.2. Kết quả',
    'Oil',
    'H2O',
    'F0',
    'km2',
    'l',
  ])('are not seen in %s', (printed) => expect(repairDigits(printed)).toEqual({ text: printed, spans: [] }));

  it('keep the length of the text and say where they stood', () => {
    expect(repairDigits('có 2lO và l2.')).toEqual({
      text: 'có 210 và 12.',
      spans: [
        { start: 3, end: 6 },
        { start: 10, end: 12 },
      ],
    });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123OolI|.,/- aĐ') }), (text) => {
        expect(repairDigits(text).text).toHaveLength(text.length);
      }),
    );
  });
});

describe('a value with digits that were put right', () => {
  const find = (text: string) => extractMentions([{ page: 1, text, words: [] }], {});

  it('keeps its print as the quote and asks for a person', () => {
    const { figures, dates } = find('Ngày 3O/6/2O22, xã có l2 thôn và 9 bản.');
    expect(dates).toMatchObject([{ quote: 'Ngày 3O/6/2O22', value: { edtf: '2022-06-30' }, reasons: ['ocr-repair'] }]);
    expect(figures).toMatchObject([
      { quote: 'l2 thôn', value: { value: 12 }, reasons: ['ocr-repair'] },
      { quote: '9 bản', value: { value: 9 }, reasons: [] },
    ]);
  });

  it('is not made where no known unit follows', () => expect(find('bồn chứa 2Ol xăng').figures).toEqual([]));
});
