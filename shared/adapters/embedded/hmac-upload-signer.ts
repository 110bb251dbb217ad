import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { UploadGrant, UploadSigner } from '../../ports/upload-signer.ts';

const VALID_SECONDS = 15 * 60;
const Signed = z.strictObject({ key: z.string(), size: z.number(), expires: z.number() });

/** Signs uploads to this machine's own door, as S3 presigns a PUT: no session is asked, the token is the permission. */
export function createHmacUploadSigner(
  secret: Uint8Array,
  clock: Clock,
): UploadSigner & { verify(token: string): UploadGrant | undefined } {
  const signatureOf = (payload: string) => createHmac('sha256', secret).update(payload).digest();
  return {
    sign: async ({ key, size }) => {
      const expires = clock.now().getTime() + VALID_SECONDS * 1000;
      const payload = Buffer.from(JSON.stringify({ key, size, expires })).toString('base64url');
      const token = `${payload}.${signatureOf(payload).toString('base64url')}`;
      return {
        url: `/api/upload-door/${token}`,
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
      };
    },
    /** The grant, or undefined for a forged or expired token. */
    verify: (token) => {
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = signatureOf(payload);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      const { key, size, expires } = Signed.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      return expires > clock.now().getTime() ? { key, size } : undefined;
    },
  };
}
