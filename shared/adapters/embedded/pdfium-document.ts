import type { BoundingBox } from '../../ocr/page.ts';
import type { ColourRaster, GreyRaster } from '../../ocr/raster.ts';
import type { PdfiumCalls } from './pdfium-library.ts';

const OBJECT_TEXT = 1;
const OBJECT_IMAGE = 3;
const INVISIBLE = 3;
const FORMAT_GREY = 1;
const FORMAT_BGRX = 3;
const WHITE = 0xffffffff;
const FLAG_ANNOTATIONS = 1;
const FLAG_GREY = 8;
/** The annotation flag that keeps it from being drawn. */
const HIDDEN = 2;
/** Grid on which PDFium places points: fine enough for a tenth of a pixel at 300 dpi. */
const GRID = 40_000;

/** An image drawn on a page. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** Null where only decoding would tell. */
  readonly bitsPerPixel: number | null;
  readonly filters: readonly string[];
  /** Where it lies on the upright page. */
  readonly box: BoundingBox;
  /** Upright and not mirrored on the page as stored (before the page's own rotation). */
  readonly plain: boolean;
  readonly object: number;
}

/** One letter of the text layer and its place on the upright page. */
export interface PdfLetter {
  readonly letter: string;
  readonly box: BoundingBox;
  readonly font: string;
  readonly visible: boolean;
}

/** One loaded page; close it before the next one is loaded. */
export interface PdfPage {
  /** Points of the upright page. */
  readonly width: number;
  readonly height: number;
  /** The page's own rotation, clockwise. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Where annotations (signatures, stamps of signing software) are drawn over the page. */
  readonly annotations: readonly BoundingBox[];
  readonly objects: number;
  /** True when something on the page is see-through: then its pictures are not what is seen. */
  readonly transparent: boolean;
  images(): PdfImage[];
  letters(): PdfLetter[];
  /** The image's bytes as they stand in the file (a JPEG when its only filter is DCTDecode). */
  imageBytes(image: PdfImage): Uint8Array;
  /** Colours with the annotations drawn that `isShown` says; all of them unless told. */
  render(width: number, height: number, isShown?: (annotation: BoundingBox) => boolean): ColourRaster;
  /** The same in grey, at a third of the cost. */
  renderGrey(width: number, height: number, isShown?: (annotation: BoundingBox) => boolean): GreyRaster;
  close(): void;
}

/** An opened document. All calls are synchronous and may abort the whole library on a hostile file. */
export interface PdfDocument {
  readonly pageCount: number;
  readonly formType: number;
  readonly signatures: number;
  readonly attachments: number;
  readonly restricted: boolean;
  /** 0-based; null when the page cannot be loaded. */
  loadPage(index: number): PdfPage | null;
  close(): void;
}

/** Opens a document; a number is PDFium's error code. */
export function openPdf(calls: PdfiumCalls, bytes: Uint8Array): PdfDocument | number {
  const memory = calls.wasmExports.malloc(Math.max(1, bytes.length));
  calls.HEAPU8.set(bytes, memory);
  const document = calls._FPDF_LoadMemDocument(memory, bytes.length, 0);
  if (document === 0) {
    const error = calls._FPDF_GetLastError();
    calls.wasmExports.free(memory);
    return error;
  }
  return {
    pageCount: calls._FPDF_GetPageCount(document),
    formType: calls._FPDF_GetFormType(document),
    signatures: Math.max(0, calls._FPDF_GetSignatureCount(document)),
    attachments: Math.max(0, calls._FPDFDoc_GetAttachmentCount(document)),
    restricted: calls._FPDF_GetSecurityHandlerRevision(document) >= 0,
    loadPage: (index) => loadPage(calls, document, index),
    close: () => {
      calls._FPDF_CloseDocument(document);
      calls.wasmExports.free(memory);
    },
  };
}

function loadPage(calls: PdfiumCalls, document: number, index: number): PdfPage | null {
  const page = calls._FPDF_LoadPage(document, index);
  if (page === 0) return null;
  return {
    width: calls._FPDF_GetPageWidthF(page),
    height: calls._FPDF_GetPageHeightF(page),
    rotation: ((calls._FPDFPage_GetRotation(page) & 3) * 90) as 0 | 90 | 180 | 270,
    annotations: withMemory(calls, 64, (memory) => annotationsOf(calls, page, memory)),
    transparent: calls._FPDFPage_HasTransparency(page) !== 0,
    objects: calls._FPDFPage_CountObjects(page),
    images: () => imagesOf(calls, page),
    letters: () => lettersOf(calls, page),
    imageBytes: ({ object }) => withMemory(calls, 8, () => imageBytes(calls, object)),
    render: (width, height, isShown) => drawWith(calls, page, isShown, () => drawColour(calls, page, width, height)),
    renderGrey: (width, height, isShown) => drawWith(calls, page, isShown, () => drawGrey(calls, page, width, height)),
    close: () => calls._FPDF_ClosePage(page),
  };
}

function imagesOf(calls: PdfiumCalls, page: number): PdfImage[] {
  const images: PdfImage[] = [];
  withMemory(calls, 192, (memory) => {
    const count = calls._FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1) {
      const object = calls._FPDFPage_GetObject(page, index);
      if (calls._FPDFPageObj_GetType(object) !== OBJECT_IMAGE) continue;
      calls._FPDFImageObj_GetImagePixelSize(object, memory, memory + 4);
      const width = calls.HEAP32[memory >> 2]!;
      const height = calls.HEAP32[(memory + 4) >> 2]!;
      calls._FPDFPageObj_GetMatrix(object, memory + 8);
      const [a, b, c, d] = floats(calls, memory + 8, 4) as [number, number, number, number];
      const plain = a > 0 && d > 0 && Math.abs(b) < a * 0.001 && Math.abs(c) < d * 0.001;
      calls._FPDFPageObj_GetBounds(object, memory + 32, memory + 36, memory + 40, memory + 44);
      const [left, bottom, right, top] = floats(calls, memory + 32, 4) as [number, number, number, number];
      const box = boxOnPage(calls, page, memory + 64, { left, bottom, right, top });
      const filters = filtersOf(calls, object, memory + 72);
      const bitsPerPixel = bitsOf(calls, page, object, filters, memory + 128);
      images.push({ width, height, bitsPerPixel, filters, box, plain, object });
    }
  });
  return images;
}

/** For JPEG 2000 the library would decode the picture, and a broken one would end it. */
function bitsOf(
  calls: PdfiumCalls,
  page: number,
  object: number,
  filters: readonly string[],
  memory: number,
): number | null {
  if (filters.includes('JPXDecode')) return null;
  calls._FPDFImageObj_GetImageMetadata(object, page, memory);
  return calls.HEAP32[(memory + 16) >> 2]!;
}

function filtersOf(calls: PdfiumCalls, object: number, memory: number): string[] {
  const filters: string[] = [];
  for (let index = 0; index < calls._FPDFImageObj_GetImageFilterCount(object); index += 1) {
    const length = calls._FPDFImageObj_GetImageFilter(object, index, memory, 48);
    filters.push(Buffer.from(calls.HEAPU8.subarray(memory, memory + Math.min(48, length) - 1)).toString('latin1'));
  }
  return filters;
}

function imageBytes(calls: PdfiumCalls, object: number): Uint8Array {
  const length = calls._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  return withMemory(calls, length, (memory) => {
    calls._FPDFImageObj_GetImageDataRaw(object, memory, length);
    return calls.HEAPU8.slice(memory, memory + length);
  });
}

function lettersOf(calls: PdfiumCalls, page: number): PdfLetter[] {
  const text = calls._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const letters: PdfLetter[] = [];
  const fonts = new Map<number, { font: string; visible: boolean }>();
  withMemory(calls, 256, (memory) => {
    const count = calls._FPDFText_CountChars(text);
    for (let index = 0; index < count; index += 1) {
      const letter = String.fromCodePoint(Math.min(0x10ffff, calls._FPDFText_GetUnicode(text, index)));
      const object = calls._FPDFText_GetTextObject(text, index);
      let look = fonts.get(object);
      if (look === undefined) {
        look = { font: fontOf(calls, text, index, memory + 64), visible: isVisible(calls, object) };
        fonts.set(object, look);
      }
      calls._FPDFText_GetLooseCharBox(text, index, memory);
      const [left, top, right, bottom] = floats(calls, memory, 4) as [number, number, number, number];
      letters.push({ letter, box: boxOnPage(calls, page, memory + 32, { left, bottom, right, top }), ...look });
    }
  });
  calls._FPDFText_ClosePage(text);
  return letters;
}

function fontOf(calls: PdfiumCalls, text: number, index: number, memory: number): string {
  const length = calls._FPDFText_GetFontInfo(text, index, memory, 128, memory + 160);
  return Buffer.from(calls.HEAPU8.subarray(memory, memory + Math.max(0, Math.min(128, length) - 1))).toString('utf8');
}

const isVisible = (calls: PdfiumCalls, object: number): boolean =>
  object === 0 ||
  calls._FPDFPageObj_GetType(object) !== OBJECT_TEXT ||
  calls._FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE;

function boxOnPage(
  calls: PdfiumCalls,
  page: number,
  memory: number,
  corners: { left: number; bottom: number; right: number; top: number },
): BoundingBox {
  const [x1, y1] = placeOnPage(calls, page, memory, corners.left, corners.top);
  const [x2, y2] = placeOnPage(calls, page, memory, corners.right, corners.bottom);
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
}

function placeOnPage(calls: PdfiumCalls, page: number, memory: number, x: number, y: number): [number, number] {
  calls._FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, x, y, memory, memory + 4);
  return [calls.HEAP32[memory >> 2]! / GRID, calls.HEAP32[(memory + 4) >> 2]! / GRID];
}

function annotationsOf(calls: PdfiumCalls, page: number, memory: number): BoundingBox[] {
  return Array.from({ length: Math.max(0, calls._FPDFPage_GetAnnotCount(page)) }, (_, index) => {
    const annotation = calls._FPDFPage_GetAnnot(page, index);
    calls._FPDFAnnot_GetRect(annotation, memory);
    calls._FPDFPage_CloseAnnot(annotation);
    const [left, top, right, bottom] = floats(calls, memory, 4) as [number, number, number, number];
    return boxOnPage(calls, page, memory + 32, { left, top, right, bottom });
  });
}

/** Draws with some annotations hidden, and shows them again. */
function drawWith<R>(
  calls: PdfiumCalls,
  page: number,
  isShown: ((annotation: BoundingBox) => boolean) | undefined,
  draw: () => R,
): R {
  if (isShown === undefined) return draw();
  const boxes = withMemory(calls, 64, (memory) => annotationsOf(calls, page, memory));
  const before = boxes.map((box, index) => (isShown(box) ? null : setFlags(calls, page, index, HIDDEN)));
  try {
    return draw();
  } finally {
    for (const [index, flags] of before.entries()) if (flags !== null) setFlags(calls, page, index, flags);
  }
}

function setFlags(calls: PdfiumCalls, page: number, index: number, flags: number): number {
  const annotation = calls._FPDFPage_GetAnnot(page, index);
  const before = calls._FPDFAnnot_GetFlags(annotation);
  calls._FPDFAnnot_SetFlags(annotation, flags);
  calls._FPDFPage_CloseAnnot(annotation);
  return before;
}

function drawColour(calls: PdfiumCalls, page: number, width: number, height: number): ColourRaster {
  const pixels = new Uint8Array(width * height * 3);
  draw(calls, page, { width, height, format: FORMAT_BGRX, flags: FLAG_ANNOTATIONS }, (start, stride) => {
    const heap = calls.HEAPU8;
    let target = 0;
    for (let y = 0; y < height; y += 1) {
      let source = start + y * stride;
      for (let x = 0; x < width; x += 1, source += 4, target += 3) {
        pixels[target] = heap[source + 2]!;
        pixels[target + 1] = heap[source + 1]!;
        pixels[target + 2] = heap[source]!;
      }
    }
  });
  return { width, height, pixels };
}

function drawGrey(calls: PdfiumCalls, page: number, width: number, height: number): GreyRaster {
  const pixels = new Uint8Array(width * height);
  draw(calls, page, { width, height, format: FORMAT_GREY, flags: FLAG_ANNOTATIONS | FLAG_GREY }, (start, stride) => {
    for (let y = 0; y < height; y += 1) {
      pixels.set(calls.HEAPU8.subarray(start + y * stride, start + y * stride + width), y * width);
    }
  });
  return { width, height, pixels };
}

function draw(
  calls: PdfiumCalls,
  page: number,
  { width, height, format, flags }: { width: number; height: number; format: number; flags: number },
  copy: (start: number, stride: number) => void,
): void {
  const bitmap = calls._FPDFBitmap_CreateEx(width, height, format, 0, 0);
  if (bitmap === 0) throw new RangeError(`no memory for a page of ${width} x ${height} pixels`);
  calls._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  calls._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
  copy(calls._FPDFBitmap_GetBuffer(bitmap), calls._FPDFBitmap_GetStride(bitmap));
  calls._FPDFBitmap_Destroy(bitmap);
}

function floats(calls: PdfiumCalls, memory: number, count: number): number[] {
  return [...new Float32Array(calls.HEAPU8.buffer, calls.HEAPU8.byteOffset + memory, count)];
}

function withMemory<T>(calls: PdfiumCalls, size: number, use: (memory: number) => T): T {
  const memory = calls.wasmExports.malloc(Math.max(8, size));
  try {
    return use(memory);
  } finally {
    calls.wasmExports.free(memory);
  }
}
