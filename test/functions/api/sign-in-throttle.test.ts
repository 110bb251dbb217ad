import { describe, expect, it } from 'vitest';
import { createSignInThrottle } from '../../../functions/api/sign-in-throttle.ts';

const at = (seconds: number) => new Date(seconds * 1000);

describe('guessing a password', () => {
  it('is free for the first attempts, then waits longer each time', () => {
    const throttle = createSignInThrottle();
    for (let attempt = 0; attempt < 4; attempt++) throttle.failed('duyet', at(0));
    expect(throttle.wait('duyet', at(0))).toBe(0);
    throttle.failed('duyet', at(0));
    const first = throttle.wait('duyet', at(0));
    throttle.failed('duyet', at(0));
    expect(first).toBeGreaterThan(0);
    expect(throttle.wait('duyet', at(0))).toBeGreaterThan(first);
    expect(throttle.wait('duyet', at(1000))).toBe(0);
  });

  it('slows down only the name that is guessed, until it signs in', () => {
    const throttle = createSignInThrottle();
    for (let attempt = 0; attempt < 9; attempt++) throttle.failed('duyet', at(0));
    expect(throttle.wait('vanthu', at(0))).toBe(0);
    throttle.succeeded('duyet');
    expect(throttle.wait('duyet', at(0))).toBe(0);
  });
});
