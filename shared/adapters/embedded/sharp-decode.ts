import sharp from 'sharp';
import type { ColourRaster, GreyRaster } from '../../ocr/raster.ts';
import type { QuarterTurn } from '../../ocr/turn.ts';
import type { PreparedPage } from '../../ports/page-reader.ts';
import { readPixels } from './sharp-raster.ts';

/** A JPEG larger than this is packed anew for people. */
const LARGEST_FOR_PEOPLE = 600_000;
const WIDEST_FOR_PEOPLE = 2600;

/**
 * A JPEG taken out of a PDF, decoded to the size asked for and turned. Null when its colours are not what is seen (inks of print) or
 * when it is broken: then the page is to be drawn. `image` is the JPEG itself where it needs no change for people.
 */
export async function decodeJpeg(
  bytes: Uint8Array,
  target: { readonly width: number; readonly height: number; readonly turn: QuarterTurn },
): Promise<{ raster: { colour: ColourRaster } | { grey: GreyRaster }; image: PreparedPage['image'] } | null> {
  try {
    const { width, height, channels, space, orientation } = await sharp(bytes).metadata();
    if ((channels !== 1 && channels !== 3) || space === 'cmyk') return null;
    const turned = target.turn % 180 === 90 ? { width: height, height: width } : { width, height };
    // EXIF says nothing inside a PDF: what counts is the page's own rotation.
    const upright = sharp(bytes, { failOn: 'error' }).rotate(target.turn);
    const isAsIs = Math.abs(target.width - turned.width) < turned.width * 0.03;
    const size = { width: target.width, height: target.height, fit: 'fill', kernel: 'lanczos3' } as const;
    const fitting = isAsIs ? upright : upright.resize(size);
    const raster = await readPixels(fitting.toColourspace(channels === 1 ? 'b-w' : 'srgb'));
    const isFit = target.turn === 0 && (orientation ?? 1) === 1 && width <= WIDEST_FOR_PEOPLE;
    const image =
      isFit && bytes.length <= LARGEST_FOR_PEOPLE ? { bytes, contentType: 'image/jpeg', width, height } : null;
    return { raster: raster.channels === 1 ? { grey: raster } : { colour: raster }, image };
  } catch {
    return null;
  }
}
