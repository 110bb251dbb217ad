import type { MediaType } from '../../domain/document.ts';
import { RejectionError } from '../../domain/errors.ts';

const PDF_HEADER_REACH = 1024;
const EXTENSIONS: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/tiff': ['tif', 'tiff'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe'],
  'image/png': ['png'],
  'text/plain': ['txt', 'text', 'md', 'csv'],
};
const KNOWN_EXTENSIONS = new Set(Object.values(EXTENSIONS).flat());
/** Control characters no text has; a form feed is a page break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

/** What the bytes are, by their first bytes and never by the name. Throws `RejectionError` for anything else. */
export function detectMediaType(bytes: Uint8Array, fileName: string): MediaType {
  if (bytes.length === 0) throw new RejectionError('empty-file');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_REACH));
  const picture = pictureType(head);
  if (picture) return picture;
  if (head.includes('%PDF')) return 'application/pdf';
  if (extensionOf(fileName) === 'pdf') throw new RejectionError('not-a-pdf');
  return detectText(bytes, fileName);
}

/** Throws `wrong-extension` when the name says something else than the bytes: most likely it is not the file that was meant. */
export function refuseWrongExtension(mediaType: MediaType, fileName: string): void {
  const extension = extensionOf(fileName);
  if (!KNOWN_EXTENSIONS.has(extension) || EXTENSIONS[mediaType].includes(extension)) return;
  throw new RejectionError('wrong-extension', { extension, content: EXTENSIONS[mediaType][0]!.toUpperCase() });
}

/**
 * Throws when a PDF was cut off: without its end marker, or with objects behind the last one. A cut file may open and show its
 * first pages; taking them would lose the rest silently.
 */
export function refuseTruncatedPdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.lastIndexOf('%%EOF');
  if (end < 0 && file.lastIndexOf('startxref') < 0) throw new RejectionError('truncated', { bytes: bytes.length });
  const rest = file.subarray(Math.max(end, 0));
  if (end >= 0 && rest.length > PDF_HEADER_REACH && /\d+ \d+ obj\b/u.test(rest.toString('latin1'))) {
    throw new RejectionError('truncated', { bytes: bytes.length });
  }
}

function pictureType(head: Buffer): MediaType | undefined {
  const start = head.subarray(0, 8).toString('latin1');
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (start === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'image/tiff';
  return undefined;
}

function detectText(bytes: Uint8Array, fileName: string): MediaType {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536));
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (wide) throw new RejectionError('not-utf8');
  if (NO_TEXT.test(head.toString('latin1'))) {
    throw new RejectionError('unsupported-type', { extension: extensionOf(fileName) });
  }
  return 'text/plain';
}

const extensionOf = (fileName: string): string => /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
