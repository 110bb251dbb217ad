import type { Span } from '../text/span.ts';

/** True where a span shares a letter with one of the others, which are sorted and apart. Takes the logarithm of their number. */
export function touchesAny(sorted: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low]!.start < end;
}
