import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { type PaperDependencies, preparePaper } from './prepare-paper.ts';
import { type DraftCountDependencies, recountDrafts } from './recount-drafts.ts';

export type DraftStepDependencies = PaperDependencies & DraftCountDependencies;

/**
 * Keeps drafts in step with what is confirmed: counts those whose report moved, and writes the papers of submitted and
 * issued ones. Changes no draft: a stale value waits for a person.
 */
export function createDraftHandler(deps: DraftStepDependencies & StepRuntime): StepHandler {
  return createStepHandler({
    step: 'draft',
    logger: deps.logger,
    run: async (event) => {
      switch (event.type) {
        case 'document.confirmed':
        case 'document.reopened':
          return recountDrafts(event.detail.documentId, deps);
        case 'draft.submitted':
        case 'draft.issued':
          return preparePaper(event.detail, deps);
      }
    },
    onGivenUp: async () => {},
    middlewares: deps.middlewares,
  });
}
