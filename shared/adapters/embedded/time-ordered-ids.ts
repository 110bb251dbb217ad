import { randomBytes } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import { systemClock } from './system-clock.ts';

/** Crockford's base 32 in lower case: no i, l, o, u to misread. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BITS = 80n;
const LENGTH = 26;

/**
 * ULID-like ids of 26 characters: 48 bits of milliseconds, 80 random bits. Within one maker each id sorts after the one
 * before, also within a millisecond and when the clock is set back.
 */
export function createTimeOrderedIds(clock: Clock = systemClock): Ids {
  let last = -1n;
  return {
    next: () => {
      const fresh = (BigInt(clock.now().getTime()) << RANDOM_BITS) | randomBits();
      // A fresh draw in a later millisecond is larger by itself; otherwise count up from the last one.
      last = fresh >> RANDOM_BITS > last >> RANDOM_BITS ? fresh : last + 1n;
      return encode(last);
    },
  };
}

function randomBits(): bigint {
  return BigInt(`0x${randomBytes(Number(RANDOM_BITS) / 8).toString('hex')}`);
}

function encode(value: bigint): string {
  let text = '';
  for (let rest = value; text.length < LENGTH; rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text;
  return text;
}
