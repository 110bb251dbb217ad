import { describe, expect, it } from 'vitest';
import { daysBetween, directiveFact, factsOf } from '../../../../shared/domain/search/facts.ts';

const date = (edtf: string) => factsOf([{ kind: 'date', value: { edtf, kind: 'day', inferred: false } }]);

describe('factsOf', () => {
  it('says a directive by its symbol, by number and type, and by its day', () => {
    const value = {
      ...{ number: '49-CT/TU', type: 'CT', typeName: 'Chỉ thị', date: '2023-08-28' },
      ...{ issuer: null, subject: null, system: 'party' as const },
    };
    expect(factsOf([{ kind: 'directive', value }])).toEqual(['n2023', 'n202308', 'n20230828', 'vb49ct', 'vb49cttu']);
  });

  it.each([
    ['2023-08-28', ['n2023', 'n202308', 'n20230828']],
    ['2023-08', ['n2023', 'n202308']],
    ['2023', ['n2023']],
    ['2021/2024', ['n2021', 'n2022', 'n2023', 'n2024']],
    ['2023-09/2024-08-31', ['n2023', 'n202309', 'n2024', 'n202408', 'n20240831']],
    ['1900/2020', ['n1900', 'n2020']],
    ['R/P1M', []],
  ])('says the days of %s', (edtf, facts) => expect(date(edtf)).toEqual(facts));

  it('says nothing of figures and of directives without a number', () => {
    const open = { number: null, type: null, typeName: null, date: null, issuer: null, subject: null };
    expect(factsOf([{ kind: 'directive', value: { ...open, system: 'party' } }])).toEqual([]);
  });
});

describe('directiveFact', () => {
  it('is one for all ways to write a symbol', () => {
    for (const way of ['30/2020/NĐ-CP', '30 2020 nd cp', '30/2020/NĐ - CP'.normalize('NFD')])
      expect(directiveFact(way)).toBe('vb302020ndcp');
  });
});

describe('daysBetween', () => {
  it('takes whole years, whole months and days', () => {
    expect(daysBetween('2022-11-29', '2024-02-02')).toEqual([
      ...['n20221129', 'n20221130', 'n202212', 'n2023', 'n202401', 'n20240201', 'n20240202'],
    ]);
  });

  it('is empty backwards', () => expect(daysBetween('2024-01-02', '2024-01-01')).toEqual([]));
});
