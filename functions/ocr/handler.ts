import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { failDocument } from '../runtime/update-document.ts';
import { type RecognitionDependencies, recognizePages } from './recognize-pages.ts';

/** `document.received` (a chunk of pages) → page artifacts; the last chunk tells `document.text-recognized`. */
export function createOcrHandler(deps: RecognitionDependencies & StepRuntime): StepHandler {
  return createStepHandler({
    step: 'ocr',
    logger: deps.logger,
    run: async (event) => {
      if (event.type === 'document.received') await recognizePages(event.detail, deps);
    },
    onGivenUp: async (event, code) => {
      if (event.type === 'document.received') await failDocument(deps, event.detail.documentId, 'ocr', code);
    },
    middlewares: deps.middlewares,
  });
}
