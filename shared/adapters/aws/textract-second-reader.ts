import { createHash } from 'node:crypto';
import {
  GetDocumentTextDetectionCommand,
  type GetDocumentTextDetectionCommandOutput,
  StartDocumentTextDetectionCommand,
  type TextractClient,
} from '@aws-sdk/client-textract';
import { readTextractBlocks, type TextractBlock } from '../../ocr/textract-blocks.ts';
import { toJobTag } from '../../ocr/textract-notice.ts';
import type { SecondReader, SecondReadingState } from '../../ports/second-reader.ts';
import { toS3Key } from './s3-keys.ts';

export interface TextractSecondReaderOptions {
  readonly bucket: string;
  /** Where the end of a job is told, and the role that may tell it there. */
  readonly topicArn: string;
  readonly roleArn: string;
}

/** Letters the service takes as a tag. */
const MAX_TAG = 64;
/** Answers about the document itself: no retry makes them better. */
const REFUSALS = [
  'UnsupportedDocumentException',
  'DocumentTooLargeException',
  'BadDocumentException',
  'InvalidParameterException',
];

/** Textract's asynchronous reading of whole documents. The same document and bytes are one job, by the request token. */
export function createTextractSecondReader(client: TextractClient, options: TextractSecondReaderOptions): SecondReader {
  const { bucket, topicArn, roleArn } = options;
  return {
    start: async ({ documentId, sha256, key }) => {
      const JobTag = toJobTag(documentId);
      if (JobTag.length > MAX_TAG) return { refused: 'document-id-too-long' };
      const command = new StartDocumentTextDetectionCommand({
        DocumentLocation: { S3Object: { Bucket: bucket, Name: toS3Key(key) } },
        ClientRequestToken: createHash('sha256').update(`${documentId}\n${sha256}`).digest('hex'),
        JobTag,
        NotificationChannel: { SNSTopicArn: topicArn, RoleArn: roleArn },
      });
      try {
        return { jobId: (await client.send(command)).JobId! };
      } catch (error) {
        if (error instanceof Error && REFUSALS.includes(error.name)) return { refused: error.name };
        throw error;
      }
    },
    collect: (jobId) => collect(client, jobId),
  };
}

async function collect(client: TextractClient, jobId: string): Promise<SecondReadingState> {
  const blocks: TextractBlock[] = [];
  let token: string | undefined;
  do {
    const page: GetDocumentTextDetectionCommandOutput = await client.send(
      new GetDocumentTextDetectionCommand({ JobId: jobId, ...(token ? { NextToken: token } : {}) }),
    );
    if (page.JobStatus === 'IN_PROGRESS') return { state: 'reading' };
    // A partial reading is not told from a whole one page by page, so it counts for nothing.
    if (page.JobStatus !== 'SUCCEEDED')
      return { state: 'failed', reason: page.StatusMessage ?? String(page.JobStatus) };
    blocks.push(...(page.Blocks ?? []));
    token = page.NextToken;
  } while (token);
  return { state: 'read', pages: [...readTextractBlocks(blocks)].map(([page, lines]) => ({ page, lines })) };
}
