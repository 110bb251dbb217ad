import { CreateBucketCommand, DeleteObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3ObjectStore } from '../../../shared/adapters/aws/s3-object-store.ts';
import { createS3OriginalLock } from '../../../shared/adapters/aws/s3-original-lock.ts';
import { type AwsServer, missingForMoto, startMoto, TEST_CREDENTIALS } from '../../support/aws-servers.ts';

const missing = missingForMoto();
const KEY = 'incoming/xa-an-binh/d1/báo cáo.pdf';

describe.skipIf(missing !== null)(`the lock of originals on moto server${missing ? ` (needs ${missing})` : ''}`, () => {
  let server: AwsServer;
  let client: S3Client;
  beforeAll(async () => {
    server = await startMoto();
    client = new S3Client({ ...TEST_CREDENTIALS, endpoint: server.url, forcePathStyle: true });
    const CreateBucketConfiguration = { LocationConstraint: TEST_CREDENTIALS.region };
    await client.send(
      new CreateBucketCommand({ Bucket: 'scans', CreateBucketConfiguration, ObjectLockEnabledForBucket: true }),
    );
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  it('keeps the version of an original, and of nothing else in the bucket, from deletion', async () => {
    const store = createS3ObjectStore(client, 'scans');
    await store.put(KEY, new Uint8Array([1]), 'application/pdf');
    await store.put('documents/d1/text.json', new Uint8Array([2]), 'application/json');
    const from = (text: string) => ({ bucket: 'scans', days: 30, clock: { now: () => new Date(text) } });
    await createS3OriginalLock(client, from('2026-01-01T00:00:00Z'))(KEY);
    // Told twice: the later day stands.
    await createS3OriginalLock(client, from('2026-12-01T00:00:00Z'))(KEY);
    const held = await client.send(new HeadObjectCommand({ Bucket: 'scans', Key: KEY }));
    expect(held.ObjectLockMode).toBe('GOVERNANCE');
    expect(held.ObjectLockRetainUntilDate).toEqual(new Date('2026-12-31T00:00:00Z'));
    // A delete hides the object; its version cannot go.
    await store.delete(KEY);
    expect(await store.head(KEY)).toBeUndefined();
    const version = { Bucket: 'scans', Key: KEY, VersionId: held.VersionId! };
    await expect(client.send(new DeleteObjectCommand(version))).rejects.toThrow('Access Denied');
    const artifact = await client.send(new HeadObjectCommand({ Bucket: 'scans', Key: 'documents/d1/text.json' }));
    expect(artifact.ObjectLockMode).toBeUndefined();
  });
});
