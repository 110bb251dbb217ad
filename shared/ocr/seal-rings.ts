import type { Component } from './components.ts';
import type { GreyRaster } from './raster.ts';

/** Diameters of round seals, in inches (official ones measure 30 to 42 mm). */
const SMALLEST = 0.8;
const LARGEST = 2;
/** Ink attached to a seal makes its patch larger than the ring by at most this share. */
const ATTACHED = 1.6;
/** Points looked at along a circle. */
const POINTS = 240;
/** Share of the points that must be ink on the outer ring, and on one inside it. */
const OUTER_RING = 0.7;
const INNER_RING = 0.6;
/** Somewhere between this share of the radius and the ring, less than this share of a circle is ink. */
const HOLLOW = 0.75;
const PAPER_RING = 0.45;
/** Rings lie outside this share of the radius; the words of the seal are inside. */
const INNERMOST = 0.5;
/** Pixels by which the middle may be off where the patch has it, and the soft edge of a ring. */
const WANDER = 6;
const EDGE = 2;
const PAPER = 255;

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * The page without the rings of black round seals: they run through words and tie them together. Strokes of letters that cross a
 * ring stay; so do the words of the seal. `seals` are the patches of ink the rings belonged to; none: the page is as it was.
 */
export function withoutSealRings(
  page: GreyRaster,
  components: readonly Component[],
  threshold: number,
  dpi: number,
): { readonly page: GreyRaster; readonly seals: readonly Component[] } {
  const candidates = components.filter((component) => maySpanRing(component, dpi));
  const isInk = inkOf(page, threshold);
  const found = candidates.flatMap((component) => {
    const circle = findCircle(component, isInk, dpi);
    return circle ? [{ component, circle }] : [];
  });
  if (found.length === 0) return { page, seals: [] };
  const pixels = page.pixels.slice();
  for (const { circle } of found) {
    for (const band of ringBands(circle, isInk)) erase(pixels, page, circle, band, isInk);
  }
  return { page: { ...page, pixels }, seals: found.map(({ component }) => component) };
}

type InkAt = (x: number, y: number) => boolean;

const inkOf =
  ({ width, height, pixels }: GreyRaster, threshold: number): InkAt =>
  (x, y) => {
    const [column, row] = [Math.round(x), Math.round(y)];
    return column >= 0 && row >= 0 && column < width && row < height && pixels[row * width + column]! <= threshold;
  };

function maySpanRing({ left, top, right, bottom }: Component, dpi: number): boolean {
  const [shorter, longer] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)];
  return shorter >= SMALLEST * dpi && shorter <= LARGEST * dpi && longer <= shorter * ATTACHED;
}

/** The circle with the most ink on it; letters attached to the seal make its patch longer than the ring is. */
function findCircle({ left, top, right, bottom }: Component, isInk: InkAt, dpi: number): Circle | null {
  const largest = Math.min(right - left, bottom - top) / 2;
  let best: Circle | null = null;
  let most = OUTER_RING;
  for (let x = left + largest - WANDER; x <= right - largest + WANDER; x += 2) {
    for (let y = top + largest - WANDER; y <= bottom - largest + WANDER; y += 2) {
      for (let radius = largest - dpi / 20; radius <= largest + EDGE; radius += 1) {
        const share = inkOnCircle({ x, y, radius }, isInk);
        if (share > most) [best, most] = [{ x, y, radius }, share];
      }
    }
  }
  return best && isHollow(best, isInk) ? best : null;
}

/** Behind the ring comes paper; a disc, a logo or a picture is ink all through. */
function isHollow(circle: Circle, isInk: InkAt): boolean {
  for (let radius = circle.radius * HOLLOW; radius < circle.radius; radius += 1) {
    if (inkOnCircle({ ...circle, radius }, isInk) < PAPER_RING) return true;
  }
  return false;
}

function inkOnCircle({ x, y, radius }: Circle, isInk: InkAt): number {
  let ink = 0;
  for (let point = 0; point < POINTS; point += 1) {
    const angle = (point / POINTS) * 2 * Math.PI;
    if (isInk(x + radius * Math.cos(angle), y + radius * Math.sin(angle))) ink += 1;
    // A straight line or a corner is no circle: no need to walk all around it.
    if (point === POINTS / 4 && ink < (point * OUTER_RING) / 3) return 0;
  }
  return ink / POINTS;
}

/** First and last radius of every ring, the soft edges included. */
function ringBands(circle: Circle, isInk: InkAt): [inner: number, outer: number][] {
  const bands: [number, number][] = [];
  for (let radius = Math.floor(circle.radius * INNERMOST); radius <= circle.radius + 8; radius += 1) {
    if (inkOnCircle({ ...circle, radius }, isInk) < INNER_RING) continue;
    const last = bands.at(-1);
    if (last && radius - EDGE <= last[1] + 1) last[1] = radius + EDGE;
    else bands.push([radius - EDGE, radius + EDGE]);
  }
  return bands;
}

function erase(
  pixels: Uint8Array,
  { width, height }: GreyRaster,
  { x, y }: Circle,
  [inner, outer]: readonly [number, number],
  isInk: InkAt,
): void {
  for (let row = Math.max(0, Math.floor(y - outer)); row <= Math.min(height - 1, y + outer); row += 1) {
    for (let column = Math.max(0, Math.floor(x - outer)); column <= Math.min(width - 1, x + outer); column += 1) {
      const distance = Math.hypot(column - x, row - y);
      if (distance < inner || distance > outer) continue;
      const [outX, outY] = [(column - x) / distance, (row - y) / distance];
      if (!crosses({ x, y, outX, outY }, inner - EDGE, outer + EDGE, isInk)) pixels[row * width + column] = PAPER;
    }
  }
}

interface Ray {
  readonly x: number;
  readonly y: number;
  readonly outX: number;
  readonly outY: number;
}

/** True where ink stands on both sides of the ring: a stroke that runs through it, straight or aslant. */
function crosses({ x, y, outX, outY }: Ray, inner: number, outer: number, isInk: InkAt): boolean {
  for (let side = -1; side <= 1; side += 1) {
    if (!isInk(x + outX * inner - outY * side, y + outY * inner + outX * side)) continue;
    for (let slant = side - 3; slant <= side + 3; slant += 1) {
      if (isInk(x + outX * outer - outY * slant, y + outY * outer + outX * slant)) return true;
    }
  }
  return false;
}
