import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { DRAFT_PREFIX, INCOMING_PREFIX } from '../../contracts/object-keys.ts';
import type { UploadSigner } from '../../ports/upload-signer.ts';
import { toS3Key } from './s3-keys.ts';

const VALID_SECONDS = 15 * 60;
/** Reports, and signed scans of issued drafts. */
const PREFIXES = [INCOMING_PREFIX, DRAFT_PREFIX];
const CONTENT_TYPE = 'application/octet-stream';

/**
 * Presigns one PUT of one key, one type and exactly one size: both are signed headers, so that a browser that sends
 * another type or another number of bytes is refused. Throws for a key outside of the offices' folders and those of drafts.
 */
export function createS3UploadSigner(client: S3Client, bucket: string): UploadSigner {
  return {
    sign: async ({ key, size }) => {
      if (!PREFIXES.some((prefix) => key.startsWith(prefix))) throw new RangeError(`no upload may go to ${key}`);
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: toS3Key(key),
        ContentType: CONTENT_TYPE,
        ContentLength: size,
      });
      const url = await getSignedUrl(client, command, {
        expiresIn: VALID_SECONDS,
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
        unhoistableHeaders: new Set(['content-type', 'content-length']),
      });
      // The browser sets the length by itself, from the file.
      return { url, method: 'PUT', headers: { 'content-type': CONTENT_TYPE } };
    },
  };
}
