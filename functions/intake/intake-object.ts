import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EventDetail, ScanVerdict } from '../../shared/contracts/events.ts';
import { parseIncomingKey, uploadNoteKey } from '../../shared/contracts/object-keys.ts';
import { type Document, NO_COUNTS } from '../../shared/domain/document.ts';
import { PermanentError, RejectionError } from '../../shared/domain/errors.ts';
import type { FileInspection, FileLimits, PageReader } from '../../shared/ports/page-reader.ts';
import type { RoundRepository } from '../../shared/ports/round-repository.ts';
import { receivedEvents } from '../runtime/page-chunks.ts';
import { type RejectionDependencies, rejectDocument } from '../runtime/reject-document.ts';
import { moved, updateDocument } from '../runtime/update-document.ts';
import { linkToRound } from './link-to-round.ts';

export interface IntakeDependencies extends RejectionDependencies {
  readonly reader: PageReader;
  readonly limits: FileLimits;
  readonly rounds: Pick<RoundRepository, 'find' | 'link' | 'roundOf'>;
  /** Protects an original that was taken in from deletion; absent where nothing is locked. Repeatable. */
  readonly lockOriginal?: (key: string) => Promise<void>;
}

const UploadNote = z.object({
  uploadedBy: z.string().nullable(),
  source: z.enum(['upload', 'inbox', 'sample']),
  /** The round it was uploaded for; checked when the upload was permitted. */
  roundId: z.string().nullable().optional(),
});
type UploadNote = z.infer<typeof UploadNote>;

/**
 * Takes a stored file in: proves what it is, refuses what cannot be read, links a second copy to the first, and
 * sends its pages on. Repeatable at any point: every write is conditional, and the facts are published last.
 */
export async function intakeObject(event: EventDetail<'object.created'>, deps: IntakeDependencies): Promise<void> {
  const note = await readUploadNote(identifyObject(event).documentId, deps);
  const document = await registerDocument(event, note, deps);
  if (document.status === 'rejected') {
    // A file stored again after its refusal (a crash before it left the inbox) is in quarantine already.
    if (event.key !== document.originalKey) await deps.objects.delete(event.key);
    return rejectDocument(document, document.rejection!, deps);
  }
  if (document.status === 'recognizing') return publishPages(document, deps);
  if (document.status !== 'received') return;
  try {
    refuseUnclean(event);
    await takeIn(document, note?.roundId ?? null, deps);
  } catch (error) {
    if (!(error instanceof RejectionError)) throw error;
    await rejectDocument(document, { code: error.code, detail: error.detail }, deps);
  }
}

/** The document an object belongs to; for an object dropped without the console its id follows from key and version. */
export function identifyObject({ key, objectVersion }: EventDetail<'object.created'>): {
  office: string;
  documentId: string;
  fileName: string;
} {
  const parsed = parseIncomingKey(key);
  if (parsed) return parsed;
  const [, office = 'unknown', ...rest] = key.split('/');
  const documentId = createHash('sha256').update(`${key}\n${objectVersion}`).digest('hex').slice(0, 26);
  return { office, documentId, fileName: rest.at(-1) ?? key };
}

/** What was not found clean is never opened, not even to learn what it is. */
function refuseUnclean({ key, scan }: EventDetail<'object.created'>): void {
  if (scan === 'THREATS_FOUND') throw new RejectionError('malware', {});
  if (scan === 'UNSUPPORTED') throw new RejectionError('unscannable', {});
  if (isUnclean(scan)) throw new PermanentError('scan-failed', `${scan}: ${key}`);
}

const isUnclean = (scan: ScanVerdict | undefined): boolean => scan !== undefined && scan !== 'NO_THREATS_FOUND';

/** The store does not tell of a file that was not found clean. */
async function sizeOf(
  { key, size, scan }: EventDetail<'object.created'>,
  { objects }: IntakeDependencies,
): Promise<number> {
  if (size !== null) return size;
  return isUnclean(scan) ? 0 : ((await objects.head(key))?.size ?? 0);
}

async function registerDocument(
  event: EventDetail<'object.created'>,
  note: UploadNote | undefined,
  deps: IntakeDependencies,
): Promise<Document> {
  const { office, documentId, fileName } = identifyObject(event);
  const now = deps.clock.now().toISOString();
  return deps.documents.create({
    id: documentId,
    office,
    fileName,
    mediaType: null,
    size: await sizeOf(event, deps),
    sha256: null,
    originalKey: event.key,
    source: note?.source ?? 'bucket',
    uploadedBy: note?.uploadedBy ?? null,
    receivedAt: now,
    status: 'received',
    statusAt: now,
    version: 1,
    pageCount: null,
    pagesRecognized: 0,
    engine: null,
    own: null,
    counts: NO_COUNTS,
    warningCount: 0,
    rejection: null,
    failure: null,
    duplicateOf: null,
    notes: [],
  });
}

async function readUploadNote(documentId: string, { objects }: IntakeDependencies): Promise<UploadNote | undefined> {
  const bytes = await objects.get(uploadNoteKey(documentId));
  return bytes && UploadNote.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

async function takeIn(document: Document, roundId: string | null, deps: IntakeDependencies): Promise<void> {
  const { limits, objects, documents, reader } = deps;
  if (document.size > limits.maxBytes) {
    throw new RejectionError('too-large', { limitMegabytes: Math.floor(limits.maxBytes / 1_000_000) });
  }
  const bytes = await objects.get(document.originalKey);
  if (!bytes) throw new PermanentError('original-missing', `no object ${document.originalKey}`);
  const inspection = await reader.inspect(bytes, document.fileName, limits);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // The hash is claimed only after inspection: a file that is refused never makes its next copy a duplicate.
  const holder = await documents.claimHash(sha256, document.id);
  const duplicateOf = holder === document.id ? null : holder;
  // Before the status moves: a crash in between repeats both, and linking twice is linking once.
  const roundNotes = await linkToRound(document, duplicateOf, roundId, deps);
  const taken = await recordIntake(document, { sha256, inspection, duplicateOf, roundNotes }, deps);
  if (taken.status !== 'received') return;
  await deps.lockOriginal?.(taken.originalKey);
  await publishPages(taken, deps);
}

interface TakenIn {
  readonly sha256: string;
  readonly inspection: FileInspection;
  readonly duplicateOf: string | null;
  readonly roundNotes: readonly string[];
}

async function recordIntake(
  document: Document,
  intake: TakenIn,
  { documents, clock }: IntakeDependencies,
): Promise<Document> {
  const { mediaType, pageCount } = intake.inspection;
  const notes = [...intake.inspection.notes, ...intake.roundNotes];
  return updateDocument(documents, document.id, (current) => {
    if (current.status !== 'received') return null;
    const facts = { ...current, sha256: intake.sha256, mediaType, pageCount, notes };
    if (!intake.duplicateOf) return facts;
    const duplicate = moved(facts, 'duplicate', clock);
    return duplicate && { ...duplicate, duplicateOf: intake.duplicateOf };
  });
}

async function publishPages({ id, pageCount }: Document, { events }: IntakeDependencies): Promise<void> {
  if (pageCount !== null) await events.publish(receivedEvents(id, pageCount));
}
