import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandQuery } from '../../../../shared/domain/search/understand-query.ts';

const saidBy = (query: string) =>
  understandQuery(query).map(({ folded, symbols, facts }) => ({
    folded: folded.map((phrase) => phrase.join(' ')),
    symbols: symbols.map((phrase) => phrase.join(' ')),
    facts,
  }));

describe('understandQuery', () => {
  it.each([
    ['49-CT/TU', ['49 ct tu'], 'vb49cttu'],
    ['49 ct tu', ['49 ct tu'], 'vb49cttu'],
    ['49 - CT / TU', ['49 ct tu'], 'vb49cttu'],
    ['Chỉ thị số 49-CT/TU', ['49 ct tu', 'chi thi so 49 ct tu', 'chi thi 49 ct tu'], 'vb49cttu'],
    ['chi thi 49 ct/tu', ['49 ct tu', 'chi thi so 49 ct tu', 'chi thi 49 ct tu'], 'vb49cttu'],
    ['30/2020/nđ-cp', ['30 2020 nd cp'], 'vb302020ndcp'],
    ['30 2020 nd cp', ['30 2020 nd cp'], 'vb302020ndcp'],
    ['05-QC/BTCTU-BDVTU', ['05 qc btctu bdvtu'], 'vb05qcbtctubdvtu'],
    ['28-CTr/TU'.normalize('NFD'), ['28 ctr tu'], 'vb28ctrtu'],
  ])('takes "%s" for a directive', (query, folded, fact) => {
    expect(saidBy(query)).toEqual([{ folded, symbols: [], facts: [fact] }]);
  });

  it('asks for the year of a directive apart', () => {
    expect(saidBy('49 ct tu 2023')).toMatchObject([{ facts: ['vb49cttu'] }, { folded: ['2023'], facts: ['n2023'] }]);
  });

  it('takes type and number for a directive without its symbol', () => {
    expect(saidBy('chỉ thị 5')).toMatchObject([
      { folded: expect.arrayContaining(['chi thi 5', 'chi thi so 5', '5 ct', '05 ct']), facts: ['vb5ct', 'vb05ct'] },
    ]);
  });

  it.each([
    ['28/8/2023', 'n20230828', '28 thang 8 nam 2023'],
    ['28.08.2023', 'n20230828', '28 08 2023'],
    ['ngày 28 tháng 8 năm 2023', 'n20230828', '28 8 2023'],
    ['8/2023', 'n202308', 'thang 8 nam 2023'],
    ['tháng 8 năm 2023', 'n202308', '08 2023'],
    ['năm 2023', 'n2023', '2023'],
  ])('takes "%s" for a date', (query, fact, way) => {
    expect(saidBy(query)).toMatchObject([{ facts: [fact], folded: expect.arrayContaining([way]) }]);
  });

  it.each([
    ['2021-2023', ['n2021', 'n2022', 'n2023']],
    ['từ tháng 11/2022 đến 2/1/2023', ['n202211', 'n202212', 'n20230101', 'n20230102']],
    ['quý 3 năm 2023', ['n202307', 'n202308', 'n202309']],
    ['quý IV/2023', ['n202310', 'n202311', 'n202312']],
  ])('takes "%s" for a range of dates', (query, facts) => {
    expect(saidBy(query)).toMatchObject([{ facts }]);
  });

  it.each(['30/2/2023', '28/13/2023', '31-04-2023'])('takes the impossible day "%s" for words', (query) => {
    expect(saidBy(query)[0]!.facts).toEqual([]);
  });

  it.each([
    ['1.284', ['1 284', '1284']],
    ['1284', ['1284', '1 284']],
    ['1 284 567', ['1 284 567', '1284567']],
  ])('takes "%s" for a figure', (query, folded) => expect(saidBy(query)).toMatchObject([{ folded }]));

  it('asks for a body by its name and its symbol, the symbol only as written', () => {
    expect(saidBy('Tỉnh ủy')).toEqual([{ folded: ['tinh uy'], symbols: ['tu'], facts: [] }]);
    expect(saidBy('TU')).toEqual([{ folded: ['tinh uy', 'thanh uy'], symbols: ['tu'], facts: [] }]);
    expect(saidBy('tu')).toEqual([{ folded: ['tu'], symbols: [], facts: [] }]);
    expect(saidBy('BTV Tỉnh uỷ')).toMatchObject([{ symbols: ['btv'] }, { symbols: ['tu'] }]);
  });

  it('keeps what stands in quotes as it is', () => {
    expect(saidBy('"Tỉnh ủy 49" “kết nạp”')).toEqual([
      { folded: ['tinh uy 49'], symbols: [], facts: [] },
      { folded: ['ket nap'], symbols: [], facts: [] },
    ]);
  });

  it('understands other signs and forms of letters alike', () => {
    for (const query of ['Tỉnh ủy hòa bình 49-CT/TU 28/8/2023', '“quý 3” 1.284 đảng viên']) {
      expect(understandQuery(query.normalize('NFD'))).toEqual(understandQuery(query));
    }
  });

  it('never throws and never loses a word, whatever is typed', () => {
    const piece = fc.constantFrom(
      '49',
      '-',
      'CT',
      '/',
      'TU',
      ' ',
      '"',
      'từ',
      'đến',
      '2023',
      'năm',
      'quý',
      '.',
      '😀',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const query = pieces.join('');
        const typed = understandQuery(query).flatMap((term) => term.typed);
        const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
        for (const word of typed) expect(words).toContain(word);
        expect(typed.length > 0).toBe(words.length > 0);
      }),
    );
  });
});
