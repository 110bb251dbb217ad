import { PermanentError, RejectionError } from '../../domain/errors.ts';
import type { BoundingBox } from '../../ocr/page.ts';
import { shrinkGrey, toGrey } from '../../ocr/raster.ts';
import { LOOK_WIDTH } from '../../ocr/skew.ts';
import { isPlainLayer, isTrustedLayer, readTextLayer } from '../../ocr/text-layer.ts';
import type { FileLimits, PreparedPage } from '../../ports/page-reader.ts';
import type { PageFile } from './file-page-reader-page.ts';
import { preparePicture } from './file-page-reader-page.ts';
import type { PdfDocument, PdfImage, PdfPage } from './pdfium-document.ts';
import { openPdf } from './pdfium-document.ts';
import type { PdfiumCalls } from './pdfium-library.ts';
import { PDFIUM_ERROR } from './pdfium-library.ts';
import { decodeJpeg } from './sharp-decode.ts';
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
/** A scan may miss the page's edge by this share of it. */
const EDGE = 0.01;
/** Signing software writes a number or a day into a field of at most this size, as shares of the page. */
const WRITTEN_IN_WIDTH = 0.12;
const WRITTEN_IN_HEIGHT = 0.03;
const XFA_FULL = 2;
const ENGINE = 'text-layer';

/** Opens a PDF; with limits, its pages are looked at first. Throws `RejectionError`; a RuntimeError means that the library died and must be loaded anew. */
export function openPdfFile(calls: PdfiumCalls, bytes: Uint8Array, limits: FileLimits | null): PageFile {
  const document = openPdf(calls, bytes);
  if (typeof document === 'number') {
    const encrypted = document === PDFIUM_ERROR.password || document === PDFIUM_ERROR.security;
    throw new RejectionError(encrypted ? 'encrypted' : 'damaged');
  }
  try {
    if (limits) refuse(document, limits);
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
    return (await readLayer(page, number)) ?? (await readScan(page, number)) ?? (await readDrawing(page, number));
  } finally {
    page.close();
  }
}

/** The page by its own text, where that can be trusted. */
async function readLayer(page: PdfPage, number: number): Promise<PreparedPage | null> {
  const letters = page.letters();
  if (letters.length === 0 || page.images().some((image) => area(image) > SCAN_COVER)) return null;
  const { width, height, dpi } = sizeAt(page, LAYER_DPI);
  const colour = page.render(width, height);
  const small = shrinkGrey(toGrey(colour), LOOK_WIDTH);
  if (!isTrustedLayer(letters, small) && !isPlainLayer(letters, small)) return null;
  const known = readTextLayer(letters, { page: number, width, height, dpi, rotation: page.rotation, skew: 0 }, ENGINE);
  return { page: number, image: await encodeForPeople(colour), known, picture: null };
}

/** A page that is one JPEG: the JPEG is decoded as it is, without being drawn first; people get it as it is where it is small. */
async function readScan(page: PdfPage, number: number): Promise<PreparedPage | null> {
  const scan = wholePageJpeg(page);
  if (scan === null) return null;
  const { width, height, dpi } = sizeAt(page, readingDpi(page));
  const jpeg = await decodeJpeg(page.imageBytes(scan), { width, height, turn: page.rotation });
  if (jpeg === null) return null;
  const image = page.annotations.length > 0 ? await drawForPeople(page) : jpeg.image;
  return preparePicture({ page: number, raster: jpeg.raster, dpi, rotation: page.rotation, image });
}

async function readDrawing(page: PdfPage, number: number): Promise<PreparedPage> {
  const { width, height, dpi } = sizeAt(page, readingDpi(page));
  const images = page.images();
  const isLineArt = page.objects === images.length && images.every(({ bitsPerPixel }) => bitsPerPixel === 1);
  const raster = isLineArt
    ? { grey: page.renderGrey(width, height, isWrittenIn) }
    : { colour: page.render(width, height, isWrittenIn) };
  const image = page.annotations.every(isWrittenIn) ? null : await drawForPeople(page);
  return preparePicture({ page: number, raster, dpi, rotation: page.rotation, image });
}

async function drawForPeople(page: PdfPage): Promise<PreparedPage['image']> {
  const { width, height } = sizeAt(page, LAYER_DPI);
  return encodeForPeople(page.render(width, height));
}

/**
 * True for what signing software writes into a line (the number, the day); the picture of the signature itself is for people and
 * never mixed into the text.
 */
function isWrittenIn({ width, height }: BoundingBox): boolean {
  return width < WRITTEN_IN_WIDTH && height < WRITTEN_IN_HEIGHT;
}

/** The page's only object, when that is an upright opaque JPEG over the whole page with square pixels. */
function wholePageJpeg(page: PdfPage): PdfImage | null {
  const [image, ...others] = page.images();
  if (!image || others.length > 0 || page.objects !== 1 || page.transparent || page.annotations.some(isWrittenIn))
    return null;
  if (!image.plain || image.filters.length !== 1 || image.filters[0] !== 'DCTDecode') return null;
  const { left, top, width, height } = image.box;
  const off = Math.max(Math.abs(left), Math.abs(top), Math.abs(1 - left - width), Math.abs(1 - top - height));
  const [across, along] = page.rotation % 180 === 0 ? [image.width, image.height] : [image.height, image.width];
  const squareness = across / page.width / (along / page.height);
  return off < EDGE && Math.abs(squareness - 1) < EDGE ? image : null;
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
