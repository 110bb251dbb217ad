import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDirectives, numbersIn } from './find.ts';

const first = (text: string) => findDirectives(text)[0];

describe('a misread day', () => {
  it.each([
    ['Chỉ thị số 15-CT/TW ngày 2O/9/2016 của Ban Bí thư', '2016-09-20'],
    ['Chỉ thị số 15-CT/TW, ngày l9/6/2O17 của Ban Bí thư', '2017-06-19'],
    ['Chỉ thị số 15-CT/TW ngày l5-10-2007 của Ban Bí thư', '2007-10-15'],
    ['Chỉ thị số 15-CT/TW ngày 2O tháng 8 năm 2O15 của Ban Bí thư', '2015-08-20'],
    ['Chỉ thị số 15-CT/TW ngày l tháng 8 năm 2015 cùa Ban Bí thư', '2015-08-01'],
    ['Chỉ thị số 15-CT/TW (2S/9/2016) của Ban Bí thư', '2016-09-25'],
    ['Ngày 2B/9/2016, Ban Bí thư ban hành Chỉ thị số 15-CT/TW', '2016-09-28'],
  ])('is read with the issuer behind it, and said: "%s"', (text, date) => {
    expect(first(text)?.value).toMatchObject({ date, issuer: 'Ban Bí thư' });
    expect(first(text)?.reasons).toEqual(['ocr-repair']);
  });

  it.each([
    ['a sign in it is no digit', 'Chỉ thị số 15-CT/TW ngày #/9/2016 của Ban Bí thư'],
    ['it is left blank', 'Chỉ thị số 15-CT/TW ngày …/…/2016 của Ban Bí thư'],
    ['its year is missing', 'Chỉ thị số 15-CT/TW ngày 20/9 của Ban Bí thư'],
    ['no calendar has it', 'Chỉ thị số 15-CT/TW ngày 31/9/2016 của Ban Bí thư'],
  ])('is null and said where %s, and the issuer is still read', (_why, text) => {
    expect(first(text)?.value).toMatchObject({ date: null, issuer: 'Ban Bí thư' });
    expect(first(text)?.reasons).toEqual(['ambiguous-value']);
  });

  it.each(['Chỉ thị số 15-CT/TW ngày càng thấm', 'Chỉ thị số 15-CT/TW ngày làm việc', 'Chỉ thị số 15-CT/TW ngày ở'])(
    'is not seen in "%s"',
    (text) => expect(first(text)).toMatchObject({ value: { date: null }, reasons: [] }),
  );

  it('is never read past the next document', () => {
    const [, second] = findDirectives('Chỉ thị số 15-CT/TW, Chỉ thị số 16-CT/TW ngày 2O/9/2016');
    expect(second?.value.date).toBe('2016-09-20');
  });
});

describe('a misread number', () => {
  it.each([
    ['Nghị định số 8O/2018/NĐ-CP', '80/2018/NĐ-CP'],
    ['Nghị định số 46/2O18/NĐ-CP', '46/2018/NĐ-CP'],
    ['Thông tư liên tịch số O6/2O13/TTLT-BCA-BNV', '06/2013/TTLT-BCA-BNV'],
    ['Nghị quyết số 2l-NQ/TW', '21-NQ/TW'],
    ['Nghị quyết O3-NQ/HU', '03-NQ/HU'],
  ])('is repaired and said: "%s"', (text, number) => {
    expect(numbersIn(text)).toEqual([number]);
    expect(first(text)?.reasons).toEqual(['ocr-repair']);
  });

  it.each(['Nghị quyết số 15b/NQ-HĐND', 'Kế hoạch số 15-KH/BTCTU', 'Công văn số 15/PC01-TH'])(
    'is not what letters of a symbol make: "%s"',
    (text) => expect(first(text)?.reasons).toEqual([]),
  );

  it('is quoted as printed', () => {
    expect(first('theo Nghị định số 8O/2018/NĐ-CP.')?.quote).toBe('Nghị định số 8O/2018/NĐ-CP');
  });
});

describe('what stands round a misread number', () => {
  it('stays as printed', () => {
    const text = 'Chỉ thị số 1O-CT/TU ngày 05/5/2016 của Tỉnh ủy về việc tổng kết 1O năm;';
    expect(first(text)?.value).toMatchObject({ number: '10-CT/TU', subject: 'tổng kết 1O năm' });
  });
});

describe('a torn number', () => {
  it.each([
    ['Quy định 1 37- QĐ/TW', '137-QĐ/TW'],
    ['Kế hoạch số 2 04/KH-UBND', '204/KH-UBND'],
  ])('is joined behind the word that leads it, and said: "%s"', (text, number) => {
    expect(first(text)).toMatchObject({ value: { number }, reasons: ['ocr-repair'] });
  });

  it('is doubtful where nothing leads it', () => {
    expect(first('danh mục 1 37-QĐ/TW')).toMatchObject({ value: { number: '37-QĐ/TW' }, reasons: ['ambiguous-value'] });
  });

  it.each([
    ['the number of a row', 'Danh mục\n1 37-QĐ/TW\n2 38-QĐ/TW'],
    ['the cell before', 'Mục 1   37-QĐ/TW'],
    ['the year before', 'Kế hoạch năm 2018 37-QĐ/TW'],
    ['a date before', 'ngày 05/02/2018 37-QĐ/TW'],
  ])('is not made of %s', (_what, text) => {
    expect(findDirectives(text).map(({ reasons }) => reasons)).not.toContainEqual(['ambiguous-value']);
    expect(numbersIn(text)[0]).toBe('37-QĐ/TW');
  });
});

describe('spans of repaired citations', () => {
  it('cut the quote out of the page, whatever letters stand for digits', () => {
    const digit = fc.constantFrom('0', '1', '2', 'O', 'l', 'I', 'S', 'o');
    fc.assert(
      fc.property(fc.array(digit, { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        const text = `theo Chỉ thị số ${a}${b}-CT/TW ngày ${c}${d}/1/20${e}${f} của Ban Bí thư về việc`;
        for (const { start, end, quote } of findDirectives(text)) expect(text.slice(start, end)).toBe(quote);
      }),
    );
  });
});
