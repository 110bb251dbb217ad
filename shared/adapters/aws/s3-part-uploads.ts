import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
  type ListPartsCommandOutput,
  type Part,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { INCOMING_PREFIX } from '../../contracts/object-keys.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { type PartUpload, type PartUploads, partBytes, partCount } from '../../ports/part-uploads.ts';
import { toS3Key } from './s3-keys.ts';

const VALID_SECONDS = 15 * 60;

/** S3's own multipart uploads, each part presigned for exactly its size; the service keeps parts until they are joined. */
export function createS3PartUploads(client: S3Client, bucket: string): PartUploads {
  const place = ({ key, uploadId }: PartUpload) => ({ Bucket: bucket, Key: toS3Key(key), UploadId: uploadId });
  const partsOf = (upload: PartUpload) => listParts(client, place(upload), upload);
  return {
    begin: async (grant, partSize) => {
      if (!grant.key.startsWith(INCOMING_PREFIX)) throw new RangeError(`no upload may go to ${grant.key}`);
      const command = new CreateMultipartUploadCommand({
        Bucket: bucket,
        Key: toS3Key(grant.key),
        ContentType: 'application/octet-stream',
      });
      const { UploadId } = await client.send(command);
      if (!UploadId) throw new Error('the store gave no upload id');
      return { ...grant, partSize, uploadId: UploadId };
    },
    signPart: async (upload, part) => {
      const size = partBytes(upload, part);
      const command = new UploadPartCommand({ ...place(upload), PartNumber: part, ContentLength: size });
      const url = await getSignedUrl(client, command, {
        expiresIn: VALID_SECONDS,
        signableHeaders: new Set(['host', 'content-length']),
        unhoistableHeaders: new Set(['content-length']),
      });
      return { url, method: 'PUT', headers: {} };
    },
    storedParts: async (upload) => (await partsOf(upload)).map(({ PartNumber }) => PartNumber!),
    complete: async (upload) => {
      const parts = await partsOf(upload);
      if (parts.length < partCount(upload)) throw new NotFoundError('part', `of ${upload.key}`);
      const Parts = parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }));
      await client.send(new CompleteMultipartUploadCommand({ ...place(upload), MultipartUpload: { Parts } }));
    },
    abort: async (upload) => {
      try {
        await client.send(new AbortMultipartUploadCommand(place(upload)));
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
  };
}

async function listParts(
  client: S3Client,
  place: { readonly Bucket: string; readonly Key: string; readonly UploadId: string },
  upload: PartUpload,
): Promise<Part[]> {
  const parts: Part[] = [];
  let marker: string | undefined;
  do {
    try {
      const page: ListPartsCommandOutput = await client.send(
        new ListPartsCommand({ ...place, ...(marker ? { PartNumberMarker: marker } : {}) }),
      );
      parts.push(...(page.Parts ?? []));
      marker = page.IsTruncated ? page.NextPartNumberMarker : undefined;
    } catch (error) {
      if (isGone(error)) return [];
      throw error;
    }
  } while (marker);
  return parts.filter(({ PartNumber, Size }) => PartNumber !== undefined && Size === partBytes(upload, PartNumber));
}

const isGone = (error: unknown): boolean => error instanceof Error && error.name === 'NoSuchUpload';
