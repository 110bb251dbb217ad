import { draftPaperKey } from '../../shared/contracts/object-keys.ts';
import { renderDraft } from '../../shared/domain/draft/render-draft.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import { dayInVietnam } from '../../shared/domain/vietnam-clock.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { DraftRepository } from '../../shared/ports/draft-repository.ts';
import { type DraftWriter, WORD_TYPE } from '../../shared/ports/draft-writer.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { loadFactBook } from '../runtime/load-facts.ts';
import { readBody } from '../runtime/read-draft.ts';

export interface PaperDependencies {
  readonly drafts: Pick<DraftRepository, 'versions'>;
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly accounts: Pick<AccountRepository, 'listUsers'>;
  readonly draftWriter: DraftWriter;
  readonly events: EventPublisher;
}

/**
 * Writes the paper of a version with its evidence, as it stands confirmed at that moment, and tells of it. A paper that
 * lies there is never written again: what was submitted or issued stays what people have read.
 */
export async function preparePaper(
  { draftId, version }: { readonly draftId: string; readonly version: number },
  deps: PaperDependencies,
): Promise<void> {
  const key = draftPaperKey(draftId, version);
  if (!(await deps.objects.head(key))) await deps.objects.put(key, await writePaper(draftId, version, deps), WORD_TYPE);
  await deps.events.publish([{ type: 'draft.prepared', detail: { draftId, version, key } }]);
}

async function writePaper(draftId: string, version: number, deps: PaperDependencies): Promise<Uint8Array> {
  const kept = (await deps.drafts.versions(draftId)).find((one) => one.version === version);
  if (!kept) throw new NotFoundError('draft version', `${draftId}/${version}`);
  const draft = await readBody(kept.bodyKey, deps.objects);
  const [book, users] = await Promise.all([loadFactBook(draft.reports, deps.documents), deps.accounts.listUsers()]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return deps.draftWriter.write(renderDraft(draft, book), {
    // The day of the act, not of the writing: a repeat at night sets the same paper.
    today: dayInVietnam(kept.at),
    withEvidence: true,
    personName: (id) => names.get(id) ?? id,
  });
}
