import { retryDocument } from '../../functions/api/retry-document.ts';
import type { SecondReadingStepName, StepName } from '../../shared/contracts/pipeline.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import { everyItem } from '../../shared/ports/every-item.ts';

/** One running or stopped system, wherever it is deployed. */
export interface RedriveTarget {
  readonly documents: DocumentRepository;
  readonly events: EventPublisher;
  readonly clock: Clock;
  /** Sends the step's dead letters through its queue again. Returns how many. */
  moveDeadLetters(step: string): Promise<number>;
  close(): void;
}

export interface Redriven {
  readonly documents: number;
  readonly deadLetters: number;
}

const PAGE = 100;

/**
 * Gives a step's given-up work another try, once its cause is mended: failed documents go back to the step they failed
 * at, then its dead letters follow. A document may so get an event twice; every step takes that.
 * Documents that failed for a reason of their own (a page that cannot be read) stay: a person decides on them.
 */
export async function redrive(target: RedriveTarget, step: StepName | SecondReadingStepName): Promise<Redriven> {
  let documents = 0;
  for (const document of await failedAt(step, target.documents)) {
    await retryDocument(document, target);
    documents += 1;
  }
  return { documents, deadLetters: await target.moveDeadLetters(step) };
}

/** All of them before the first is touched: each leaves the list it was found in. */
async function failedAt(step: string, documents: DocumentRepository): Promise<Document[]> {
  const query = { office: null, statuses: ['failed'], order: 'oldest', limit: PAGE } as const;
  const failed = await Array.fromAsync(everyItem((cursor) => documents.list({ ...query, cursor })));
  return failed.filter(({ failure }) => failure?.step === step && failure.code === 'too-many-attempts');
}
