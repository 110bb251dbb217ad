import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { failDocument } from '../runtime/update-document.ts';
import { type ExtractionDependencies, extractDocument } from './extract-document.ts';

/** `document.text-recognized` → findings with evidence, awaiting review. */
export function createExtractionHandler(deps: ExtractionDependencies & StepRuntime): StepHandler {
  return createStepHandler({
    step: 'extraction',
    logger: deps.logger,
    run: async (event) => {
      if (event.type === 'document.text-recognized') await extractDocument(event.detail, deps);
    },
    onGivenUp: async (event, code) => {
      if (event.type === 'document.text-recognized')
        await failDocument(deps, event.detail.documentId, 'extraction', code);
    },
    middlewares: deps.middlewares,
  });
}
