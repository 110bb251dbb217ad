import type { z } from 'zod';
import type { PageWordsSchema } from '../../../../shared/contracts/api-documents.ts';
import type { BoundingBox } from '../../../../shared/ocr/page.ts';

export type Rotation = 0 | 90 | 180 | 270;
export type PageWords = z.infer<typeof PageWordsSchema>;

/** A point on the upright page, fractions 0..1. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** Turns clockwise by a quarter. */
export function turn(rotation: Rotation): Rotation {
  return ((rotation + 90) % 360) as Rotation;
}

/** Where a point of the upright page stands once the page is turned clockwise. */
export function rotatePoint({ x, y }: PagePoint, rotation: Rotation): PagePoint {
  if (rotation === 90) return { x: 1 - y, y: x };
  if (rotation === 180) return { x: 1 - x, y: 1 - y };
  return rotation === 270 ? { x: y, y: 1 - x } : { x, y };
}

/** The point of the upright page under a point of the turned one. */
export function unrotatePoint(point: PagePoint, rotation: Rotation): PagePoint {
  return rotatePoint(point, ((360 - rotation) % 360) as Rotation);
}

/** The box between two corners, whichever way it was dragged. */
export function boxBetween(a: PagePoint, b: PagePoint): BoundingBox {
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** A passage of a page that a new finding can stand on. */
export interface Passage {
  readonly page: number;
  readonly offset: readonly [number, number];
  readonly quote: string;
}

/**
 * The words under a dragged box, as one passage from the first to the last of them; undefined when there are none.
 * A word counts when its middle is inside: a hand is not exact.
 */
export function passageInBox({ page, text, words }: PageWords, band: BoundingBox): Passage | undefined {
  const inside = words.filter(({ box }) => {
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    return x >= band.left && x <= band.left + band.width && y >= band.top && y <= band.top + band.height;
  });
  if (inside.length === 0) return undefined;
  const start = Math.min(...inside.map(({ offset }) => offset[0]));
  const end = Math.max(...inside.map(({ offset }) => offset[1]));
  return { page, offset: [start, end], quote: text.slice(start, end) };
}

/** Boxes of the words a passage covers. */
export function boxesOfPassage({ words }: PageWords, [start, end]: readonly [number, number]): BoundingBox[] {
  return words.filter(({ offset }) => offset[0] < end && offset[1] > start).map(({ box }) => box);
}
