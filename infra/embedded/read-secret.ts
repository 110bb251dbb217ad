import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const SECRET_BYTES = 32;

/** The machine's own signing secret: made once, readable by its owner only. */
export function readSecret(file: string): Uint8Array {
  try {
    writeFileSync(file, randomBytes(SECRET_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file);
  if (secret.byteLength !== SECRET_BYTES)
    throw new Error(`${file} is not a secret of ${SECRET_BYTES} bytes; restore it from a backup or delete it`);
  return secret;
}
