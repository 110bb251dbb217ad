import { createStepHandler, type StepHandler } from '../runtime/step.ts';
import type { StepRuntime } from '../runtime/step-runtime.ts';
import { failDocument } from '../runtime/update-document.ts';
import { type IntakeDependencies, identifyObject, intakeObject } from './intake-object.ts';

/** `object.created` → a document with pages to read, or refused with a reason. */
export function createIntakeHandler(deps: IntakeDependencies & StepRuntime): StepHandler {
  return createStepHandler({
    step: 'intake',
    logger: deps.logger,
    run: async (event) => {
      if (event.type === 'object.created') await intakeObject(event.detail, deps);
    },
    onGivenUp: async (event, code) => {
      if (event.type === 'object.created')
        await failDocument(deps, identifyObject(event.detail).documentId, 'intake', code);
    },
    middlewares: deps.middlewares,
  });
}
