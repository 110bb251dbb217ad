import type { CSSProperties } from 'react';
import type { BoundingBox } from '../../../../shared/ocr/page.ts';

/** Fractions of the page as CSS percentages. */
export function toStyle({ left, top, width, height }: BoundingBox): CSSProperties {
  const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`;
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}
