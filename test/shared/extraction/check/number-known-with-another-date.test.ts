import { describe, expect, it } from 'vitest';
import { codesOf, read } from './read-directives.ts';

describe('a number that confirmed reports know', () => {
  it('doubts a date that confirmed reports do not know', () => {
    const known = (number: string) =>
      number === '17-CT/TU'
        ? [
            { date: '2022-05-04', documentId: 'a' },
            { date: '2022-05-04', documentId: 'b' },
          ]
        : [];
    expect(read('Chỉ thị số 17-CT/TU ngày 04/6/2022', { knownDates: known }).warnings).toMatchObject([
      { code: 'number-known-with-another-date', likely: '2022-05-04' },
    ]);
    expect(codesOf('Chỉ thị số 17-CT/TU ngày 04/5/2022', { knownDates: known })).toEqual([]);
    expect(codesOf('Chỉ thị số 17-CT/TU', { knownDates: known })).toEqual([]);
    expect(codesOf('Chỉ thị số 18-CT/TU ngày 04/6/2022', { knownDates: known })).toEqual([]);
  });
});
