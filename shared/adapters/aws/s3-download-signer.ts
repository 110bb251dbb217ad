import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type DownloadSigner, dispositionOf } from '../../ports/download-signer.ts';
import { toS3Key } from './s3-keys.ts';

/** The browser follows the address at once. */
const VALID_SECONDS = 120;

/** Presigns one GET of one key; type and name are part of what is signed. */
export function createS3DownloadSigner(client: S3Client, bucket: string): DownloadSigner {
  return {
    sign: (download) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: toS3Key(download.key),
          ResponseContentType: download.contentType,
          ResponseContentDisposition: dispositionOf(download),
        }),
        { expiresIn: VALID_SECONDS },
      ),
  };
}
