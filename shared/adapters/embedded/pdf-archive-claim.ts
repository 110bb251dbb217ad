import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';
import type { ArchiveReason } from '../../ports/archive-writer.ts';

const PRINT_FLAG = 4;
const HIDDEN_FLAGS = 1 | 2 | 32;
/** Decoded page contents longer than this are drawings: colours are looked for at their beginning only. */
const CONTENT_LIMIT = 2_000_000;
const MULTIMEDIA = new Set(['Sound', 'Movie', 'Screen', '3D', 'RichMedia', 'FileAttachment']);
const CMYK_OPERATOR = /(?:^|\s)(?:[\d.]+\s+){4}[kK]\s|\/DeviceCMYK\s+(?:cs|CS)\s/u;
const STANDARD_TYPE_3 = 'Type3';

/** What of PDF/A-2 (ISO 19005-2) the file's structure breaks, as far as its dictionaries tell; each reason once. */
export function findForbidden(document: PDFDocument): ArchiveReason[] {
  const found = new Set<ArchiveReason>();
  const { Encrypt } = document.context.trailerInfo;
  if (Encrypt) found.add('encrypted');
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    for (const dictionary of dictionariesIn(object)) judge(dictionary, found);
  }
  if (optionalContent(document)) found.add('optional-content');
  if (document.getPages().some((page) => usesCmyk(page.node.Contents()))) found.add('device-cmyk');
  return [...found];
}

/** Takes out what PDF/A forbids and nobody sees: smoothing of pictures (`Interpolate`). */
export function dropSmoothing(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    if (object.dict.get(PDFName.of('Interpolate')) === PDFBool.True) object.dict.delete(PDFName.of('Interpolate'));
  }
}

function judge(dictionary: PDFDict, found: Set<ArchiveReason>): void {
  const is = (key: string, ...values: string[]): boolean => values.includes(nameOf(dictionary, key));
  const has = (key: string): boolean => dictionary.get(PDFName.of(key)) !== undefined;
  if (is('S', 'JavaScript') || has('JavaScript') || (has('JS') && has('S'))) found.add('javascript');
  if (has('XFA')) found.add('xfa');
  if (has('EmbeddedFiles') || (is('Type', 'Filespec', 'F') && has('EF'))) found.add('embedded-files');
  if (is('S', 'Launch', 'ImportData', 'ResetForm')) found.add('launch-action');
  if (MULTIMEDIA.has(nameOf(dictionary, 'Subtype')) && has('Rect')) found.add('multimedia');
  if (is('Subtype', 'PS')) found.add('postscript');
  if (mentions(dictionary.get(PDFName.of('Filter')), 'LZWDecode')) found.add('lzw');
  if (is('Subtype', 'Image') && mentions(dictionary.lookup(PDFName.of('ColorSpace')), 'DeviceCMYK'))
    found.add('device-cmyk');
  if (is('Type', 'Font') && lacksFontFile(dictionary)) found.add('font-not-embedded');
  if (has('Rect') && has('Subtype') && breaksAnnotationRules(dictionary)) found.add('annotation');
}

function lacksFontFile(font: PDFDict): boolean {
  const kind = nameOf(font, 'Subtype');
  // A composite font is judged by its descendant; a Type 3 font draws its glyphs itself.
  if (kind === 'Type0' || kind === STANDARD_TYPE_3) return false;
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  if (!(descriptor instanceof PDFDict)) return true;
  return !['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.get(PDFName.of(key)) !== undefined);
}

/** Every annotation but a popup or an empty one is printed, shown, and brings its picture along. */
function breaksAnnotationRules(annotation: PDFDict): boolean {
  const kind = nameOf(annotation, 'Subtype');
  if (kind === 'Popup' || kind === 'Image' || kind === 'Form') return false;
  const flags = annotation.lookup(PDFName.of('F'));
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
  if ((bits & PRINT_FLAG) === 0 || (bits & HIDDEN_FLAGS) !== 0) return true;
  const isDrawn = annotation.get(PDFName.of('AP')) !== undefined;
  return !isDrawn && kind !== 'Link' && !isEmpty(annotation);
}

function isEmpty(annotation: PDFDict): boolean {
  const rectangle = annotation.lookup(PDFName.of('Rect'));
  if (!(rectangle instanceof PDFArray)) return false;
  const [left, bottom, right, top] = rectangle.asArray().map(String);
  return left === right && bottom === top;
}

function optionalContent({ catalog }: PDFDocument): boolean {
  return catalog.get(PDFName.of('OCProperties')) !== undefined;
}

function usesCmyk(contents: PDFObject | undefined): boolean {
  if (contents instanceof PDFArray) {
    return Array.from({ length: contents.size() }, (_, index) => contents.lookup(index)).some(usesCmyk);
  }
  if (!(contents instanceof PDFRawStream)) return false;
  try {
    const bytes = decodePDFRawStream(contents).decode().subarray(0, CONTENT_LIMIT);
    return CMYK_OPERATOR.test(Buffer.from(bytes).toString('latin1'));
  } catch {
    // Contents nobody can decode: the claim is left out for safety.
    return true;
  }
}

/** The object's own dictionary and those directly inside it. */
function* dictionariesIn(object: PDFObject, depth = 0): Generator<PDFDict> {
  const dictionary = object instanceof PDFStream ? object.dict : object;
  if (depth > 8) return;
  if (dictionary instanceof PDFArray) {
    for (const item of dictionary.asArray()) yield* dictionariesIn(item, depth + 1);
  }
  if (!(dictionary instanceof PDFDict)) return;
  yield dictionary;
  for (const value of dictionary.values()) yield* dictionariesIn(value, depth + 1);
}

function mentions(value: PDFObject | undefined, name: string): boolean {
  if (value instanceof PDFArray) return value.asArray().some((item) => mentions(item, name));
  return value instanceof PDFName && value.decodeText() === name;
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
