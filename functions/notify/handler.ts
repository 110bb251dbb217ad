import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { type DraftEvent, type DraftNoticeDependencies, recordDraftNotices } from './record-draft-notices.ts';
import { type DocumentEvent, type RecordingDependencies, recordNotices } from './record-notices.ts';
import { type SendingDependencies, sendMails } from './send-mails.ts';
import { type SearchersDependencies, tellSearchers } from './tell-searchers.ts';
import { WATCHERS, type Watcher, type WatchingDependencies } from './watchers.ts';

export type NoticeDependencies = RecordingDependencies &
  DraftNoticeDependencies &
  SearchersDependencies &
  SendingDependencies &
  WatchingDependencies;

/**
 * Tells people and other systems; never touches a document: mail that is down stops nothing else. `interval.passed` is for
 * what no event tells, for digests and for what is to be sent again.
 */
export function createNotifyHandler(
  deps: NoticeDependencies & StepRuntime,
  watchers: readonly Watcher[] = WATCHERS,
): StepHandler {
  return createStepHandler({
    step: 'notify',
    logger: deps.logger,
    run: async (event) => {
      const failures: unknown[] = [];
      if (event.type === 'interval.passed') failures.push(...(await look(watchers, deps)));
      else if ('draftId' in event.detail) await recordDraftNotices(event as DraftEvent, deps);
      else if ('documentId' in event.detail) {
        const told = event as DocumentEvent;
        await recordNotices(told, deps);
        await tellSearchers(told, deps);
      }
      await sendMails(deps);
      // What one watcher could not do stops no other and no mail; the queue comes again.
      if (failures.length > 0) throw failures[0];
    },
    onGivenUp: async () => {},
    middlewares: deps.middlewares,
  });
}

async function look(watchers: readonly Watcher[], deps: WatchingDependencies): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const watch of watchers) await watch(deps).catch((error: unknown) => failures.push(error));
  return failures;
}
