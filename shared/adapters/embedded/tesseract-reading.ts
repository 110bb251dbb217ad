import sharp from 'sharp';
import { addMissedWords } from '../../ocr/add-missed-words.ts';
import { findComponents } from '../../ocr/components.ts';
import type { Band } from '../../ocr/missed-ink.ts';
import { missedBands, wordBoxes } from '../../ocr/missed-ink.ts';
import type { Page } from '../../ocr/page.ts';
import type { GreyRaster } from '../../ocr/raster.ts';
import { inkThreshold } from '../../ocr/raster.ts';
import { orderColumns } from '../../ocr/reading-order.ts';
import type { ReadParagraphs } from '../../ocr/tesseract-page.ts';
import { parseTesseractTable, toRecognizedPage } from '../../ocr/tesseract-page.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import type { TesseractEngine } from './tesseract-engine.ts';
import { asPgm } from './tesseract-engine.ts';

const USUAL_DPI = 200;
const LAYOUT = 3;
const ONE_BLOCK = 6;
/** A page with more unread bands than this is no text page (a map, a photograph): reading on would be reading dirt. */
const MOST_BANDS = 6;

/**
 * Reads a page: the layout analysis first, then the bands of ink it left unread, then the columns in order. `hurry` stops after
 * the first reading.
 */
export async function readPage(engine: TesseractEngine, picture: PagePicture, hurry: () => boolean): Promise<Page> {
  const dpi = picture.dpi ?? USUAL_DPI;
  const first = parseTesseractTable(await engine.read(picture.bytes, LAYOUT, dpi));
  const grey = await decodeGrey(picture.bytes);
  const complete = hurry() ? first : await readMissed(engine, first, grey, dpi);
  return toRecognizedPage(orderColumns(complete, grey.width / grey.height), picture, engine.name);
}

async function readMissed(
  engine: TesseractEngine,
  first: ReadParagraphs,
  grey: GreyRaster,
  dpi: number,
): Promise<ReadParagraphs> {
  const components = findComponents(grey, inkThreshold(grey));
  const bands = missedBands(components, wordBoxes(first), { ...grey, dpi });
  if (bands.length > MOST_BANDS) return first;
  let complete = first;
  for (const band of bands) complete = addMissedWords(complete, await readBand(engine, grey, band, dpi));
  return complete;
}

async function readBand(engine: TesseractEngine, grey: GreyRaster, band: Band, dpi: number): Promise<ReadParagraphs> {
  const height = band.bottom - band.top;
  const pixels = grey.pixels.subarray(band.top * grey.width, band.bottom * grey.width);
  const table = await engine.read(asPgm({ width: grey.width, height, pixels }), ONE_BLOCK, dpi);
  const share = height / grey.height;
  return parseTesseractTable(table).map((paragraph) =>
    paragraph.map((line) =>
      line.map((word) => ({
        ...word,
        box: { ...word.box, top: band.top / grey.height + word.box.top * share, height: word.box.height * share },
      })),
    ),
  );
}

async function decodeGrey(bytes: Uint8Array): Promise<GreyRaster> {
  const { data, info } = await sharp(bytes).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}
