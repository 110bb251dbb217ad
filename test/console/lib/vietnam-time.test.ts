import { describe, expect, it } from 'vitest';
import { ageOf, formatDay, formatTime } from '../../../console/lib/vietnam-time.ts';

describe('times on the screen', () => {
  it('are those of a wall clock in Vietnam, day first', () => {
    expect(formatTime('2026-03-08T18:30:00Z')).toBe('09/03/2026 01:30');
    expect(formatDay('2026-03-08T18:30:00Z')).toBe('09/03/2026');
    expect(formatTime('2026-03-08T17:00:00Z')).toBe('09/03/2026 00:00');
  });

  it('come back as they are when they cannot be read', () => {
    expect(formatTime('khi nào đó')).toBe('khi nào đó');
  });
});

describe('ageOf', () => {
  const now = Date.parse('2026-03-09T12:00:00Z');
  it.each([
    ['2026-03-09T11:59:30Z', 'now', 0],
    ['2026-03-09T11:58:00Z', 'minutes', 2],
    ['2026-03-09T09:00:00Z', 'hours', 3],
    ['2026-03-06T11:00:00Z', 'days', 3],
    ['2026-03-09T12:05:00Z', 'now', 0],
  ])('of %s is %s %d', (iso, unit, count) => expect(ageOf(iso, now)).toEqual({ unit, count }));
});
