import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3DownloadSigner } from '../../../shared/adapters/aws/s3-download-signer.ts';
import { createS3ObjectStore } from '../../../shared/adapters/aws/s3-object-store.ts';
import { createS3PartUploads } from '../../../shared/adapters/aws/s3-part-uploads.ts';
import { createS3UploadSigner } from '../../../shared/adapters/aws/s3-upload-signer.ts';
import { describeObjectStore } from '../../contract/object-store.contract.ts';
import { describePartUploads } from '../../contract/part-uploads.contract.ts';
import { type AwsServer, missingForMoto, startMoto, TEST_CREDENTIALS } from '../../support/aws-servers.ts';

const missing = missingForMoto();

describe.skipIf(missing !== null)(`S3 on moto server${missing ? ` (needs ${missing})` : ''}`, () => {
  let server: AwsServer;
  let client: S3Client;
  beforeAll(async () => {
    server = await startMoto();
    client = new S3Client({ ...TEST_CREDENTIALS, endpoint: server.url, forcePathStyle: true });
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });
  const newBucket = async (): Promise<string> => {
    const bucket = `scans-${randomUUID()}`;
    const CreateBucketConfiguration = { LocationConstraint: TEST_CREDENTIALS.region };
    await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration }));
    return bucket;
  };

  describeObjectStore('S3', async () => createS3ObjectStore(client, await newBucket()));

  it('hands one object over by an address that holds its type and its name', async () => {
    const bucket = await newBucket();
    await createS3ObjectStore(client, bucket).put(
      'documents/a/b.pdf',
      Buffer.from('%PDF-'),
      'application/octet-stream',
    );
    const download = {
      key: 'documents/a/b.pdf',
      contentType: 'application/pdf',
      fileName: 'Báo cáo.pdf',
      isShown: true,
    };
    const answer = await fetch(await createS3DownloadSigner(client, bucket).sign(download));
    expect([answer.status, await answer.text()]).toEqual([200, '%PDF-']);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf");
  });

  it('signs uploads of reports and of signed drafts, and of nothing else', async () => {
    const signer = createS3UploadSigner(client, await newBucket());
    for (const key of ['incoming/a/b/c.pdf', 'drafts/a/b.scan'])
      expect((await signer.sign({ key, size: 5 })).url).toContain(key);
    await expect(signer.sign({ key: 'documents/a/b.json', size: 5 })).rejects.toThrow(RangeError);
  });

  describePartUploads('S3', async () => {
    const bucket = await newBucket();
    return {
      objects: createS3ObjectStore(client, bucket),
      uploads: createS3PartUploads(client, bucket),
      put: async ({ url, method, headers }, bytes) =>
        (await fetch(url, { method, headers, body: new Uint8Array(bytes) })).ok,
      // The smallest part the service takes.
      partSize: 5 * 1024 * 1024,
    };
  });

  describe('the S3 object store', () => {
    it('sends a large stream in parts and leaves none behind when it breaks', async () => {
      const bucket = await newBucket();
      const store = createS3ObjectStore(client, bucket);
      const chunk = new Uint8Array(1024 * 1024).fill(7);
      const stream = async function* (breaks: boolean) {
        for (let megabyte = 0; megabyte < 12; megabyte += 1) yield chunk;
        if (breaks) throw new Error('the line went dead');
      };
      expect((await store.put('large', stream(false), 'application/pdf')).size).toBe(12 * 1024 * 1024);
      expect((await store.head('large'))?.size).toBe(12 * 1024 * 1024);
      await expect(store.put('broken', stream(true), 'application/pdf')).rejects.toThrow('the line went dead');
      expect(await store.head('broken')).toBeUndefined();
      const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
      expect(Uploads ?? []).toEqual([]);
    });
  });

  describe('the S3 upload signer', () => {
    it('lets exactly the announced bytes be put under the key', async () => {
      const bucket = await newBucket();
      const key = 'incoming/xa-an-binh/d1/Báo cáo số 1.pdf';
      const { url, method, headers } = await createS3UploadSigner(client, bucket).sign({ key, size: 5 });
      const put = await fetch(url, { method, headers, body: new TextEncoder().encode('12345') });
      expect(put.status).toBe(200);
      expect(Buffer.from((await createS3ObjectStore(client, bucket).get(key))!).toString()).toBe('12345');
    });
  });
});

describe('the S3 upload signer', () => {
  const client = new S3Client(TEST_CREDENTIALS);

  it('signs the type, the exact size and the time it holds', async () => {
    const { url } = await createS3UploadSigner(client, 'scans').sign({ key: 'incoming/a/b/c.pdf', size: 1234 });
    const query = new URL(url).searchParams;
    expect(query.get('X-Amz-SignedHeaders')!.split(';')).toEqual(
      expect.arrayContaining(['content-length', 'content-type', 'host']),
    );
    expect(query.get('X-Amz-Expires')).toBe('900');
  });

  it('signs another address for another size', async () => {
    const signer = createS3UploadSigner(client, 'scans');
    const signatures = await Promise.all(
      [1, 2].map(async (size) =>
        new URL((await signer.sign({ key: 'incoming/a/b/c.pdf', size })).url).searchParams.get('X-Amz-Signature'),
      ),
    );
    expect(signatures[0]).not.toBe(signatures[1]);
  });

  it.each(['documents/d1/text.json', 'quarantine/x', 'incoming', '../incoming/x'])(
    'signs nothing for %s',
    async (key) => {
      await expect(createS3UploadSigner(client, 'scans').sign({ key, size: 1 })).rejects.toThrow(RangeError);
    },
  );
});
