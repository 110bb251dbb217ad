import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failed, newDispatch } from '../../../shared/domain/dispatch.ts';
import { mailTime, RHYTHMS } from '../../../shared/domain/notice.ts';

const HOUR = 3_600_000;

describe('the time of a mail', () => {
  it.each([
    ['immediately', '2026-01-05T01:20:00.000Z', '2026-01-05T01:20:00.000Z'],
    ['hourly', '2026-01-05T01:20:00.000Z', '2026-01-05T02:00:00.000Z'],
    ['hourly', '2026-01-05T02:00:00.000Z', '2026-01-05T03:00:00.000Z'],
    // 06:59 in Vietnam, and 07:00.
    ['daily', '2026-01-04T23:59:00.000Z', '2026-01-05T00:00:00.000Z'],
    ['daily', '2026-01-05T00:00:00.000Z', '2026-01-06T00:00:00.000Z'],
    ['daily', '2026-12-31T20:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['never', '2026-01-05T01:20:00.000Z', null],
  ] as const)('%s of %s is %s, the digest at 7 in Vietnam', (rhythm, at, expected) =>
    expect(mailTime(rhythm, at, 7)).toBe(expected),
  );

  it('is never before the notice, nor later than its rhythm allows', () => {
    const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...RHYTHMS), times, fc.integer({ min: 0, max: 23 }), (rhythm, date, hour) => {
        const mailAt = mailTime(rhythm, date.toISOString(), hour);
        if (rhythm === 'never') return mailAt === null;
        const wait = Date.parse(mailAt!) - date.getTime();
        return wait >= 0 && wait <= { immediately: 0, hourly: HOUR, daily: 24 * HOUR }[rhythm];
      }),
    );
  });
});

describe('a dispatch that fails', () => {
  it('waits longer each time, an hour at most, and is given up after three days', () => {
    let dispatch = newDispatch(
      { id: 'm', channel: 'mail', recipient: 'u', subject: 's', text: 't' },
      '2026-01-05T00:00:00.000Z',
    );
    const pauses: number[] = [];
    for (let now = dispatch.createdAt; dispatch.status === 'waiting'; now = dispatch.nextTryAt ?? now) {
      dispatch = failed({ ...dispatch, attempts: dispatch.attempts + 1 }, now, 'busy');
      if (dispatch.nextTryAt) pauses.push((Date.parse(dispatch.nextTryAt) - Date.parse(now)) / 60_000);
    }
    expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(dispatch).toMatchObject({ status: 'undeliverable', error: 'busy', nextTryAt: null });
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(72 * 60);
  });
});
