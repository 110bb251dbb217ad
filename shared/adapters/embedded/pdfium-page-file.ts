import { PermanentError, RejectionError } from '../../domain/errors.ts';
import { shrinkGrey, toGrey } from '../../ocr/raster.ts';
import { isTrustedLayer, readTextLayer } from '../../ocr/text-layer.ts';
import type { FileLimits, PreparedPage } from '../../ports/page-reader.ts';
import type { PageFile } from './file-page-reader-page.ts';
import { preparePicture } from './file-page-reader-page.ts';
import type { PdfDocument, PdfImage, PdfPage } from './pdfium-document.ts';
import { openPdf } from './pdfium-document.ts';
import type { PdfiumCalls } from './pdfium-library.ts';
import { PDFIUM_ERROR } from './pdfium-library.ts';
import { encodeForPeople } from './sharp-encode.ts';

const POINTS_PER_INCH = 72;
const MIN_DPI = 150;
const MAX_DPI = 300;
const USUAL_DPI = 200;
const LAYER_DPI = 150;
/** A3 at 300 dpi: no page is rendered with more pixels. */
const READING_PIXELS = 18_000_000;
/** Below this no letter can be read: a page that would have to be rendered coarser is refused. */
const LEAST_DPI = 100;
/** PDF/A's smallest page side, in points. */
const SMALLEST_SIDE = 3;
/** A picture over this share of the page is a scan; letters under it are somebody else's reading. */
const SCAN_COVER = 0.5;
const XFA_FULL = 2;
const ENGINE = 'text-layer';

/** Opens a PDF. Throws `RejectionError`; a RuntimeError means that the library died and must be loaded anew. */
export function openPdfFile(calls: PdfiumCalls, bytes: Uint8Array, limits: FileLimits): PageFile {
  const document = openPdf(calls, bytes);
  if (typeof document === 'number') {
    const encrypted = document === PDFIUM_ERROR.password || document === PDFIUM_ERROR.security;
    throw new RejectionError(encrypted ? 'encrypted' : 'damaged');
  }
  try {
    refuse(document, limits);
    return {
      mediaType: 'application/pdf',
      pageCount: document.pageCount,
      notes: notesOn(document),
      page: (number) => readPage(document, number),
      close: () => document.close(),
    };
  } catch (error) {
    document.close();
    throw error;
  }
}

function refuse(document: PdfDocument, limits: FileLimits): void {
  if (document.pageCount === 0) throw new RejectionError('no-pages');
  if (document.formType === XFA_FULL) throw new RejectionError('xfa-form');
  if (document.pageCount > limits.maxPages) return;
  for (let index = 0; index < document.pageCount; index += 1) {
    const page = document.loadPage(index);
    if (page === null) throw new RejectionError('damaged', { page: index + 1 });
    const { width, height } = page;
    const largest = Math.max(0, ...page.images().map((image) => image.width * image.height));
    page.close();
    if (((width * height) / POINTS_PER_INCH ** 2) * LEAST_DPI ** 2 > limits.maxPagePixels) {
      throw new RejectionError('page-too-large', { page: index + 1 });
    }
    if (Math.min(width, height) < SMALLEST_SIDE) throw new RejectionError('page-too-small', { page: index + 1 });
    if (largest > limits.maxPagePixels) throw new RejectionError('page-too-large', { page: index + 1 });
  }
}

function notesOn(document: PdfDocument): string[] {
  const notes: string[] = [];
  if (document.restricted) notes.push('restricted-permissions');
  if (document.signatures > 0) notes.push('has-signature');
  if (document.attachments > 0) notes.push('attachments-not-read');
  return notes;
}

async function readPage(document: PdfDocument, number: number): Promise<PreparedPage> {
  const page = document.loadPage(number - 1);
  if (page === null) throw new PermanentError('page-unreadable', `page ${number} cannot be loaded`);
  try {
    return (await readLayer(page, number)) ?? (await readPicture(page, number));
  } finally {
    page.close();
  }
}

/** The page by its own text, where that can be trusted. Text is read before anything is rendered. */
async function readLayer(page: PdfPage, number: number): Promise<PreparedPage | null> {
  const letters = page.letters();
  if (letters.length === 0 || page.images().some((image) => area(image) > SCAN_COVER)) return null;
  const { width, height, dpi } = sizeAt(page, LAYER_DPI);
  const colour = page.render(width, height, true);
  if (!isTrustedLayer(letters, shrinkGrey(toGrey(colour), 900))) return null;
  const known = readTextLayer(letters, { page: number, width, height, dpi, rotation: page.rotation, skew: 0 }, ENGINE);
  return { page: number, image: await encodeForPeople(colour, dpi), known, picture: null };
}

async function readPicture(page: PdfPage, number: number): Promise<PreparedPage> {
  const { width, height, dpi } = sizeAt(page, readingDpi(page));
  const colour = page.render(width, height, true);
  return preparePicture({ page: number, colour, grey: null, dpi, rotation: page.rotation, image: null });
}

/** The resolution of the scan on the page, kept where a recognizer can use it. */
function readingDpi(page: PdfPage): number {
  const main = page.images().reduce<PdfImage | null>((best, image) => (area(image) > area(best) ? image : best), null);
  if (main === null || area(main) < 0.3) return USUAL_DPI;
  const inches = (main.box.width * page.width) / POINTS_PER_INCH;
  const along = page.rotation % 180 === 0 ? main.width : main.height;
  return Math.min(MAX_DPI, Math.max(MIN_DPI, along / inches));
}

function sizeAt(page: PdfPage, dpi: number): { width: number; height: number; dpi: number } {
  const inches = { width: page.width / POINTS_PER_INCH, height: page.height / POINTS_PER_INCH };
  const fitting = Math.min(dpi, Math.sqrt(READING_PIXELS / (inches.width * inches.height)));
  return {
    width: Math.max(1, Math.round(inches.width * fitting)),
    height: Math.max(1, Math.round(inches.height * fitting)),
    dpi: Math.round(fitting),
  };
}

const area = (image: PdfImage | null): number => (image === null ? 0 : image.box.width * image.box.height);
