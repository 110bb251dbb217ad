import type { MediaType } from '../../domain/document.ts';
import { isBlankPage } from '../../ocr/blank.ts';
import { findComponents } from '../../ocr/components.ts';
import { findPenInk } from '../../ocr/pen-ink.ts';
import type { ColourRaster, GreyRaster } from '../../ocr/raster.ts';
import { inkThreshold, shrinkGrey, toGrey } from '../../ocr/raster.ts';
import { RED_INK_GATE, redInkShare, withoutRedInk } from '../../ocr/red-ink.ts';
import { findRedStamps } from '../../ocr/red-stamps.ts';
import { findSkew, LOOK_WIDTH, straighten } from '../../ocr/skew.ts';
import { withoutSpecks } from '../../ocr/specks.ts';
import { isSideways, isUpsideDown } from '../../ocr/stance.ts';
import { blankPage } from '../../ocr/tesseract-page.ts';
import type { QuarterTurn } from '../../ocr/turn.ts';
import { turn } from '../../ocr/turn.ts';
import type { PagePicture, PreparedPage } from '../../ports/page-reader.ts';
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

/** A page as decoded: turned as the file says, in colour or in grey. */
export interface DecodedPage {
  /** 1-based. */
  readonly page: number;
  readonly raster: { readonly colour: ColourRaster } | { readonly grey: GreyRaster };
  readonly dpi: number | null;
  /** Degrees clockwise by which the file says the stored page must be turned; already done. */
  readonly rotation: QuarterTurn;
  /** What people see, where that is not the raster (a fitting JPEG of the file, signature pictures drawn). */
  readonly image: PreparedPage['image'];
}

const USUAL_DPI = 200;

/**
 * Makes a decoded page ready for the recognizer: upright, red ink away, straight, specks away, lossless. A blank sheet is known at
 * once.
 */
export async function preparePicture(decoded: DecodedPage): Promise<PreparedPage> {
  const { page, dpi, rotation } = decoded;
  const first = toBoth(decoded.raster);
  const small = shrinkGrey(first.grey, LOOK_WIDTH);
  if (isBlankPage(small)) {
    const { width, height } = first.grey;
    const known = blankPage({ page, width, height, dpi, rotation, skew: 0 });
    return { page, image: decoded.image ?? (await encodeForPeople(first.colour ?? first.grey)), known, picture: null };
  }
  const { upright, straight, skew, turned, isStamped } = makeUpright(first, small, dpi ?? USUAL_DPI);
  const stored = turned === 0 ? decoded.image : null;
  const image = stored ?? (await encodeForPeople(upright.colour ?? upright.grey));
  const { width, height } = upright.grey;
  const bytes = await encodeForReading(straight);
  const all = ((rotation + turned) % 360) as QuarterTurn;
  const stamps = isStamped ? await drawStamps(upright.colour!, dpi ?? USUAL_DPI) : [];
  const penInk = upright.colour ? findPenInk(upright.colour, dpi ?? USUAL_DPI) : [];
  const seen = { ...(stamps.length > 0 ? { stamps } : {}), ...(penInk.length > 0 ? { penInk } : {}) };
  const picture = { page, bytes, width, height, dpi, rotation: all, skew, ...seen };
  return { page, image, known: null, picture };
}

async function drawStamps(colour: ColourRaster, dpi: number): Promise<NonNullable<PagePicture['stamps']>> {
  const stamps = findRedStamps(colour, dpi);
  return Promise.all(stamps.map(async ({ box, raster }) => ({ box, bytes: await encodeForReading(raster) })));
}

interface Both {
  readonly grey: GreyRaster;
  readonly colour: ColourRaster | null;
}

const toBoth = (raster: DecodedPage['raster']): Both =>
  'grey' in raster ? { grey: raster.grey, colour: null } : { grey: toGrey(raster.colour), colour: raster.colour };

function turnBoth({ grey, colour }: Both, degrees: QuarterTurn): Both {
  return { grey: turn(grey, degrees, 1), colour: colour && turn(colour, degrees, 3) };
}

function makeUpright(
  page: Both,
  small: GreyRaster,
  dpi: number,
): { upright: Both; straight: GreyRaster; skew: number; turned: QuarterTurn; isStamped: boolean } {
  const stance = isSideways(small);
  const standing = stance.sideways ? turnBoth(page, 90) : page;
  const { colour } = standing;
  const isStamped = colour !== null && redInkShare(colour) > RED_INK_GATE;
  const clean = isStamped ? withoutRedInk(colour) : standing.grey;
  const skew = isStamped ? findSkew(shrinkGrey(clean, LOOK_WIDTH)).skew : stance.skew;
  const level = straighten(clean, skew);
  const components = findComponents(level, inkThreshold(level));
  const headDown = isUpsideDown(components);
  const straight = withoutSpecks(level, components, dpi);
  return {
    upright: headDown ? turnBoth(standing, 180) : standing,
    straight: headDown ? turn(straight, 180, 1) : straight,
    skew,
    isStamped,
    turned: ((stance.sideways ? 90 : 0) + (headDown ? 180 : 0)) as QuarterTurn,
  };
}
