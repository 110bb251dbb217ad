import { describe, expect, it } from 'vitest';
import { codesOf } from './read-directives.ts';

describe('a date against the term of the body', () => {
  it('doubts a date outside the term of the central body', () => {
    expect(codesOf('Nghị quyết số 09-NQ/TW ngày 8/01/2022 của Bộ Chính trị khóa IX')).toEqual(['term-against-date']);
    expect(codesOf('Nghị quyết số 09-NQ/TW ngày 8/01/2002 của Bộ Chính trị khóa IX')).toEqual([]);
  });
});
