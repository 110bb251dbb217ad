import { createDraftHandler, type DraftStepDependencies } from '../../functions/draft/handler.ts';
import type { ExtractionDependencies } from '../../functions/extraction/extract-document.ts';
import { createExtractionHandler } from '../../functions/extraction/handler.ts';
import { createIntakeHandler } from '../../functions/intake/handler.ts';
import type { IntakeDependencies } from '../../functions/intake/intake-object.ts';
import { createNotifyHandler, type NoticeDependencies } from '../../functions/notify/handler.ts';
import { createOcrHandler } from '../../functions/ocr/handler.ts';
import type { RecognitionDependencies } from '../../functions/ocr/recognize-pages.ts';
import type { StepHandler } from '../../functions/runtime/step.ts';
import type { StepRuntime } from '../../functions/runtime/step-runtime.ts';
import { createSearchIndexHandler } from '../../functions/search-index/handler.ts';
import type { IndexingDependencies } from '../../functions/search-index/index-document.ts';
import type { StepName } from '../../shared/contracts/pipeline.ts';

export type StepDependencies = IntakeDependencies &
  RecognitionDependencies &
  ExtractionDependencies &
  DraftStepDependencies &
  NoticeDependencies &
  IndexingDependencies &
  StepRuntime;

/** The same handlers that run as Lambda functions, one a step. The type makes a missing step a compile error. */
export function createStepHandlers(deps: StepDependencies): Readonly<Record<StepName, StepHandler>> {
  return {
    intake: createIntakeHandler(deps),
    ocr: createOcrHandler(deps),
    extraction: createExtractionHandler(deps),
    draft: createDraftHandler(deps),
    notify: createNotifyHandler(deps),
    'search-index': createSearchIndexHandler(deps),
  };
}
