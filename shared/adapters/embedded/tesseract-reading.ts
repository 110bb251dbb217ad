import sharp from 'sharp';
import { addMissedWords } from '../../ocr/add-missed-words.ts';
import type { Component } from '../../ocr/components.ts';
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
import { withoutSealRings } from '../../ocr/seal-rings.ts';
import type { Doubt } from '../../ocr/second-look.ts';
import { agrees, findDoubts, settleDoubts } from '../../ocr/second-look.ts';
import { clampBox, onUnstraightenedPage } from '../../ocr/skew.ts';
import type { ReadParagraphs, ReadWord } from '../../ocr/tesseract-page.ts';
import { parseTesseractTable, toRecognizedPage, withMarks } from '../../ocr/tesseract-page.ts';
import { withoutTornNumbers } from '../../ocr/torn-numbers.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import { readPixels } from './sharp-raster.ts';
import type { TesseractEngine } from './tesseract-engine.ts';
import { asPgm } from './tesseract-engine.ts';

const USUAL_DPI = 200;
const LAYOUT = 3;
const ONE_BLOCK = 6;
/** A page with more unread bands than this is no text page (a map, a photograph): reading on would be reading dirt. */
const MOST_BANDS = 6;
/** A page bears a seal or two; more round patches are drawings. */
const MOST_SEALS = 2;
/** Pixels above and below a seal that belong to the lines it lies on. */
const SEAL_ROOM = 24;
/** Under a seal most readings are rubbish; the sure ones are taken, and stay below what passes without a person. */
const SURE_UNDER_SEAL = 0.85;
const UNDER_SEAL = 0.6;
// 56-KH/HU | 12/2024/QĐ-UBND
const DOCUMENT_NUMBER = /^\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{L}]*(?:[-/]\p{Lu}[\p{L}\d]*)+[.,;]?$/u;
/** Heights of a line, in pixels, at which doubtful words are read again: Tesseract reads each size a little differently. */
const LOOK_HEIGHTS = [64, 44] as const;

/**
 * Reads a page: the layout analysis first, then the bands of ink it left unread, then the doubtful numbers once more, then the
 * columns in order. `hurry` stops after what is done.
 */
export async function readPage(engine: TesseractEngine, picture: PagePicture, hurry: () => boolean): Promise<Page> {
  const dpi = picture.dpi ?? USUAL_DPI;
  const first = withoutDoubledLines(parseTesseractTable(await engine.read(picture.bytes, LAYOUT, dpi)));
  const grey = await readPixels(sharp(picture.bytes).toColourspace('b-w'));
  const read = hurry() ? first : await readOn(engine, first, grey, { dpi, hurry });
  const { running, marks } = separateMarks(read);
  const page = toRecognizedPage(orderColumns(running, grey.width / grey.height), picture, engine.name);
  const placed = marks.map((mark) => ({ ...mark, box: onUnstraightenedPage(clampBox(mark.box), picture) }));
  return withMarks(markHandwriting(page, picture.penInk ?? []), [
    ...placed,
    ...(await readStamps(engine, picture, dpi)),
  ]);
}

/** What the first reading left out or doubted, read once more. */
async function readOn(
  engine: TesseractEngine,
  first: ReadParagraphs,
  grey: GreyRaster,
  { dpi, hurry }: { readonly dpi: number; hurry(): boolean },
): Promise<ReadParagraphs> {
  const components = findComponents(grey, inkThreshold(grey));
  const complete = await readMissed(engine, first, grey, components, dpi);
  const whole = withoutTornNumbers(complete, grey.width / grey.height);
  if (hurry()) return whole;
  const settled = await lookAgain(engine, whole, grey);
  return hurry() ? settled : readUnderSeals(engine, settled, grey, components, dpi);
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
  components: readonly Component[],
  dpi: number,
): Promise<ReadParagraphs> {
  const bands = missedBands(components, wordBoxes(first), { ...grey, dpi });
  if (bands.length > MOST_BANDS) return first;
  let complete = first;
  for (const band of bands) complete = addMissedWords(complete, await readBand(engine, grey, band, dpi));
  return complete;
}

/** Adds the document numbers under black seals, read without the rings that run through them. */
async function readUnderSeals(
  engine: TesseractEngine,
  read: ReadParagraphs,
  grey: GreyRaster,
  components: readonly Component[],
  dpi: number,
): Promise<ReadParagraphs> {
  const { page, seals } = withoutSealRings(grey, components, inkThreshold(grey), dpi);
  let complete = read;
  for (const { top, bottom } of seals.slice(0, MOST_SEALS)) {
    const band = { top: Math.max(0, top - SEAL_ROOM), bottom: Math.min(grey.height, bottom + SEAL_ROOM) };
    complete = addMissedWords(complete, numbersOnly(await readBand(engine, page, band, dpi)));
  }
  return complete;
}

/** Of what stands under a seal only document numbers are worth having, and a person must look at each: its ring may hide a digit. */
function numbersOnly(read: ReadParagraphs): ReadParagraphs {
  return read.map((paragraph) =>
    paragraph.map((line) =>
      line
        .filter(({ text, confidence }) => confidence >= SURE_UNDER_SEAL && DOCUMENT_NUMBER.test(text))
        .map((word) => ({ ...word, confidence: UNDER_SEAL })),
    ),
  );
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
