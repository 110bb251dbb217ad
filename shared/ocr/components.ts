import type { GreyRaster } from './raster.ts';

/** A connected patch of ink (eight neighbours). Pixels; `right` and `bottom` are exclusive. */
export interface Component {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Ink pixels. */
  readonly area: number;
}

/** All connected patches of pixels darker than or as dark as `threshold`. */
export function findComponents(grey: GreyRaster, threshold: number): Component[] {
  const runs = findRuns(grey, threshold);
  const parent = Int32Array.from({ length: runs.count }, (_, index) => index);
  joinRuns(runs, parent);
  return gather(runs, parent);
}

interface Runs {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly row: Int32Array;
  /** Index of the first run of each row, and one past the last. */
  readonly rowStart: Int32Array;
}

function findRuns({ width, height, pixels }: GreyRaster, threshold: number): Runs {
  let capacity = 1 << 16;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let row = new Int32Array(capacity);
  const rowStart = new Int32Array(height + 1);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    rowStart[y] = count;
    const offset = y * width;
    for (let x = 0; x < width; x += 1) {
      if (pixels[offset + x]! > threshold) continue;
      if (count === capacity) {
        capacity *= 2;
        [start, end, row] = [grow(start, capacity), grow(end, capacity), grow(row, capacity)];
      }
      start[count] = x;
      while (x < width && pixels[offset + x]! <= threshold) x += 1;
      end[count] = x;
      row[count] = y;
      count += 1;
    }
  }
  rowStart[height] = count;
  return { count, start, end, row, rowStart };
}

function joinRuns({ start, end, rowStart }: Runs, parent: Int32Array): void {
  for (let y = 1; y < rowStart.length - 1; y += 1) {
    let above = rowStart[y - 1]!;
    const aboveEnd = rowStart[y]!;
    for (let run = aboveEnd; run < rowStart[y + 1]!; run += 1) {
      while (above < aboveEnd && end[above]! < start[run]!) above += 1;
      for (let other = above; other < aboveEnd && start[other]! <= end[run]!; other += 1) join(parent, run, other);
    }
  }
}

function gather({ count, start, end, row }: Runs, parent: Int32Array): Component[] {
  const slots = new Int32Array(count).fill(-1);
  const found: { left: number; top: number; right: number; bottom: number; area: number }[] = [];
  for (let run = 0; run < count; run += 1) {
    const root = rootOf(parent, run);
    if (slots[root] === -1) {
      slots[root] = found.length;
      found.push({ left: start[run]!, top: row[run]!, right: end[run]!, bottom: row[run]! + 1, area: 0 });
    }
    const component = found[slots[root]!]!;
    component.left = Math.min(component.left, start[run]!);
    component.right = Math.max(component.right, end[run]!);
    component.bottom = row[run]! + 1;
    component.area += end[run]! - start[run]!;
  }
  return found;
}

function rootOf(parent: Int32Array, index: number): number {
  let root = index;
  while (parent[root] !== root) root = parent[root]!;
  for (let next = index; next !== root; ) {
    const above = parent[next]!;
    parent[next] = root;
    next = above;
  }
  return root;
}

function join(parent: Int32Array, first: number, second: number): void {
  const one = rootOf(parent, first);
  const other = rootOf(parent, second);
  if (one < other) parent[other] = one;
  else parent[one] = other;
}

function grow(list: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(list);
  return larger;
}
