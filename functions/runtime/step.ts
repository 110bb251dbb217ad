import { BatchProcessor, EventType as BatchType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy, { type MiddlewareObj } from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { z } from 'zod';
import { EVENT_SCHEMAS, type EventType, type PipelineEvent } from '../../shared/contracts/events.ts';
import {
  PIPELINE,
  SECOND_READING_STEP,
  type SecondReadingStepName,
  type StepName,
} from '../../shared/contracts/pipeline.ts';
import { PermanentError } from '../../shared/domain/errors.ts';
import type { FailureCode } from '../../shared/domain/reason-codes.ts';
import type { Logger } from '../../shared/ports/logger.ts';

/** What a step is made of: the policy is the wrapper's, the work is `run`. */
export interface Step {
  readonly step: StepName | SecondReadingStepName;
  readonly logger: Logger;
  /** One event, one run. May be called again with the same event, at any time and in any order. */
  run(event: PipelineEvent): Promise<void>;
  /** The document can never pass this step, or no attempt is left. */
  onGivenUp(event: PipelineEvent, code: FailureCode): Promise<void>;
  readonly middlewares?: readonly MiddlewareObj[];
}

export type StepHandler = (event: SQSEvent, context: unknown) => Promise<SQSBatchResponse>;

/**
 * One SQS record = one event = one run. A thrown error sends only that record back to the queue, which owns the
 * retry; a malformed event is our own bug and dead-letters. `PermanentError` settles the document at once.
 */
export function createStepHandler({ step, logger, run, onGivenUp, middlewares = [] }: Step): StepHandler {
  const { on, maxAttempts } = [...PIPELINE, SECOND_READING_STEP].find((entry) => entry.step === step)!;
  const handleRecord = async (record: SQSRecord): Promise<void> => {
    const event = parseEvent(record.body, on);
    try {
      await run(event);
    } catch (error) {
      if (error instanceof PermanentError) {
        logger.error('given up for good', { step, event, code: error.code, error });
        await onGivenUp(event, error.code);
        return;
      }
      const attempt = Number(record.attributes.ApproximateReceiveCount);
      logger.warn('attempt failed', { step, event, attempt, maxAttempts, error });
      // The document tells its uploader before the queue moves the message to the dead letters.
      if (attempt >= maxAttempts) await onGivenUp(event, 'too-many-attempts');
      throw error;
    }
  };
  const handler = middy<SQSEvent, SQSBatchResponse>();
  for (const middleware of middlewares) handler.use(middleware);
  return handler.handler((event: SQSEvent) =>
    processPartialResponse(event, handleRecord, new BatchProcessor(BatchType.SQS), { throwOnFullBatchFailure: false }),
  ) as unknown as StepHandler;
}

/** Parses an EventBridge-shaped body. Throws `ZodError` for anything the step does not subscribe to. */
function parseEvent(body: string, on: readonly EventType[]): PipelineEvent {
  const envelope = z.object({ 'detail-type': z.enum(on), detail: z.unknown() }).parse(JSON.parse(body));
  const type = envelope['detail-type'];
  return { type, detail: EVENT_SCHEMAS[type].parse(envelope.detail) } as PipelineEvent;
}
