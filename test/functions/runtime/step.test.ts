import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { createStepHandler, type Step } from '../../../functions/runtime/step.ts';
import { PermanentError } from '../../../shared/domain/errors.ts';
import { silentLogger } from '../../support/silent-logger.ts';

const RAISED = { type: 'document.findings-raised', detail: { documentId: 'd', findings: 1, needLook: 0 } } as const;

function batchOf(...records: readonly { readonly body: unknown; readonly attempt?: number }[]): SQSEvent {
  return {
    Records: records.map(({ body, attempt = 1 }, index) => ({
      messageId: `m${index}`,
      receiptHandle: '',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: {
        ApproximateReceiveCount: String(attempt),
        SentTimestamp: '0',
        SenderId: '',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: '',
      awsRegion: '',
    })),
  };
}
const envelope = (type: string, detail: unknown) => ({ id: 'e', source: 'trich-luc', 'detail-type': type, detail });
const raised = envelope(RAISED.type, RAISED.detail);

function handlerWith(change: Partial<Step>) {
  const step: Step = {
    step: 'notify',
    logger: silentLogger,
    run: async () => {},
    onGivenUp: async () => {},
    ...change,
  };
  return createStepHandler(step);
}

describe('the step wrapper', () => {
  it('runs each record with its parsed event and reports no failure', async () => {
    const run = vi.fn(async () => {});
    expect(await handlerWith({ run })(batchOf({ body: raised }, { body: raised }), {})).toEqual({
      batchItemFailures: [],
    });
    expect(run).toHaveBeenCalledTimes(2);
    expect(run).toHaveBeenCalledWith(RAISED);
  });

  it('sends only the record that failed back to the queue', async () => {
    const run = vi.fn(async () => {}).mockRejectedValueOnce(new Error('mail is down'));
    const { batchItemFailures } = await handlerWith({ run })(batchOf({ body: raised }, { body: raised }), {});
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
  });

  it.each([
    ['not JSON', 'xin chào'],
    ['an event of another step', envelope('object.created', { key: 'a', size: 1, objectVersion: '1' })],
    ['an event that does not fit its schema', envelope(RAISED.type, { documentId: 'd' })],
    ['a field nobody knows', envelope(RAISED.type, { ...RAISED.detail, text: 'x' })],
  ])('never runs on %s, and lets it go to the dead letters', async (_what, body) => {
    const run = vi.fn(async () => {});
    const { batchItemFailures } = await handlerWith({ run })(batchOf({ body }), {});
    expect(run).not.toHaveBeenCalled();
    expect(batchItemFailures).toHaveLength(1);
  });

  it('settles the document at once on a permanent error, without a retry', async () => {
    const onGivenUp = vi.fn(async () => {});
    const run = async () => {
      throw new PermanentError('artifact-missing', 'gone');
    };
    expect(await handlerWith({ run, onGivenUp })(batchOf({ body: raised }), {})).toEqual({ batchItemFailures: [] });
    expect(onGivenUp).toHaveBeenCalledWith(RAISED, 'artifact-missing');
  });

  it('gives up only at the last attempt, and still lets the message go to the dead letters', async () => {
    const onGivenUp = vi.fn(async () => {});
    const run = async () => {
      throw new Error('again');
    };
    const handler = handlerWith({ run, onGivenUp });
    await handler(batchOf({ body: raised, attempt: 5 }), {});
    expect(onGivenUp).not.toHaveBeenCalled();
    expect((await handler(batchOf({ body: raised, attempt: 6 }), {})).batchItemFailures).toHaveLength(1);
    expect(onGivenUp).toHaveBeenCalledWith(RAISED, 'too-many-attempts');
  });
});
