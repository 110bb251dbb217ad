import type { DraftRepository } from '../../shared/ports/draft-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import { flushOutbox } from '../runtime/flush-outbox.ts';
import { type RecountingDependencies, recountDraft } from '../runtime/recount-draft.ts';

export interface DraftCountDependencies extends RecountingDependencies {
  readonly drafts: Pick<DraftRepository, 'find' | 'markOutdated' | 'draftsOn'>;
  readonly events: EventPublisher;
}

/** Counts every draft that stands on a report anew. A draft that cannot be counted stops no other. */
export async function recountDrafts(documentId: string, deps: DraftCountDependencies): Promise<void> {
  const failures: unknown[] = [];
  for (const draftId of await deps.drafts.draftsOn(documentId))
    await recountDraft(draftId, deps).catch((error: unknown) => failures.push(error));
  await flushOutbox(deps);
  if (failures.length > 0) throw failures[0];
}
