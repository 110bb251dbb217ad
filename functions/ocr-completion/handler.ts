import type { SQSEvent } from 'aws-lambda';
import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { askAgain } from './ask-again.ts';
import { readNotice } from './read-notice.ts';
import {
  goOnWithout,
  type SecondReadingDependencies,
  startSecondReading,
  takeSecondReading,
} from './take-second-reading.ts';

/**
 * `document.received` → a job of the second engine; the end of the job → its reading beside the first one. Whoever of
 * both engines is done last tells `document.text-recognized`. `interval.passed` → a look at jobs whose end nobody told. No failure here fails a document.
 */
export function createOcrCompletionHandler(deps: SecondReadingDependencies & StepRuntime): StepHandler {
  const handler = createStepHandler({
    step: 'ocr-completion',
    logger: deps.logger,
    run: async (event) => {
      if (event.type === 'document.received') await startSecondReading(event.detail, deps);
      if (event.type === 'interval.passed') await askAgain(deps);
      if (event.type === 'document.second-reading-ended') await takeSecondReading(event.detail, deps);
    },
    onGivenUp: async (event, code) => {
      if ('documentId' in event.detail) await goOnWithout(event.detail.documentId, code, deps);
    },
    middlewares: deps.middlewares,
  });
  return (event: SQSEvent, context) =>
    handler({ Records: event.Records.map((record) => ({ ...record, body: readNotice(record.body) })) }, context);
}
