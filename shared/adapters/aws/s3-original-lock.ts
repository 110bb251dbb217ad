import { PutObjectRetentionCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../ports/clock.ts';
import { toS3Key } from './s3-keys.ts';

export interface OriginalLockOptions {
  readonly bucket: string;
  readonly days: number;
  readonly clock: Clock;
}

const DAY = 86_400_000;

/**
 * Locks the newest version of an object for some days (S3 Object Lock, governance mode): a delete only hides it, and who
 * may bypass the lock must say so. Locking again locks it for longer. The bucket must have been made for locks.
 */
export function createS3OriginalLock(
  client: S3Client,
  { bucket, days, clock }: OriginalLockOptions,
): (key: string) => Promise<void> {
  return async (key) => {
    const RetainUntilDate = new Date(clock.now().getTime() + days * DAY);
    const Retention = { Mode: 'GOVERNANCE' as const, RetainUntilDate };
    await client.send(new PutObjectRetentionCommand({ Bucket: bucket, Key: toS3Key(key), Retention }));
  };
}
