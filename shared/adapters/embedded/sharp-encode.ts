import sharp from 'sharp';
import type { ColourRaster, GreyRaster } from '../../ocr/raster.ts';
import type { PreparedPage } from '../../ports/page-reader.ts';

/** A4 at 170 dpi: digits stay crisp on a large screen. */
const PEOPLE_PIXELS = 1400 * 1980;
const PEOPLE_QUALITY = 78;

/** A lossless grey picture for a recognizer; packed lightly, because it lives for seconds. */
export async function encodeForReading({ width, height, pixels }: GreyRaster): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 1, adaptiveFiltering: false })
    .toBuffer();
}

/** The page's picture for people, small enough to load at once. */
export async function encodeForPeople(raster: ColourRaster | GreyRaster): Promise<PreparedPage['image']> {
  const { width, height, pixels } = raster;
  const channels = pixels.length === width * height ? 1 : 3;
  const scale = Math.min(1, Math.sqrt(PEOPLE_PIXELS / (width * height)));
  const target = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const bytes = await sharp(pixels, { raw: { width, height, channels } })
    .resize({ ...target, fit: 'fill', kernel: 'lanczos3' })
    .jpeg({ quality: PEOPLE_QUALITY, chromaSubsampling: '4:2:0' })
    .toBuffer();
  return { bytes, contentType: 'image/jpeg', ...target };
}
