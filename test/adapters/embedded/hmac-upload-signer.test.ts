import { describe, expect, it } from 'vitest';
import { createHmacUploadSigner } from '../../../shared/adapters/embedded/hmac-upload-signer.ts';

const GRANT = { key: 'incoming/ban-to-chuc/01/báo cáo.pdf', size: 1234 };
const MINUTE = 60_000;

describe('a signed upload', () => {
  let now = new Date('2026-01-05T02:00:00Z');
  const clock = { now: () => now };
  const signer = createHmacUploadSigner(new Uint8Array(32).fill(7), clock);
  const tokenOf = async () => (await signer.sign(GRANT)).url.split('/').at(-1)!;

  it('gives back exactly what was granted', async () => {
    expect(signer.verify(await tokenOf())).toEqual(GRANT);
  });

  it('is worth nothing once it has expired', async () => {
    const token = await tokenOf();
    now = new Date(now.getTime() + 16 * MINUTE);
    expect(signer.verify(token)).toBeUndefined();
  });

  it('is worth nothing when a single character of it was changed', async () => {
    const token = await tokenOf();
    for (const index of [0, Math.floor(token.length / 2), token.length - 2]) {
      const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
      expect(signer.verify(changed)).toBeUndefined();
    }
  });

  it('is worth nothing on a machine with another secret', async () => {
    const other = createHmacUploadSigner(new Uint8Array(32).fill(8), clock);
    expect(other.verify(await tokenOf())).toBeUndefined();
  });

  it.each(['', '.', 'a.b.c', 'bm90IGpzb24.AAAA'])('never throws on %j', (token) => {
    expect(signer.verify(token)).toBeUndefined();
  });
});
