import type { EventDetail } from '../../shared/contracts/events.ts';
import { pageImageKey, pageKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import { PermanentError, RejectionError } from '../../shared/domain/errors.ts';
import type { PageReader } from '../../shared/ports/page-reader.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import { type CompletionDependencies, completeText, publishText } from '../runtime/complete-text.ts';
import { writeJson } from '../runtime/json-objects.ts';
import { discardArtifacts, type RejectionDependencies, rejectDocument } from '../runtime/reject-document.ts';
import { moved, updateDocument } from '../runtime/update-document.ts';
import { type ReadPage, readPages } from './read-pages.ts';

export interface RecognitionDependencies extends RejectionDependencies, CompletionDependencies {
  readonly reader: PageReader;
  readonly recognizer: TextRecognizer;
  /** Pages in work at once in this process. */
  readonly parallelPages: number;
}

/**
 * Reads one chunk of pages. Pages already read are skipped, so that a retry costs only what is missing; whoever
 * completes the set of pages writes the text and tells it.
 */
export async function recognizePages(
  event: EventDetail<'document.received'>,
  deps: RecognitionDependencies,
): Promise<void> {
  const { documents } = deps;
  const document = await updateDocument(documents, event.documentId, (current) =>
    moved(current, 'recognizing', deps.clock),
  );
  // A crash between writing the status and telling it: tell it again.
  if (document.status === 'extracting') return publishText(document, deps);
  if (document.status !== 'recognizing') return;
  try {
    for (const range of await missingRanges(event, deps)) await recognizeRange(document, range, deps);
  } catch (error) {
    if (!(error instanceof RejectionError)) throw error;
    return rejectDocument(document, { code: error.code, detail: error.detail }, deps);
  }
  const done = await documents.addRecognizedPages(document.id, pageNumbers(event.firstPage, event.lastPage));
  if (done >= event.pageCount) await completeText(document, deps);
}

type Range = { readonly first: number; readonly last: number };

async function missingRanges(
  event: EventDetail<'document.received'>,
  { objects }: RecognitionDependencies,
): Promise<Range[]> {
  const ranges: Range[] = [];
  for (const page of pageNumbers(event.firstPage, event.lastPage)) {
    if (await objects.head(pageKey(event.documentId, page))) continue;
    const open = ranges.at(-1);
    if (open?.last === page - 1) ranges[ranges.length - 1] = { ...open, last: page };
    else ranges.push({ first: page, last: page });
  }
  return ranges;
}

async function recognizeRange(document: Document, range: Range, deps: RecognitionDependencies): Promise<void> {
  const { objects, parallelPages } = deps;
  const bytes = await objects.get(document.originalKey);
  if (!bytes || !document.mediaType) throw new PermanentError('original-missing', `no object ${document.originalKey}`);
  const request = { bytes, mediaType: document.mediaType, parallel: parallelPages, ...range };
  await readPages(request, deps, (read) => storePage(document.id, read, deps));
}

/** The picture first, the letters last: where a page's letters are stored, the page is whole. */
async function storePage(documentId: string, { page, image }: ReadPage, deps: RecognitionDependencies): Promise<void> {
  const { objects, documents } = deps;
  if (image) await objects.put(pageImageKey(documentId, page.page), image.bytes, image.contentType);
  await writeJson(objects, pageKey(documentId, page.page), page);
  const done = await documents.addRecognizedPages(documentId, [page.page]);
  const document = await updateDocument(documents, documentId, (current) =>
    current.status === 'recognizing' && current.pagesRecognized < done ? { ...current, pagesRecognized: done } : null,
  );
  // Another chunk came upon a secrecy mark meanwhile: nothing read from the paper may stay.
  if (document.rejection?.code === 'secret') await discardArtifacts(documentId, objects);
}

function pageNumbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
