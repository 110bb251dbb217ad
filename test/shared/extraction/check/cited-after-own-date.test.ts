import { describe, expect, it } from 'vitest';
import { codesOf, read } from './read-directives.ts';

describe('a cited date after the own one', () => {
  it('doubts a cited date after the own one', () => {
    expect(read('Chỉ thị số 17-CT/TU ngày 07/9/2023', { documentDate: '2023-04-10' }).warnings).toMatchObject([
      { code: 'cited-after-own-date', likely: null },
    ]);
    expect(codesOf('Chỉ thị số 17-CT/TU ngày 07/9/2023', { documentDate: '2023-09-07' })).toEqual([]);
    expect(codesOf('Chỉ thị số 17-CT/TU ngày 07/9/2023')).toEqual([]);
  });
});
