import { describe, expect, it } from 'vitest';
import { warningsOf } from './check-values.ts';

describe('a weekday that is not the weekday of its day', () => {
  it('is doubtful, with the true weekday named', () => {
    const [warning] = warningsOf('weekday-against-date', 'Thứ Ba, 20/9/2024, Đoàn làm việc');
    expect(warning?.message).toMatchObject({
      vi: expect.stringContaining('Thứ Sáu'),
      en: expect.stringContaining('Friday'),
    });
  });

  it.each([
    ['fits', 'Thứ Sáu, 20/9/2024, Đoàn làm việc'],
    ['fits when day and month are changed, which has its own rule', 'Thứ Hai, 8/12/2024, Đoàn làm việc'],
    ['is not printed', 'ngày 20/9/2024, Đoàn làm việc'],
  ])('is silent where the weekday %s', (_why, text) => expect(warningsOf('weekday-against-date', text)).toEqual([]));
});
