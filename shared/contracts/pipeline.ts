import type { EventType } from './events.ts';

/** One step of the pipeline: a folder in `functions/`, a queue, a dead-letter queue, an alarm and a runbook heading. */
export interface PipelineStep {
  readonly step: StepName;
  readonly on: readonly EventType[];
  readonly emits: readonly EventType[];
  /** How many messages may be in work at once, over all machines. */
  readonly maxConcurrency: number;
  /** Seconds one message may take before it counts as lost and comes again. */
  readonly timeoutSeconds: number;
  /** Deliveries before a message goes to the dead-letter queue. */
  readonly maxAttempts: number;
}

export type StepName = 'intake' | 'ocr' | 'extraction' | 'draft' | 'notify' | 'search-index';

/** The step that only AWS has. */
export type SecondReadingStepName = 'ocr-completion';

/** The only list of steps. CDK and the embedded host loop over it; a test holds folders and runbook against it. */
export const PIPELINE: readonly PipelineStep[] = [
  {
    step: 'intake',
    on: ['object.created'],
    emits: ['document.received', 'document.rejected'],
    maxConcurrency: 2,
    timeoutSeconds: 120,
    maxAttempts: 4,
  },
  {
    step: 'ocr',
    on: ['document.received'],
    emits: ['document.text-recognized', 'document.rejected'],
    maxConcurrency: 2,
    timeoutSeconds: 600,
    maxAttempts: 4,
  },
  {
    step: 'extraction',
    on: ['document.text-recognized'],
    emits: ['document.findings-raised'],
    maxConcurrency: 1,
    timeoutSeconds: 120,
    maxAttempts: 4,
  },
  {
    step: 'draft',
    on: ['document.confirmed', 'document.reopened', 'draft.submitted', 'draft.issued'],
    emits: ['draft.outdated', 'draft.prepared'],
    maxConcurrency: 1,
    timeoutSeconds: 120,
    maxAttempts: 6,
  },
  {
    step: 'notify',
    on: [
      ...(['document.findings-raised', 'document.rejected', 'document.confirmed', 'document.reopened'] as const),
      ...(['draft.outdated', 'draft.submitted', 'draft.returned', 'draft.issued', 'interval.passed'] as const),
    ],
    emits: [],
    maxConcurrency: 1,
    timeoutSeconds: 60,
    maxAttempts: 6,
  },
  {
    step: 'search-index',
    on: [
      'document.text-recognized',
      'document.findings-raised',
      'document.confirmed',
      'document.reopened',
      'document.described',
    ],
    emits: [],
    maxConcurrency: 1,
    timeoutSeconds: 60,
    maxAttempts: 6,
  },
];

/**
 * The second reading, where a stage has one: asks Textract for a job when a document is received (its first chunk) and
 * takes in the end of the job, which Textract tells a topic; now and then it asks for jobs whose end it was not told. One machine has no second engine and never feeds it, so it
 * stands beside the list.
 */
export const SECOND_READING_STEP: Omit<PipelineStep, 'step'> & { readonly step: SecondReadingStepName } = {
  step: 'ocr-completion',
  on: ['document.received', 'document.second-reading-ended', 'interval.passed'],
  emits: ['document.text-recognized'],
  maxConcurrency: 2,
  timeoutSeconds: 300,
  maxAttempts: 6,
};
