import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { type Raster, sharpOf } from './degrade.ts';

export const DPI = 200;
const POINTS = 72 / DPI;

export const jpegOf = (page: Raster, quality: number): Promise<Buffer> =>
  sharpOf(page).jpeg({ quality, chromaSubsampling: '4:2:0', mozjpeg: true }).withDensity(DPI).toBuffer();

export const pngOf = (page: Raster): Promise<Buffer> =>
  sharpOf(page).png({ compressionLevel: 9 }).withDensity(DPI).toBuffer();

/** Pages of black and white as one TIFF, CCITT group 4, one strip a page. */
export async function tiffOf(pages: readonly Raster[]): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let end = 8;
  let link = { part: parts[0]!, at: 4 };
  for (const page of pages) {
    const strip = Buffer.from(await faxStrip(page));
    const padded = Buffer.concat([strip, Buffer.alloc(strip.length % 2)]);
    const directory = directoryOf(page, end, strip.length, end + padded.length);
    link.part.writeUInt32LE(end + padded.length, link.at);
    parts.push(padded, directory);
    end += padded.length + directory.length;
    link = { part: directory, at: 2 + 12 * TAGS_PER_PAGE };
  }
  return Buffer.concat(parts);
}

/** Image-only PDF, one JPEG a page, at the scan's true size. */
export async function jpegPdf(pages: readonly Raster[], quality: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const page of pages) {
    const image = await pdf.embedJpg(await jpegOf(page, quality));
    const size = { width: page.width * POINTS, height: page.height * POINTS };
    pdf.addPage([size.width, size.height]).drawImage(image, { x: 0, y: 0, ...size });
  }
  return pdf.save();
}

/** Image-only PDF, one 1-bit CCITT group 4 picture a page. */
export async function faxPdf(pages: readonly Raster[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const page of pages) addFaxPage(pdf, await faxStrip(page), page.width, page.height);
  return pdf.save();
}

/** Adds one page that shows a CCITT group 4 strip. */
export function addFaxPage(pdf: PDFDocument, strip: Uint8Array, width: number, height: number): void {
  const image = pdf.context.stream(strip, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 1,
    ColorSpace: 'DeviceGray',
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: width, Rows: height, BlackIs1: false },
  });
  const [wide, high] = [width * POINTS, height * POINTS];
  const page = pdf.addPage([wide, high]);
  page.node.setXObject(PDFName.of('Scan'), pdf.context.register(image));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(wide, 0, 0, high, 0, 0),
    drawObject('Scan'),
    popGraphicsState(),
  );
}

const TAGS_PER_PAGE = 11;

/** One page's directory, followed by its resolution; the link to the next page is filled in later. */
function directoryOf(page: Raster, strip: number, stripLength: number, at: number): Buffer {
  const size = 2 + 12 * TAGS_PER_PAGE + 4;
  const [short, long, rational] = [3, 4, 5];
  const tags = [
    [254, long, 2],
    [256, long, page.width],
    [257, long, page.height],
    [258, short, 1],
    [259, short, 4],
    [262, short, 0],
    [273, long, strip],
    [278, long, page.height],
    [279, long, stripLength],
    [282, rational, at + size],
    [283, rational, at + size],
  ] as const;
  const directory = Buffer.alloc(size + 8);
  directory.writeUInt16LE(tags.length, 0);
  for (const [index, [tag, type, value]] of tags.entries()) {
    const entry = 2 + index * 12;
    directory.writeUInt16LE(tag, entry);
    directory.writeUInt16LE(type, entry + 2);
    directory.writeUInt32LE(1, entry + 4);
    directory.writeUInt32LE(value, entry + 8);
  }
  directory.writeUInt32LE(DPI, size);
  directory.writeUInt32LE(1, size + 4);
  return directory;
}

/** The bare group 4 data of a page, taken out of a one-strip TIFF. */
async function faxStrip(page: Raster): Promise<Uint8Array> {
  const tiff = await sharpOf(page)
    .tiff({ compression: 'ccittfax4', bitdepth: 1, miniswhite: true, tileHeight: page.height })
    .toBuffer();
  const [offset, ...more] = tagValues(tiff, 273);
  const [length] = tagValues(tiff, 279);
  if (offset === undefined || length === undefined || more.length > 0) throw new Error('expected one strip');
  return tiff.subarray(offset, offset + length);
}

/** Values of one tag of the first directory of a little-endian TIFF. */
function tagValues(tiff: Buffer, tag: number): readonly number[] {
  const directory = tiff.readUInt32LE(4);
  for (let entry = 0; entry < tiff.readUInt16LE(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (tiff.readUInt16LE(at) !== tag) continue;
    const size = tiff.readUInt16LE(at + 2) === 3 ? 2 : 4;
    const count = tiff.readUInt32LE(at + 4);
    const start = size * count > 4 ? tiff.readUInt32LE(at + 8) : at + 8;
    return Array.from({ length: count }, (_, index) => tiff.readUIntLE(start + index * size, size));
  }
  return [];
}
