import { deflateSync } from 'node:zlib';
import type { PDFContext, PDFDict, PDFDocument, PDFObject, PDFRef } from 'pdf-lib';
import { JpegEmbedder, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib';
import type { Metadata, default as sharpOf } from 'sharp';
import type { Page } from '../../ocr/page.ts';
import type { ArchiveRequest } from '../../ports/archive-writer.ts';
import { type PngStream, readPngStream } from './png-stream.ts';
import { readTiffPages, type TiffPage } from './tiff-strips.ts';

const USUAL_DPI = 200;
const POINTS_PER_INCH = 72;
/** EXIF orientations that are mirrored, by how the stored picture is flipped before the page is turned. */
const FLIPPED: Readonly<Record<number, 'across' | 'down'>> = { 2: 'across', 4: 'across', 5: 'down', 7: 'down' };

/** What a PDF dictionary is written from; text becomes a name. */
type Entry = string | number | boolean | PDFObject | Entry[] | { [key: string]: Entry };

/** A picture, or a strip of one, from the top of the page downwards. */
interface Piece {
  readonly ref: PDFRef;
  readonly rows: number;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dpi: { readonly x: number; readonly y: number };
  readonly orientation: number;
  readonly pieces: readonly Piece[];
}

/** Lays each picture on a page of its size; the bytes of JPEG, fax strips and plain PNG stay as they are. */
export async function layPictures(document: PDFDocument, request: ArchiveRequest): Promise<void> {
  // Only picture files need it, and it takes a tenth of a second to load.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const tiffPages = request.mediaType === 'image/tiff' ? readTiffPages(request.original) : null;
  const tiff = tiffPages?.length === request.pages.length ? tiffPages : null;
  for (const page of request.pages) {
    const metadata = await sharp(request.original, { page: page.page - 1 }).metadata();
    const source = { sharp, metadata, tiff: tiff?.[page.page - 1] ?? null };
    drawPicture(document, await embedPicture(document.context, request, page.page - 1, source), page);
  }
}

interface Source {
  readonly sharp: typeof sharpOf;
  readonly metadata: Metadata;
  readonly tiff: TiffPage | null;
}

async function embedPicture(
  context: PDFContext,
  { original, mediaType }: ArchiveRequest,
  index: number,
  source: Source,
): Promise<Picture> {
  const { metadata, tiff } = source;
  const density = metadata.density && metadata.density > 50 ? metadata.density : USUAL_DPI;
  const dpi = tiff?.resolution ?? { x: density, y: density };
  const orientation = metadata.orientation ?? 1;
  const size = { width: metadata.width, height: metadata.height };
  const whole = (ref: PDFRef): Picture => ({ ...size, dpi, orientation, pieces: [{ ref, rows: size.height }] });
  if (mediaType === 'image/jpeg') return whole(await embedJpeg(context, original));
  if (tiff?.fax && tiff.fax.width === size.width && tiff.fax.height === size.height)
    return { ...size, dpi, orientation, pieces: embedFax(context, tiff.fax) };
  const png = mediaType === 'image/png' ? readPngStream(original) : null;
  return whole(png ? embedPng(context, png) : await embedDecoded(context, original, index, source));
}

async function embedJpeg(context: PDFContext, original: Uint8Array): Promise<PDFRef> {
  return (await JpegEmbedder.for(original)).embedIntoContext(context);
}

function embedFax(context: PDFContext, fax: NonNullable<TiffPage['fax']>): Piece[] {
  return fax.strips.map(({ bytes, rows }) => {
    const parameters = { K: fax.k, Columns: fax.width, Rows: rows, BlackIs1: fax.inverted };
    const dictionary = pictureDictionary(context, {
      ...{ Width: fax.width, Height: rows, ColorSpace: 'DeviceGray', BitsPerComponent: 1, Filter: 'CCITTFaxDecode' },
      DecodeParms: fax.byteAligned ? { ...parameters, EncodedByteAlign: true } : parameters,
    });
    return { ref: context.register(PDFRawStream.of(dictionary, bytes)), rows };
  });
}

function embedPng(context: PDFContext, { width, height, bits, colour, data, palette }: PngStream): PDFRef {
  const plain = colour === 'rgb' ? 'DeviceRGB' : 'DeviceGray';
  const dictionary = pictureDictionary(context, {
    ...{ Width: width, Height: height, BitsPerComponent: bits, Filter: 'FlateDecode' },
    ColorSpace: palette ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, hexString(palette)] : plain,
    DecodeParms: { Predictor: 15, Colors: colour === 'rgb' ? 3 : 1, BitsPerComponent: bits, Columns: width },
  });
  return context.register(PDFRawStream.of(dictionary, data));
}

/** Decoded and packed anew without loss; transparency becomes white paper. */
async function embedDecoded(
  context: PDFContext,
  original: Uint8Array,
  index: number,
  { sharp, metadata }: Source,
): Promise<PDFRef> {
  const isGrey = metadata.channels === 1 || metadata.space === 'b-w';
  const { data, info } = await sharp(original, { page: index })
    .flatten({ background: '#ffffff' })
    .toColourspace(isGrey ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const isBilevel = info.channels === 1 && data.every((value) => value === 0 || value === 255);
  const pixels = isBilevel ? packBits(data, info.width, info.height) : data;
  const dictionary = pictureDictionary(context, {
    ...{ Width: info.width, Height: info.height, BitsPerComponent: isBilevel ? 1 : 8, Filter: 'FlateDecode' },
    ColorSpace: info.channels === 1 ? 'DeviceGray' : 'DeviceRGB',
  });
  return context.register(PDFRawStream.of(dictionary, deflateSync(pixels)));
}

function packBits(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 8);
  const packed = new Uint8Array(stride * height);
  for (let index = 0; index < width * height; index += 1) {
    if (pixels[index] === 0) continue;
    const column = index % width;
    packed[((index - column) / width) * stride + (column >> 3)]! |= 0x80 >> (column & 7);
  }
  return packed;
}

function drawPicture(document: PDFDocument, picture: Picture, { rotation }: Page): void {
  const { context } = document;
  const width = (picture.width / picture.dpi.x) * POINTS_PER_INCH;
  const height = (picture.height / picture.dpi.y) * POINTS_PER_INCH;
  const sheet = document.addPage([width, height]);
  sheet.node.set(PDFName.of('Rotate'), context.obj(rotation));
  const names: Record<string, PDFRef> = {};
  const flip = FLIPPED[picture.orientation];
  const operators = [
    'q',
    ...(flip === 'across' ? [`-1 0 0 1 ${number(width)} 0 cm`] : []),
    ...(flip === 'down' ? [`1 0 0 -1 0 ${number(height)} cm`] : []),
  ];
  let top = 0;
  picture.pieces.forEach(({ ref, rows }, index) => {
    names[`P${index}`] = ref;
    const high = (rows / picture.height) * height;
    top += high;
    operators.push(`q ${number(width)} 0 0 ${number(high)} 0 ${number(height - top)} cm /P${index} Do Q`);
  });
  sheet.node.set(PDFName.of('Resources'), context.obj({ XObject: names }));
  sheet.node.set(PDFName.of('Contents'), context.register(context.stream([...operators, 'Q'].join('\n'))));
}

const pictureDictionary = (context: PDFContext, entries: Record<string, Entry>): PDFDict =>
  context.obj({ Type: 'XObject', Subtype: 'Image', ...entries });

const hexString = (bytes: Uint8Array): PDFHexString => PDFHexString.of(Buffer.from(bytes).toString('hex'));

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
