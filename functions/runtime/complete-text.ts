import type { DocumentText, StoredSecondReading } from '../../shared/contracts/artifacts.ts';
import { pageKey, secondReadingKey, textKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { withSecondReading } from '../../shared/ocr/second-reading.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { readJson, writeJson } from './json-objects.ts';
import { moved, updateDocument } from './update-document.ts';
import { ARCHIVE_COPY_MISSING, type ArchivingDependencies, writeArchiveCopy } from './write-archive-copy.ts';

export interface CompletionDependencies extends ArchivingDependencies {
  readonly documents: DocumentRepository;
  readonly events: EventPublisher;
  readonly clock: Clock;
  /** True where a second engine reads every scan: the text is complete when both are done. */
  readonly awaitsSecondReading?: boolean;
}

/**
 * Writes the text of a document whose pages are all read, and tells it. Where a second reading is awaited and not there
 * yet, does nothing: whoever comes last completes. Repeatable.
 */
export async function completeText(document: Document, deps: CompletionDependencies): Promise<void> {
  const { objects } = deps;
  const second = await findSecondReading(document, deps);
  if (second === 'awaited') return;
  const pages: Page[] = [];
  for (let page = 1; page <= (document.pageCount ?? 0); page++) {
    pages.push(await compared(document.id, await readJson<Page>(objects, pageKey(document.id, page)), second, objects));
  }
  await writeJson(objects, textKey(document.id), textOf(document.id, pages));
  const missing = {
    'second-reading-missing': second?.state === 'failed',
    [ARCHIVE_COPY_MISSING]: !(await writeArchiveCopy(document, pages, deps)),
  };
  const extracting = await updateDocument(deps.documents, document.id, (current) => {
    const next = moved(current, 'extracting', deps.clock);
    return (
      next && {
        ...next,
        engine: summarizeEngines(pages),
        pagesRecognized: pages.length,
        notes: notesOn(current.notes, pages, missing),
      }
    );
  });
  if (extracting.status === 'extracting') await publishText(extracting, deps);
}

export async function publishText(
  { id, pageCount }: Document,
  { events }: Pick<CompletionDependencies, 'events'>,
): Promise<void> {
  await events.publish([
    { type: 'document.text-recognized', detail: { documentId: id, pageCount: pageCount ?? 1, textKey: textKey(id) } },
  ]);
}

/** True for documents a second engine can read. */
export function mayBeReadTwice({ mediaType }: Document): boolean {
  return mediaType !== null && mediaType !== 'text/plain';
}

async function findSecondReading(
  document: Document,
  { objects, awaitsSecondReading = false }: CompletionDependencies,
): Promise<StoredSecondReading | 'awaited' | undefined> {
  if (!awaitsSecondReading || !mayBeReadTwice(document)) return undefined;
  const key = secondReadingKey(document.id);
  return (await objects.head(key)) ? readJson<StoredSecondReading>(objects, key) : 'awaited';
}

/** The page held against the second reading; stored when that changed it. */
async function compared(
  documentId: string,
  page: Page,
  second: StoredSecondReading | undefined,
  objects: ObjectStore,
): Promise<Page> {
  const reading = second?.state === 'read' && second.pages.find((other) => other.page === page.page);
  if (!reading) return page;
  const fused = withSecondReading(page, reading.lines);
  if (fused !== page) await writeJson(objects, pageKey(documentId, page.page), fused);
  return fused;
}

function textOf(documentId: string, pages: readonly Page[]): DocumentText {
  return {
    documentId,
    pages: pages.map(({ page, text, source, engine, width, height }) => ({
      page,
      text,
      source,
      engine,
      width,
      height,
    })),
  };
}

/** What read the letters; several names where pages differ. */
export function summarizeEngines(pages: readonly Page[]): string {
  const engines = new Set(
    pages.filter(({ source }) => source !== 'blank' && source !== 'unreadable').map(({ engine }) => engine),
  );
  return engines.size > 0 ? [...engines].join(' + ') : 'blank';
}

/** Notes of an earlier attempt go when this one has what was missing. */
function notesOn(
  notes: readonly string[],
  pages: readonly Page[],
  missing: Readonly<Record<string, boolean>>,
): readonly string[] {
  const all = new Set(notes);
  if (pages.every(({ text }) => text.trim() === '')) all.add('no-text-found');
  for (const [note, isMissing] of Object.entries(missing)) {
    if (isMissing) all.add(note);
    else all.delete(note);
  }
  return [...all];
}
