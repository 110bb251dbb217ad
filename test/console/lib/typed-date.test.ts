import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedDate, parseTypedDay } from '../../../console/lib/typed-date.ts';

describe('parseTypedDate', () => {
  it.each([
    ['28/8/2023', '2023-08-28'],
    ['ngày 03-11-2022', '2022-11-03'],
    ['9/2023', '2023-09'],
    ['tháng 11/2022', '2022-11'],
    ['năm 2021', '2021'],
    ['quý I/2023', '2023-33'],
    ['Quý 4/2023', '2023-36'],
    ['từ 9/2023 đến 30/8/2024', '2023-09/2024-08-30'],
    ['2021 - 2025', '2021/2025'],
    ['2021–2025', '2021/2025'],
    ['đến 2025', '../2025'],
    ['từ 1/8/2026', '2026-08-01/..'],
    ['{3/12/2019, 4/12/2019}', '{2019-12-03,2019-12-04}'],
    ['P10Y', 'P10Y'],
    ['2023-10/2023-12', '2023-10/2023-12'],
    ['../2026-09-14', '../2026-09-14'],
    ['XXXX-11-07', 'XXXX-11-07'],
    ['2023~', '2023~'],
  ])('reads "%s" as %s', (typed, edtf) => expect(parseTypedDate(typed)).toBe(edtf));

  it.each([
    ['a day that does not exist', '31/2/2023'],
    ['a thirteenth month', '13/2023'],
    ['the month first', '08/28/2023'],
    ['a year of two digits', '28/8/23'],
    ['a word', 'cuối năm'],
    ['an interval open on both sides', '../..'],
    ['nothing', '  '],
    ['a quarter that does not exist', 'quý V/2023'],
    ['"trước", whose day is not part of the period', 'trước 15/9/2026'],
  ])('does not guess at %s', (_why, typed) => expect(parseTypedDate(typed)).toBeUndefined());
});

describe('parseTypedDay', () => {
  it('reads every day that exists and gives it back as ISO', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1930-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        expect(parseTypedDay(`${Number(date)}/${Number(month)}/${year}`)).toBe(iso);
      }),
    );
  });
});
