import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import { type Rotation, rotatePoint } from './page-geometry.ts';
import type { ReviewView } from './review-state.ts';

interface PageSize {
  readonly page: number;
  /** Pixels of the picture; 0 for plain text. */
  readonly width: number;
  readonly height: number;
}

/** Where one page is drawn in the column of pages, in screen pixels. */
export interface PlacedPage extends PageSize {
  readonly top: number;
  readonly shownWidth: number;
  readonly shownHeight: number;
}

/** Pixels between pages and around them. */
export const PAGE_GAP = 16;
const A4 = { width: 210, height: 297 } as const;

/** Stacks all pages in one column. Every size is known beforehand, so nothing moves while pictures load. */
export function placePages(
  pages: readonly PageSize[],
  stage: { readonly width: number; readonly height: number },
  zoom: ReviewView['zoom'],
  rotation: Rotation,
): PlacedPage[] {
  let top = PAGE_GAP;
  return pages.map((page) => {
    const { width, height } = page.width > 0 ? page : A4;
    const isTurned = rotation === 90 || rotation === 270;
    const ratio = isTurned ? width / height : height / width;
    const fitWidth = Math.max(0, stage.width - 2 * PAGE_GAP);
    const fitPage = Math.min(fitWidth, (stage.height - 2 * PAGE_GAP) / ratio);
    const shownWidth = Math.round(zoom === 'page' ? fitPage : fitWidth * zoom);
    const placed = { ...page, top, shownWidth, shownHeight: Math.round(shownWidth * ratio) };
    top += placed.shownHeight + PAGE_GAP;
    return placed;
  });
}

/** The page in the middle of the window. */
export function pageAt(pages: readonly PlacedPage[], middle: number): number {
  return (pages.findLast(({ top }) => top <= middle) ?? pages[0])?.page ?? 1;
}

/** The middle of a box on the turned page, as fractions of the drawn page. */
export function middleOf(box: BoundingBox, rotation: Rotation): { readonly x: number; readonly y: number } {
  return rotatePoint({ x: box.left + box.width / 2, y: box.top + box.height / 2 }, rotation);
}
