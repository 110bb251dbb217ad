import { describe, expect, it } from 'vitest';
import { extract, warningsOf } from './check-values.ts';

describe('an impossible date', () => {
  it.each([
    ['a day the month does not have', 'họp ngày 31/4/2023', 'tháng 4/2023 chỉ có 30 ngày'],
    ['the 29th of February of a common year', 'họp ngày 29/02/2023', 'tháng 2/2023 chỉ có 28 ngày'],
    ['a month that is none', 'họp ngày 15/13/2023', 'không phải là ngày có thật'],
  ])('is %s', (_why, text, part) => {
    const [warning] = warningsOf('impossible-date', text);
    expect(warning?.message.vi).toContain(part);
    expect(warning?.message.en).not.toBe('');
  });

  it('is never sure', () => {
    expect(extract('họp ngày 31/4/2023').dates[0]).toMatchObject({ reasons: ['ambiguous-value', 'has-warning'] });
  });

  it.each([
    ['the 29th of February of a leap year', 'họp ngày 29/02/2024'],
    ['a blank that is not filled in', 'Nam Sơn, ngày    tháng    năm 2024'],
    ['a day written month first, which has its own rule', 'họp ngày 4/15/2023'],
  ])('is not %s', (_why, text) => expect(warningsOf('impossible-date', text)).toEqual([]));
});
