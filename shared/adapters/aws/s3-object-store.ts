import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { NotFoundError } from '../../domain/errors.ts';
import type { ObjectHead, ObjectStore } from '../../ports/object-store.ts';
import { fromS3Key, toS3Key, toS3Prefix } from './s3-keys.ts';

/** Descriptions a listing asks for at once. */
const HEADS_AT_ONCE = 32;
/** Parts of an upload in memory at once, 5 MB each. */
const PARTS_AT_ONCE = 2;
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * Objects in one bucket. A stream goes up in parts; one that breaks leaves nothing behind. Listings come in S3's order
 * of keys and ask for the content type object by object.
 */
export function createS3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  const store: ObjectStore = {
    put: (key, body, contentType) =>
      body instanceof Uint8Array
        ? putBytes(client, bucket, key, body, contentType)
        : putStream(client, bucket, key, body, contentType),
    get: async (key) => {
      const object = await unlessMissing(client.send(new GetObjectCommand({ Bucket: bucket, Key: toS3Key(key) })));
      return object && new Uint8Array(await object.Body!.transformToByteArray());
    },
    read: (key, range) => readObject(client, bucket, key, range),
    head: async (key) => {
      const head = await unlessMissing(client.send(new HeadObjectCommand({ Bucket: bucket, Key: toS3Key(key) })));
      if (!head) return undefined;
      const { ContentLength: size = 0, ContentType: contentType = UNKNOWN_TYPE, LastModified: time } = head;
      return { key, size, contentType, storedAt: (time ?? new Date(0)).toISOString() };
    },
    copy: async (fromKey, toKey) => {
      if (fromKey === toKey) {
        // S3 refuses a copy that changes nothing.
        if (!(await store.head(fromKey))) throw new NotFoundError('object', fromKey);
        return;
      }
      const source = [bucket, ...toS3Key(fromKey).split('/')].map(encodeURIComponent).join('/');
      const copied = await unlessMissing(
        client.send(new CopyObjectCommand({ Bucket: bucket, Key: toS3Key(toKey), CopySource: source })),
      );
      if (!copied) throw new NotFoundError('object', fromKey);
    },
    delete: async (key) => void (await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: toS3Key(key) }))),
    list: (prefix) => listObjects(client, bucket, prefix, store),
  };
  return store;
}

async function putBytes(
  client: S3Client,
  bucket: string,
  key: string,
  body: Uint8Array,
  contentType: string,
): Promise<ObjectHead> {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: toS3Key(key), Body: body, ContentType: contentType }));
  return { key, size: body.byteLength, contentType, storedAt: new Date().toISOString() };
}

async function putStream(
  client: S3Client,
  bucket: string,
  key: string,
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): Promise<ObjectHead> {
  let size = 0;
  const counted = async function* () {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (chunk.byteLength > 0) yield chunk;
    }
  };
  const upload = new Upload({
    client,
    params: { Bucket: bucket, Key: toS3Key(key), Body: Readable.from(counted()), ContentType: contentType },
    queueSize: PARTS_AT_ONCE,
  });
  await upload.done();
  return { key, size, contentType, storedAt: new Date().toISOString() };
}

async function readObject(
  client: S3Client,
  bucket: string,
  key: string,
  range?: { readonly start: number; readonly end: number },
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const start = Math.max(0, range?.start ?? 0);
  const part = range && (range.end > start ? { Range: `bytes=${start}-${range.end - 1}` } : { Range: 'bytes=0-0' });
  const reading = client.send(new GetObjectCommand({ Bucket: bucket, Key: toS3Key(key), ...part }));
  const object = await unlessMissing(reading).catch((error: unknown): 'nothing' => {
    if (!isNamed(error, 'InvalidRange')) throw error;
    return 'nothing';
  });
  if (object === undefined) return undefined;
  if (object === 'nothing') return chunksOf(undefined);
  if (range && range.end <= start) return emptied(object);
  return chunksOf(object);
}

/** A range of no bytes cannot be asked for: one byte is fetched and left alone. */
async function emptied(object: GetObjectCommandOutput): Promise<AsyncIterable<Uint8Array>> {
  await object.Body!.transformToByteArray();
  return chunksOf(undefined);
}

async function* chunksOf(object: GetObjectCommandOutput | undefined): AsyncIterable<Uint8Array> {
  if (object) yield* object.Body as AsyncIterable<Uint8Array>;
}

async function* listObjects(
  client: S3Client,
  bucket: string,
  prefix: string,
  store: ObjectStore,
): AsyncIterable<ObjectHead> {
  let token: string | undefined;
  do {
    const page: ListObjectsV2CommandOutput = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: toS3Prefix(prefix),
        // Keys may hold letters that XML cannot.
        EncodingType: 'url',
        ...(token ? { ContinuationToken: token } : {}),
      }),
    );
    const keys = (page.Contents ?? []).map(({ Key }) => fromS3Key(decodeListed(Key!)));
    const listed = keys.filter((key) => key.startsWith(prefix));
    for (let at = 0; at < listed.length; at += HEADS_AT_ONCE) {
      const heads = await Promise.all(listed.slice(at, at + HEADS_AT_ONCE).map((key) => store.head(key)));
      // What was deleted meanwhile is left out.
      yield* heads.filter((head) => head !== undefined);
    }
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (token);
}

function decodeListed(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNamed(error, 'NoSuchKey') || isNamed(error, 'NotFound')) return undefined;
    throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
