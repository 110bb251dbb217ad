import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { type IndexingDependencies, indexDocument } from './index-document.ts';

/** Keeps the archive's index in step; never touches a document: search that is down stops nothing else. */
export function createSearchIndexHandler(deps: IndexingDependencies & StepRuntime): StepHandler {
  return createStepHandler({
    step: 'search-index',
    logger: deps.logger,
    run: async (event) => {
      if ('documentId' in event.detail) await indexDocument(event.detail.documentId, deps);
    },
    onGivenUp: async () => {},
    middlewares: deps.middlewares,
  });
}
