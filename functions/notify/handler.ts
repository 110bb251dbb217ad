import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { type RecordingDependencies, recordNotices } from './record-notices.ts';
import { type SendingDependencies, sendMails } from './send-mails.ts';

export type NoticeDependencies = RecordingDependencies & SendingDependencies;

/**
 * Tells people and other systems; never touches a document: mail that is down stops nothing else. `interval.passed` is for
 * digests and for what is to be sent again.
 */
export function createNotifyHandler(deps: NoticeDependencies & StepRuntime): StepHandler {
  return createStepHandler({
    step: 'notify',
    logger: deps.logger,
    run: async (event) => {
      if ('documentId' in event.detail) await recordNotices(event as Parameters<typeof recordNotices>[0], deps);
      await sendMails(deps);
    },
    onGivenUp: async () => {},
    middlewares: deps.middlewares,
  });
}
