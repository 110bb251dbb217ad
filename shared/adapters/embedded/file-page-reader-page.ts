import type { MediaType } from '../../domain/document.ts';
import { isBlankPage } from '../../ocr/blank.ts';
import type { ColourRaster, GreyRaster } from '../../ocr/raster.ts';
import { toGrey } from '../../ocr/raster.ts';
import { RED_INK_GATE, redInkShare, withoutRedInk } from '../../ocr/red-ink.ts';
import { measureSkew, straighten } from '../../ocr/skew.ts';
import { withoutSpecks } from '../../ocr/specks.ts';
import { blankPage } from '../../ocr/tesseract-page.ts';
import type { PreparedPage } from '../../ports/page-reader.ts';
import { encodeForPeople, encodeForReading } from './sharp-encode.ts';

/** A file opened in the reader's thread. */
export interface PageFile {
  readonly mediaType: MediaType;
  readonly pageCount: number;
  readonly notes: readonly string[];
  /** 1-based. */
  page(number: number): Promise<PreparedPage>;
  close(): void;
}

/** A page as decoded: upright, in colour or in grey. */
export interface DecodedPage {
  /** 1-based. */
  readonly page: number;
  readonly colour: ColourRaster | null;
  /** Needed where there is no colour. */
  readonly grey: GreyRaster | null;
  readonly dpi: number | null;
  readonly rotation: 0 | 90 | 180 | 270;
  /** The page's picture for people where the file already holds a fitting one. */
  readonly image: PreparedPage['image'];
}

const USUAL_DPI = 200;

/** Makes a decoded page ready for the recognizer: red ink away, straight, lossless; a blank sheet is known at once. */
export async function preparePicture(decoded: DecodedPage): Promise<PreparedPage> {
  const { page, colour, dpi, rotation } = decoded;
  const plain = decoded.grey ?? toGrey(colour!);
  const image = decoded.image ?? (await encodeForPeople(colour ?? plain, dpi));
  const { width, height } = plain;
  if (isBlankPage(plain)) {
    return { page, image, known: blankPage({ page, width, height, dpi, rotation, skew: 0 }), picture: null };
  }
  const cleaned = colour !== null && redInkShare(colour) > RED_INK_GATE ? withoutRedInk(colour) : plain;
  const skew = measureSkew(cleaned);
  const bytes = await encodeForReading(withoutSpecks(straighten(cleaned, skew), dpi ?? USUAL_DPI));
  return { page, image, known: null, picture: { page, bytes, width, height, dpi, rotation, skew } };
}
