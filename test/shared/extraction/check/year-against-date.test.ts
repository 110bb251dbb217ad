import { describe, expect, it } from 'vitest';
import { codesOf, read } from './read-directives.ts';

describe('the year in a number against its date', () => {
  it('doubts a date in another year than the number', () => {
    expect(read('Nghị định số 44/2022/NĐ-CP ngày 01/7/2021').warnings).toMatchObject([
      { code: 'year-against-date', likely: '2022-07-01' },
    ]);
    expect(codesOf('Nghị định số 44/2022/NĐ-CP ngày 01/7/2022')).toEqual([]);
  });
});
