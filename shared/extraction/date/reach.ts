import type { Span } from '../../text/span.ts';

/** Index of the first item whose key is above a bound; items are sorted by key. */
export function firstAbove<T>(items: readonly T[], key: (item: T) => number, bound: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle]!) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far spans reach that begin at or before an offset; 0 where none does. Spans may come in any order and nest. */
export function reachOf(spans: readonly Span[]): (offset: number) => number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (offset) => reach[firstAbove(sorted, ({ start }) => start, offset) - 1] ?? 0;
}
