import { loadPdfium, type PdfiumCalls } from './pdfium-library.ts';

const REMOVE_SECURITY = 3;
const WRITER_VERSION = 1;
/** The null pointer's place in the function table: PDFium never calls it, and the table cannot grow. */
const FREE_SLOT = 0;
/** A WebAssembly module that passes `(i32, i32, i32) -> i32` on: only such a function fits into the table. */
const PASS_ON = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f],
  ...[2, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
  ...[7, 5, 1, 1, 0x66, 0, 0],
]);

interface SavingCalls extends PdfiumCalls {
  readonly wasmExports: PdfiumCalls['wasmExports'] & { readonly __indirect_function_table: WebAssembly.Table };
  _FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;
}

/**
 * The same document written anew by PDFium: without its encryption (no password is needed to open it), with a sound
 * table of objects. Pictures keep their bytes. Throws when PDFium cannot open it.
 */
export async function rewritePdf(bytes: Uint8Array): Promise<Uint8Array> {
  const calls = (await loadPdfium()) as SavingCalls;
  const { malloc } = calls.wasmExports;
  const memory = malloc(bytes.length);
  calls.HEAPU8.set(bytes, memory);
  const document = calls._FPDF_LoadMemDocument(memory, bytes.length, 0);
  if (document === 0) throw new Error(`PDFium cannot open the file (${calls._FPDF_GetLastError()})`);
  const parts: Uint8Array[] = [];
  const write = (_writer: number, data: number, size: number): number => {
    parts.push(calls.HEAPU8.slice(data, data + size));
    return 1;
  };
  const passOn = new WebAssembly.Instance(new WebAssembly.Module(PASS_ON), { e: { f: write } });
  calls.wasmExports.__indirect_function_table.set(FREE_SLOT, passOn.exports.f);
  // FPDF_FILEWRITE: a version and the function.
  const writer = malloc(8);
  calls.HEAP32[writer >> 2] = WRITER_VERSION;
  calls.HEAP32[(writer >> 2) + 1] = FREE_SLOT;
  const isSaved = calls._FPDF_SaveAsCopy(document, writer, REMOVE_SECURITY);
  calls._FPDF_CloseDocument(document);
  if (!isSaved || parts.length === 0) throw new Error('PDFium cannot write the file anew');
  return Buffer.concat(parts);
}
