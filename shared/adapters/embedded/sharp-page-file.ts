import type { Metadata } from 'sharp';
import sharp from 'sharp';
import type { MediaType } from '../../domain/document.ts';
import { RejectionError } from '../../domain/errors.ts';
import type { QuarterTurn } from '../../ocr/turn.ts';
import type { FileLimits, PreparedPage } from '../../ports/page-reader.ts';
import type { PageFile } from './file-page-reader-page.ts';
import { preparePicture } from './file-page-reader-page.ts';
import { readPixels } from './sharp-raster.ts';
import type { TiffPage } from './tiff-strips.ts';
import { readTiffPages } from './tiff-strips.ts';

/** Degrees clockwise that make an EXIF orientation upright; mirrored ones count as their unmirrored twin. */
const EXIF_ROTATION: Readonly<Record<number, 0 | 90 | 180 | 270>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
/** A reading picture never has more pixels: A3 at 300 dpi. */
const MIN_DPI = 150;
const MAX_DPI = 300;
/** Inches. */
const A4_WIDTH = 8.27;
const SMALLEST_SHEET = 4;
const LARGEST_SHEET = 12.5;
const READING_PIXELS = 18_000_000;

/** Opens a JPEG, a PNG or a TIFF with one or more pages. Throws `RejectionError`. */
export async function openPictureFile(bytes: Uint8Array, mediaType: MediaType, limits: FileLimits): Promise<PageFile> {
  const first = await readMetadata(bytes, 0, limits.maxPagePixels);
  const pageCount = mediaType === 'image/tiff' ? (first.pages ?? 1) : 1;
  for (let page = 0; page < pageCount && pageCount <= limits.maxPages; page += 1) {
    const { width, height } = page === 0 ? first : await readMetadata(bytes, page, limits.maxPagePixels);
    if (width * height > limits.maxPagePixels)
      throw new RejectionError('page-too-large', { page: page + 1, width, height });
  }
  const stretches = mediaType === 'image/tiff' ? (readTiffPages(bytes) ?? []).map(stretchOf) : [];
  return {
    mediaType,
    pageCount,
    notes: [],
    page: (number) => readPage(bytes, number, limits.maxPagePixels, stretches[number - 1] ?? 1),
    close: () => {},
  };
}

async function readPage(bytes: Uint8Array, page: number, maxPixels: number, stretch: number): Promise<PreparedPage> {
  const metadata = await readMetadata(bytes, page - 1, maxPixels);
  const rotation = EXIF_ROTATION[metadata.orientation ?? 1] ?? 0;
  const { width, height, dpi, isAsIs } = readingSize(metadata, rotation, stretch);
  const upright = sharp(bytes, { page: page - 1, limitInputPixels: maxPixels })
    .autoOrient()
    .flatten({ background: '#ffffff' });
  const fitting = isAsIs ? upright : upright.resize({ width, height, fit: 'fill', kernel: 'lanczos3' });
  const raster = await readPixels(fitting.toColourspace(metadata.channels === 1 ? 'b-w' : 'srgb'));
  const decoded = raster.channels === 1 ? { grey: raster } : { colour: raster };
  return preparePicture({ page, raster: decoded, dpi, rotation, image: null });
}

async function readMetadata(bytes: Uint8Array, page: number, maxPixels: number): Promise<Metadata> {
  try {
    return await sharp(bytes, { page, limitInputPixels: maxPixels }).metadata();
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/iu.test(error.message);
    throw new RejectionError(tooLarge ? 'page-too-large' : 'damaged', { page: page + 1 }, { cause: error });
  }
}

/** Pixels of the upright page as it will be read, and their density. */
function readingSize(
  metadata: Metadata,
  rotation: QuarterTurn,
  stretch: number,
): { width: number; height: number; dpi: number; isAsIs: boolean } {
  const [across, along] = rotation % 180 === 90 ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  const stored = densityOf(metadata, across, along);
  const wanted = Math.min(MAX_DPI, Math.max(MIN_DPI, stored));
  const ratio = Math.min(wanted / stored, Math.sqrt(READING_PIXELS / (across * along)));
  // Fax machines store fewer lines than dots: the page gets its true shape back.
  const [width, height] = [Math.max(1, Math.round(across * ratio)), Math.max(1, Math.round(along * ratio * stretch))];
  return { width, height, dpi: Math.round(stored * ratio), isAsIs: Math.abs(ratio - 1) < 0.03 && stretch === 1 };
}

/** Dots per inch; where the file says none that makes a sheet of paper, as if the page were A4. */
function densityOf({ density }: Metadata, across: number, along: number): number {
  const shortSide = Math.min(across, along);
  if (density && shortSide / density > SMALLEST_SHEET && shortSide / density < LARGEST_SHEET) return density;
  return shortSide / A4_WIDTH;
}

/** Columns an inch by rows an inch; 1 for square pixels and for nonsense. */
function stretchOf({ resolution }: TiffPage): number {
  const stretch = resolution ? resolution.x / resolution.y : 1;
  return Math.abs(stretch - 1) < 0.03 || !(stretch > 0.3 && stretch < 3.5) ? 1 : stretch;
}
