import type { MediaType } from '../../shared/domain/document.ts';
import { RejectionError } from '../../shared/domain/errors.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { findSecrecyMark } from '../../shared/ocr/secrecy-mark.ts';
import type { PageReader, PreparedPage } from '../../shared/ports/page-reader.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';

/** A page with its letters and its picture for people. */
export interface ReadPage {
  readonly page: Page;
  readonly image: PreparedPage['image'];
}

export interface ReadPagesRequest {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** 1-based, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Pages in work at once; the rest wait unrendered, so memory stays bounded. */
  readonly parallel: number;
}

/**
 * Reads pages and calls `onPage` for each as soon as it is done, in any order. Waits for all pages in work before
 * it throws the first error. Throws `RejectionError` ('secret') at the first page with a secrecy mark, before
 * anything of that page is handed on.
 */
export async function readPages(
  { bytes, mediaType, first, last, parallel }: ReadPagesRequest,
  { reader, recognizer }: { readonly reader: PageReader; readonly recognizer: TextRecognizer },
  onPage: (read: ReadPage) => Promise<void>,
): Promise<void> {
  const inWork = new Set<Promise<void>>();
  const errors: unknown[] = [];
  for await (const prepared of reader.prepare(bytes, mediaType, { first, last })) {
    const work = readPrepared(prepared, recognizer)
      .then(onPage)
      .catch((error: unknown) => void errors.push(error))
      .finally(() => inWork.delete(work));
    inWork.add(work);
    if (inWork.size >= parallel) await Promise.race(inWork);
    if (errors.length > 0) break;
  }
  await Promise.all(inWork);
  if (errors.length > 0) throw errors[0];
}

async function readPrepared({ known, picture, image }: PreparedPage, recognizer: TextRecognizer): Promise<ReadPage> {
  const page = known ?? (await recognizer.recognize(picture!));
  if (findSecrecyMark(page)) throw new RejectionError('secret', { page: page.page });
  return { page, image };
}
