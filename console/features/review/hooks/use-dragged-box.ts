import { type PointerEvent, useState } from 'react';
import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import { boxBetween, type PagePoint, type Rotation, unrotatePoint } from '../model/page-geometry.ts';

/** Smaller than this part of the page is a click, not a drag. */
const SMALLEST = 0.004;

interface DraggedBox {
  /** On the upright page; null while nothing is dragged. */
  readonly box: BoundingBox | null;
  readonly handlers: Partial<
    Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp', (event: PointerEvent<HTMLElement>) => void>
  >;
}

/** A band dragged with mouse, pen or finger over a page that may be turned. */
export function useDraggedBox(rotation: Rotation, isActive: boolean, onDone: (box: BoundingBox) => void): DraggedBox {
  const [from, setFrom] = useState<PagePoint | null>(null);
  const [to, setTo] = useState<PagePoint | null>(null);
  const box = from && to ? boxBetween(from, to) : null;
  if (!isActive) return { box: null, handlers: {} };

  const pointOf = (event: PointerEvent<HTMLElement>): PagePoint => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return unrotatePoint({ x: (event.clientX - left) / width, y: (event.clientY - top) / height }, rotation);
  };
  return {
    box,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event));
        setTo(null);
      },
      onPointerMove: (event) => {
        if (from) setTo(pointOf(event));
      },
      onPointerUp: () => {
        setFrom(null);
        setTo(null);
        if (box && box.width > SMALLEST && box.height > SMALLEST / 4) onDone(box);
      },
    },
  };
}
