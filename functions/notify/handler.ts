import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { type NoticeDependencies, sendNotices } from './send-notices.ts';

/** Tells people; never touches a document: mail that is down stops nothing else. */
export function createNotifyHandler(deps: NoticeDependencies & StepRuntime): StepHandler {
  return createStepHandler({
    step: 'notify',
    logger: deps.logger,
    run: async (event) => {
      if (event.type !== 'object.created' && event.type !== 'interval.passed') await sendNotices(event, deps);
    },
    onGivenUp: async () => {},
    middlewares: deps.middlewares,
  });
}
