import sharp from 'sharp';
import { addMissedWords } from '../../ocr/add-missed-words.ts';
import { findComponents } from '../../ocr/components.ts';
import { stackCrops, wordsByCrop } from '../../ocr/crop-stack.ts';
import { withoutDoubledLines } from '../../ocr/doubled-lines.ts';
import { readStamp, separateMarks } from '../../ocr/marks.ts';
import type { Band } from '../../ocr/missed-ink.ts';
import { missedBands, wordBoxes } from '../../ocr/missed-ink.ts';
import type { Mark, Page } from '../../ocr/page.ts';
import { markHandwriting } from '../../ocr/pen-ink.ts';
import type { GreyRaster } from '../../ocr/raster.ts';
import { inkThreshold } from '../../ocr/raster.ts';
import { orderColumns } from '../../ocr/reading-order.ts';
import type { Doubt } from '../../ocr/second-look.ts';
import { agrees, findDoubts, settleDoubts } from '../../ocr/second-look.ts';
import { clampBox, onUnstraightenedPage } from '../../ocr/skew.ts';
import type { ReadParagraphs, ReadWord } from '../../ocr/tesseract-page.ts';
import { parseTesseractTable, toRecognizedPage, withMarks } from '../../ocr/tesseract-page.ts';
import { withoutTornNumbers } from '../../ocr/torn-numbers.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import type { TesseractEngine } from './tesseract-engine.ts';
import { asPgm } from './tesseract-engine.ts';

const USUAL_DPI = 200;
const LAYOUT = 3;
const ONE_BLOCK = 6;
/** A page with more unread bands than this is no text page (a map, a photograph): reading on would be reading dirt. */
const MOST_BANDS = 6;
/** Heights of a line, in pixels, at which doubtful words are read again: Tesseract reads each size a little differently. */
const LOOK_HEIGHTS = [64, 44] as const;

/**
 * Reads a page: the layout analysis first, then the bands of ink it left unread, then the doubtful numbers once more, then the
 * columns in order. `hurry` stops after what is done.
 */
export async function readPage(engine: TesseractEngine, picture: PagePicture, hurry: () => boolean): Promise<Page> {
  const dpi = picture.dpi ?? USUAL_DPI;
  const first = withoutDoubledLines(parseTesseractTable(await engine.read(picture.bytes, LAYOUT, dpi)));
  const grey = await decodeGrey(picture.bytes);
  const complete = hurry() ? first : await readMissed(engine, first, grey, dpi);
  const whole = withoutTornNumbers(complete, grey.width / grey.height);
  const settled = hurry() ? whole : await lookAgain(engine, whole, grey);
  const { running, marks } = separateMarks(settled);
  const page = toRecognizedPage(orderColumns(running, grey.width / grey.height), picture, engine.name);
  const placed = marks.map((mark) => ({ ...mark, box: onUnstraightenedPage(clampBox(mark.box), picture) }));
  return withMarks(markHandwriting(page, picture.penInk ?? []), [
    ...placed,
    ...(await readStamps(engine, picture, dpi)),
  ]);
}

/** Even in a hurry: a secrecy mark may be among them. */
async function readStamps(engine: TesseractEngine, { stamps = [] }: PagePicture, dpi: number): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const { bytes, box } of stamps) {
    const mark = readStamp(parseTesseractTable(await engine.read(bytes, ONE_BLOCK, dpi)), box);
    if (mark) marks.push(mark);
  }
  return marks;
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

/** Reads the doubtful numbers again at another size, and at a third one those on which two readings differ. */
async function lookAgain(engine: TesseractEngine, read: ReadParagraphs, grey: GreyRaster): Promise<ReadParagraphs> {
  const doubts = findDoubts(read);
  const looks: Map<Doubt, readonly ReadWord[]>[] = [];
  let open: readonly Doubt[] = doubts;
  for (const lineHeight of LOOK_HEIGHTS) {
    if (open.length === 0) break;
    const pieces = open.map(({ crop }) => crop);
    const stack = stackCrops(grey, pieces, lineHeight);
    const table = await engine.read(asPgm(stack.raster), ONE_BLOCK, USUAL_DPI);
    const words = wordsByCrop(stack, grey, parseTesseractTable(table));
    const look = new Map(open.map((doubt, index) => [doubt, words[index]!]));
    looks.push(look);
    open = open.filter((doubt) => !agrees(doubt, look.get(doubt)!));
  }
  return settleDoubts(read, doubts, looks, engine.name);
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
