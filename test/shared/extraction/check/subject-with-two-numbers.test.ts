import { describe, expect, it } from 'vitest';
import { read } from './read-directives.ts';

describe('one subject with two numbers', () => {
  it('doubts the rarer of two numbers with one subject', () => {
    const subject = 'về phân cấp quản lý cán bộ và bổ nhiệm cán bộ';
    const { warnings } = read(
      `Quy định số 341-QĐ/TU ${subject}. Quy định số 341-QĐ/TU ${subject}. Quy định số 342-QĐ/TU ${subject}.`,
    );
    expect(warnings).toMatchObject([{ code: 'subject-with-two-numbers', likely: '341-QĐ/TU' }]);
  });
});
