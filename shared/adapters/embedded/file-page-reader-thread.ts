import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import type { MediaType } from '../../domain/document.ts';
import { PermanentError, RejectionError } from '../../domain/errors.ts';
import type { FileLimits, PreparedPage } from '../../ports/page-reader.ts';
import type { ThreadAnswer, ThreadCall } from './file-page-reader-client.ts';
import { detectMediaType, refuseTruncatedPdf, refuseWrongExtension } from './file-page-reader-kind.ts';
import type { PageFile } from './file-page-reader-page.ts';
import type { PdfiumCalls } from './pdfium-library.ts';
import { loadPdfium } from './pdfium-library.ts';
import { openPdfFile } from './pdfium-page-file.ts';
import { openTextFile } from './plain-text-page-file.ts';
import { openPictureFile } from './sharp-page-file.ts';

/** Entry of the thread that opens hostile files: when a library dies here, only this thread dies. */
sharp.cache(false);
let pdfium: Promise<PdfiumCalls> | undefined;
let opened: PageFile | undefined;

parentPort?.on('message', async (call: ThreadCall) => {
  const answer = await run(call).catch(failureOf);
  parentPort?.postMessage({ ...answer, id: call.id } satisfies ThreadAnswer);
});

async function run(call: ThreadCall): Promise<Omit<ThreadAnswer, 'id'>> {
  if (call.kind === 'page') return { prepared: await preparePage(call.page) };
  opened?.close();
  opened = undefined;
  if (call.kind === 'close') return {};
  const mediaType = call.mediaType ?? detectMediaType(call.bytes, call.fileName);
  if (call.mediaType === null) refuseWrongExtension(mediaType, call.fileName);
  opened = await openFile(call.bytes, mediaType, call.limits, call.mediaType === null);
  const { pageCount } = opened;
  if (pageCount > call.limits.maxPages) {
    throw new RejectionError('too-many-pages', { pages: pageCount, limit: call.limits.maxPages });
  }
  return { inspection: { mediaType, pageCount, notes: opened.notes } };
}

async function openFile(
  bytes: Uint8Array,
  mediaType: MediaType,
  limits: FileLimits,
  first: boolean,
): Promise<PageFile> {
  if (mediaType === 'text/plain') return openTextFile(bytes);
  if (mediaType !== 'application/pdf') return openPictureFile(bytes, mediaType, limits);
  if (first) refuseTruncatedPdf(bytes);
  pdfium ??= loadPdfium();
  return openPdfFile(await pdfium, bytes, first ? limits : null);
}

async function preparePage(page: number): Promise<PreparedPage> {
  if (!opened) throw new Error('no file is open');
  return opened.page(page);
}

function failureOf(error: unknown): Omit<ThreadAnswer, 'id'> {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RejectionError)
    return { failure: { kind: 'rejected', code: error.code, detail: error.detail, message } };
  if (error instanceof PermanentError) return { failure: { kind: 'permanent', code: error.code, message } };
  return { failure: { kind: 'broken', message } };
}
