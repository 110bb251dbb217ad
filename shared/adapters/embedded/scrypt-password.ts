import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
  /** Work factor, block size, parallel lanes (RFC 7914). */
  readonly N: number;
  readonly r: number;
  readonly p: number;
}
interface SealedPassword {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const COST: Cost = { N: 2 ** 15, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const derive = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

/** Stands in for the password of a user who does not exist: no password opens it, and asking takes as long. */
const NOBODY: SealedPassword = { cost: COST, salt: Buffer.alloc(SALT_BYTES), key: Buffer.alloc(KEY_BYTES) };

/** `scrypt$N$r$p$salt$key` (base64url). The cost stands in the text, so that it can be raised for new passwords. */
export async function sealPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(password, { cost: COST, salt });
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False for a wrong password; with `undefined` (no such user) it is false after the same work. */
export async function opensWith(sealed: string | undefined, password: string): Promise<boolean> {
  const parsed = sealed === undefined ? NOBODY : parseSealed(sealed);
  const key = await deriveKey(password, parsed);
  return timingSafeEqual(key, parsed.key) && sealed !== undefined;
}

async function deriveKey(password: string, { cost, salt }: Omit<SealedPassword, 'key'>): Promise<Buffer> {
  // Vietnamese letters come composed or decomposed, as the keyboard likes: both are the same password.
  return derive(password.normalize('NFC'), salt, KEY_BYTES, { ...cost, maxmem: 2 * 128 * cost.N * cost.r });
}

function parseSealed(sealed: string): SealedPassword {
  const [scheme, N, r, p, salt, key] = sealed.split('$');
  if (scheme !== 'scrypt' || !salt || !key) throw new Error('the stored password is not in scrypt form');
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}
