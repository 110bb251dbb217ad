import { draftBodyKey } from '../../../shared/contracts/object-keys.ts';
import type { FactBook } from '../../../shared/domain/draft/confirmed-facts.ts';
import { allPieces, type Draft } from '../../../shared/domain/draft/draft.ts';
import { outdatedFields } from '../../../shared/domain/draft/field-standing.ts';
import { NotFoundError, VersionConflictError } from '../../../shared/domain/errors.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { DraftEntry, DraftRepository } from '../../../shared/ports/draft-repository.ts';
import type { Ids } from '../../../shared/ports/ids.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { readJson, writeJson } from '../../runtime/json-objects.ts';
import { loadFactBook } from '../../runtime/load-facts.ts';

export interface DraftDependencies {
  readonly drafts: DraftRepository;
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** A draft with what its reports say today. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly book: FactBook;
}

/** Throws `NotFoundError`. */
export async function openDraft(id: string, { drafts, documents, objects }: DraftDependencies): Promise<OpenDraft> {
  const entry = await drafts.find(id);
  if (!entry) throw new NotFoundError('draft', id);
  const [draft, book] = await Promise.all([
    readJson<Draft>(objects, entry.bodyKey),
    loadFactBook(entry.reports, documents),
  ]);
  return { draft, book };
}

/** An earlier version as it was written. Throws `NotFoundError`. */
export async function openVersion(id: string, version: number, { drafts, objects }: DraftDependencies): Promise<Draft> {
  const kept = (await drafts.versions(id)).find((one) => one.version === version);
  if (!kept) throw new NotFoundError('draft version', `${id}/${version}`);
  return readJson<Draft>(objects, kept.bodyKey);
}

/** Keeps a new draft: its text first, then that it exists. */
export async function keepDraft(draft: Draft, book: FactBook, deps: DraftDependencies): Promise<OpenDraft> {
  await deps.drafts.create(await writeBody(draft, book, deps));
  return { draft, book };
}

/** Keeps what `change` makes of the version the user saw. Throws `VersionConflictError` when it has moved on. */
export async function changeDraft(
  id: string,
  version: number,
  deps: DraftDependencies,
  change: (open: OpenDraft) => Draft,
): Promise<OpenDraft> {
  const open = await openDraft(id, deps);
  if (open.draft.version !== version) throw new VersionConflictError(id);
  const draft = { ...change(open), version: version + 1 };
  await deps.drafts.save(await writeBody(draft, open.book, deps));
  return { draft, book: open.book };
}

async function writeBody(draft: Draft, book: FactBook, { objects, ids }: DraftDependencies): Promise<DraftEntry> {
  // A key of its own: of two writers of one version the one that comes too late must not have overwritten the other.
  const bodyKey = draftBodyKey(draft.id, ids.next());
  await writeJson(objects, bodyKey, draft);
  const { id, title, roundId, reports, status, version, createdBy, createdAt, changedBy, changedAt, issue } = draft;
  const written = { id, title, roundId, reports, status, version, createdBy, createdAt, changedBy, changedAt };
  const blanks = allPieces(draft).filter(({ type }) => type === 'blank').length;
  return { ...written, number: issue?.number ?? null, blanks, outdated: outdatedFields(draft, book).length, bodyKey };
}
