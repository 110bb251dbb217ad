import type { TextractClient } from '@aws-sdk/client-textract';
import { describe, expect, it } from 'vitest';
import { createTextractSecondReader } from '../../../shared/adapters/aws/textract-second-reader.ts';
import { answerBlocks } from '../../support/textract-answers.ts';

const BOX = { left: 0.25, top: 0.5, width: 0.25, height: 0.125 };
const OPTIONS = { bucket: 'scans', topicArn: 'arn:aws:sns:a:1:t', roleArn: 'arn:aws:iam::1:role/r' };

/** A service that answers with these bodies, one a call. */
function readerOf(...answers: readonly object[]) {
  const asked: (string | undefined)[] = [];
  const left = [...answers];
  const send = async ({ input }: { readonly input: { readonly NextToken?: string } }): Promise<object> => {
    asked.push(input.NextToken);
    return left.shift()!;
  };
  return { asked, reader: createTextractSecondReader({ send } as unknown as TextractClient, OPTIONS) };
}

describe('an answer about a document', () => {
  it('that is still read has no blocks and is asked for again, never taken for an empty page', async () => {
    expect(await readerOf({ JobStatus: 'IN_PROGRESS' }).reader.collect('job')).toEqual({ state: 'reading' });
  });

  it('that failed has neither blocks nor pages and says why', async () => {
    const { reader } = readerOf({ JobStatus: 'FAILED', StatusMessage: 'Unable to read' });
    expect(await reader.collect('job')).toEqual({ state: 'failed', reason: 'Unable to read' });
  });

  it('that is partial counts for nothing', async () => {
    const { reader } = readerOf({ JobStatus: 'PARTIAL_SUCCESS', Blocks: answerBlocks([[[{ text: '1', box: BOX }]]]) });
    expect(await reader.collect('job')).toMatchObject({ state: 'failed' });
  });

  it('in several parts is put together, a line and its words in different parts too', async () => {
    const blocks = answerBlocks([
      [[{ text: '28', box: BOX }]],
      [[{ text: '29', box: BOX }], [{ text: '30', box: BOX }]],
    ]);
    const { reader, asked } = readerOf(
      { JobStatus: 'SUCCEEDED', DocumentMetadata: { Pages: 2 }, Blocks: blocks.slice(0, 2), NextToken: 'more' },
      { JobStatus: 'SUCCEEDED', DocumentMetadata: { Pages: 2 }, Blocks: blocks.slice(2) },
    );
    const read = await reader.collect('job');
    expect(asked).toEqual([undefined, 'more']);
    expect(
      read.state === 'read' && read.pages.map(({ page, lines }) => [page, lines.flat().map(({ text }) => text)]),
    ).toEqual([
      [1, ['28']],
      [2, ['29', '30']],
    ]);
  });
});
