import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueDay,
  isDue,
  isRetentionTerm,
  OFFERED_TERMS,
  termCode,
  termOfCode,
} from '../../../../shared/domain/records/retention.ts';

describe('a term of retention', () => {
  it('runs from the end of the year in which the work ended', () => {
    expect(dueDay(5, '2015-03-02')).toBe('2020-12-31');
    expect(dueDay(5, '2015')).toBe('2020-12-31');
    expect(dueDay(70, '2015-12')).toBe('2085-12-31');
  });

  it.each([
    ['a permanent record', 'permanent', '2015'],
    ['a record without a term', null, '2015'],
    ['work that has not ended', 5, null],
    ['a day nobody can read', 5, '15/3/2015'],
  ] as const)('never ends for %s', (_why, term, ended) => expect(dueDay(term, ended)).toBeNull());

  it('is over the day after its last one, and never without a last day', () => {
    expect(isDue('2020-12-31', '2020-12-31')).toBe(false);
    expect(isDue('2020-12-31', '2021-01-01')).toBe(true);
    expect(isDue(null, '2999-01-01')).toBe(false);
  });

  it('is read back from its code, and nothing else is', () => {
    for (const term of OFFERED_TERMS) expect(termOfCode(termCode(term))).toBe(term);
    for (const code of ['', '0', '05', '-5', '5.5', '151', '1000', 'vĩnh viễn', 'Permanent'])
      expect(termOfCode(code)).toBeUndefined();
    expect([isRetentionTerm(5), isRetentionTerm(0), isRetentionTerm(2.5), isRetentionTerm({})]).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('is never due before its years have passed since the work ended', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 100 }), (ended, years) => {
        const from = ended.toISOString().slice(0, 10);
        const full = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
        expect(dueDay(years, from)! >= full).toBe(true);
      }),
    );
  });
});
