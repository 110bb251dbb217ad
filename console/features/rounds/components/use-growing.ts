import { useEffect, useState } from 'react';

/** Milliseconds in which the browser paints and answers the hand before it draws more. */
const PAUSE = 30;

/**
 * How many of so many rows are drawn by now: at first as many as a screen shows, then as many again after every pause.
 * The rest is there a moment later: a search in the page finds it, a screen reader reads it.
 */
export function useGrowing(rows: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    if (drawn >= rows) return;
    const timer = setTimeout(() => setDrawn((before) => before + step), PAUSE);
    return () => clearTimeout(timer);
  }, [drawn, rows, step]);
  return Math.min(drawn, rows);
}
