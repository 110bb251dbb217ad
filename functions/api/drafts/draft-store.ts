import { draftBodyKey } from '../../../shared/contracts/object-keys.ts';
import type { FactBook } from '../../../shared/domain/draft/confirmed-facts.ts';
import { allPieces, type Draft, paperNumber } from '../../../shared/domain/draft/draft.ts';
import { outdatedFields } from '../../../shared/domain/draft/field-standing.ts';
import { NotFoundError, VersionConflictError } from '../../../shared/domain/errors.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DocumentRepository, OutboxEvent } from '../../../shared/ports/document-repository.ts';
import type { DraftEntry, DraftRepository, IssuedAs } from '../../../shared/ports/draft-repository.ts';
import type { EventPublisher } from '../../../shared/ports/event-publisher.ts';
import type { Ids } from '../../../shared/ports/ids.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { flushOutbox } from '../../runtime/flush-outbox.ts';
import { writeJson } from '../../runtime/json-objects.ts';
import { type OpenDraft, readBody, readDraft } from '../../runtime/read-draft.ts';
import { recountDraft, standsAsRead } from '../../runtime/recount-draft.ts';

export type { OpenDraft } from '../../runtime/read-draft.ts';

export interface DraftDependencies {
  readonly drafts: DraftRepository;
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Throws `NotFoundError`. */
export async function openDraft(id: string, deps: DraftDependencies): Promise<OpenDraft> {
  const entry = await deps.drafts.find(id);
  if (!entry) throw new NotFoundError('draft', id);
  return readDraft(entry, deps);
}

/** An earlier version as it was written. Throws `NotFoundError`. */
export async function openVersion(id: string, version: number, { drafts, objects }: DraftDependencies): Promise<Draft> {
  const kept = (await drafts.versions(id)).find((one) => one.version === version);
  if (!kept) throw new NotFoundError('draft version', `${id}/${version}`);
  return readBody(kept.bodyKey, objects);
}

/** Keeps a new draft: its text first, then that it exists. */
export async function keepDraft(draft: Draft, book: FactBook, deps: DraftDependencies): Promise<DraftEntry> {
  const entry = await writeBody(draft, book, deps);
  await deps.drafts.create(entry);
  await tell({ draft, book }, [], deps);
  return entry;
}

/** What a change tells others of; kept together with the version it made. */
export type DraftEvent = Pick<OutboxEvent, 'type' | 'detail'>;

/** Keeps what `change` makes of the version the user saw. Throws `VersionConflictError` when it has moved on. */
export async function changeDraft(
  id: string,
  version: number,
  deps: DraftDependencies,
  change: (open: OpenDraft) => Draft | Promise<Draft>,
  eventOf: (before: Draft, after: Draft) => DraftEvent | null = () => null,
): Promise<OpenDraft> {
  const open = await openDraft(id, deps);
  if (open.draft.version !== version) throw new VersionConflictError(id);
  const draft = { ...(await change(open)), version: version + 1 };
  const event = eventOf(open.draft, draft);
  const events = event ? [{ id: deps.ids.next(), ...event }] : [];
  await deps.drafts.save(await writeBody(draft, open.book, deps), events);
  await tell({ draft, book: open.book }, events, deps);
  return { draft, book: open.book };
}

/** A report that moved between reading and saving was told of before this version was there to be counted. */
async function tell({ draft, book }: OpenDraft, events: readonly OutboxEvent[], deps: DraftDependencies) {
  const isCounted = await standsAsRead(book, deps);
  if (!isCounted) await recountDraft(draft.id, deps);
  if (!isCounted || events.length > 0) await flushOutbox(deps);
}

async function writeBody(draft: Draft, book: FactBook, { objects, ids }: DraftDependencies): Promise<DraftEntry> {
  // A key of its own: of two writers of one version the one that comes too late must not have overwritten the other.
  const bodyKey = draftBodyKey(draft.id, ids.next());
  await writeJson(objects, bodyKey, draft);
  const { id, title, roundId, unit, reports, status, version, createdBy, createdAt, changedBy, changedAt } = draft;
  const written = { id, title, roundId, unit, reports, status, version, createdBy, createdAt, changedBy, changedAt };
  const blanks = allPieces(draft).filter(({ type }) => type === 'blank').length;
  const counts = { blanks, outdated: outdatedFields(draft, book).length };
  return { ...written, number: draft.issue?.number ?? null, issue: issuedAs(draft), ...counts, bodyKey };
}

function issuedAs({ head, issue, version }: Draft): IssuedAs | null {
  if (!issue) return null;
  const { number, date, at, offices, signedScan } = issue;
  // The scan is kept once, by the version after the issue.
  const issuedVersion = signedScan === null ? version : version - 1;
  const paper = { number: paperNumber(head, number), typeName: head.typeName };
  return { ...paper, date, at, version: issuedVersion, offices, signedScan };
}
