import type { SQSEvent } from 'aws-lambda';
import type { StepHandler } from '../../functions/runtime/step.ts';
import type { DurableQueue, QueueMessage } from '../../shared/adapters/embedded/sqlite-queue.ts';
import type { PipelineStep } from '../../shared/contracts/pipeline.ts';
import type { Logger } from '../../shared/ports/logger.ts';

const POLL_MILLISECONDS = 500;

export interface StepRunnerOptions {
  readonly step: PipelineStep;
  readonly handler: StepHandler;
  readonly queue: DurableQueue;
  readonly logger: Logger;
  /** Seconds before attempt n+1. */
  readonly retryDelay: (attempt: number) => number;
}

export interface StepRunner {
  /** Look at the queue now: something was sent. */
  wake(): void;
  /** Takes no more messages and waits for those in work. */
  stop(): Promise<void>;
}

/** Feeds one step from its queue as the Lambda event source does: batches of one, limited concurrency, retries, dead letters. */
export function startStepRunner({ step, handler, queue, logger, retryDelay }: StepRunnerOptions): StepRunner {
  const inWork = new Set<Promise<void>>();
  let stopped = false;

  const settle = (message: QueueMessage, failed: boolean): void => {
    if (!failed) queue.delete(message);
    else if (message.receiveCount >= step.maxAttempts)
      queue.deadLetter(message, `gave up after ${message.receiveCount} attempts`);
    else queue.release(message, retryDelay(message.receiveCount));
  };

  const work = async (message: QueueMessage): Promise<void> => {
    const { batchItemFailures } = await handler(toSqsEvent(step.step, message), {});
    settle(message, batchItemFailures.length > 0);
  };

  const take = (): void => {
    if (stopped) return;
    const free = step.maxConcurrency - inWork.size;
    if (free <= 0) return;
    for (const message of queue.receive(step.step, free, step.timeoutSeconds)) {
      const running: Promise<void> = work(message)
        .catch((error: unknown) =>
          logger.error('step runner failed', { step: step.step, messageId: message.id, error }),
        )
        .finally(() => {
          inWork.delete(running);
          take();
        });
      inWork.add(running);
    }
  };

  const timer = setInterval(take, POLL_MILLISECONDS);
  take();
  return {
    wake: take,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await Promise.all(inWork);
    },
  };
}

function toSqsEvent(step: string, message: QueueMessage): SQSEvent {
  return {
    Records: [
      {
        messageId: message.id,
        receiptHandle: message.receiptHandle,
        body: message.body,
        attributes: {
          ApproximateReceiveCount: String(message.receiveCount),
          SentTimestamp: String(Date.parse(message.sentAt)),
          SenderId: 'embedded',
          ApproximateFirstReceiveTimestamp: '0',
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: `arn:embedded:sqs:::${step}`,
        awsRegion: 'embedded',
      },
    ],
  };
}
