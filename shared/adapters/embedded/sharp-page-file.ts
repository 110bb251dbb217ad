import type { Metadata } from 'sharp';
import sharp from 'sharp';
import type { MediaType } from '../../domain/document.ts';
import { RejectionError } from '../../domain/errors.ts';
import type { FileLimits, PreparedPage } from '../../ports/page-reader.ts';
import type { PageFile } from './file-page-reader-page.ts';
import { preparePicture } from './file-page-reader-page.ts';

/** Degrees clockwise that make an EXIF orientation upright; mirrored ones count as their unmirrored twin. */
const EXIF_ROTATION: Readonly<Record<number, 0 | 90 | 180 | 270>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
/** A reading picture never has more pixels: A3 at 300 dpi. */
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
  return {
    mediaType,
    pageCount,
    notes: [],
    page: (number) => readPage(bytes, number, limits.maxPagePixels),
    close: () => {},
  };
}

async function readPage(bytes: Uint8Array, page: number, maxPixels: number): Promise<PreparedPage> {
  const metadata = await readMetadata(bytes, page - 1, maxPixels);
  const rotation = EXIF_ROTATION[metadata.orientation ?? 1] ?? 0;
  const { width, height, channels, xRatio, yRatio } = targetSize(metadata);
  const picture = sharp(bytes, { page: page - 1, limitInputPixels: maxPixels })
    .autoOrient()
    .flatten({ background: '#ffffff' });
  const turned = rotation % 180 === 90 ? { width: height, height: width } : { width, height };
  const resized =
    xRatio < 1 || yRatio !== xRatio ? picture.resize({ ...turned, fit: 'fill', kernel: 'lanczos3' }) : picture;
  const { data, info } = await resized
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const raster = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
  const dpi = metadata.density && metadata.density > 50 ? Math.round(metadata.density * xRatio) : null;
  const grey = info.channels === 1 ? raster : null;
  return preparePicture({ page, colour: grey ? null : raster, grey, dpi, rotation, image: null });
}

async function readMetadata(bytes: Uint8Array, page: number, maxPixels: number): Promise<Metadata> {
  try {
    return await sharp(bytes, { page, limitInputPixels: maxPixels }).metadata();
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/iu.test(error.message);
    throw new RejectionError(tooLarge ? 'page-too-large' : 'damaged', { page: page + 1 }, { cause: error });
  }
}

function targetSize({ width, height, channels }: Metadata) {
  const ratio = Math.min(1, Math.sqrt(READING_PIXELS / (width * height)));
  return {
    width: Math.max(1, Math.round(width * ratio)),
    height: Math.max(1, Math.round(height * ratio)),
    channels,
    xRatio: ratio,
    yRatio: ratio,
  };
}
