import type { BoundingBox } from './page.ts';
import { unionBox } from './page-text.ts';
import type { ReadParagraphs, ReadWord } from './tesseract-page.ts';

/** Part of the page, from its top, in which a two-column header stands (Party and State layout alike). */
const HEADER_DEPTH = 0.35;
/** The gutter lies between these fractions of the page's width. */
const GUTTER_FROM = 0.2;
const GUTTER_TO = 0.75;
/** A gap inside a line that is wider than this many word heights parts two columns; justified text stays below it. */
const COLUMN_GAP = 1.5;
/** A gutter narrower than this many heights of the line beside it is a blank between words. */
const MIN_GUTTER = 0.8;
const SAME_ROW = 0.4;
/** What stands in the right column of every header, in Party and State papers. */
const MOTTO = /cộng sản|cộng h[oò][aà]|độc lập|hạnh phúc|,\s*ngày/iu;
const RECIPIENTS = /^[^\p{L}]*n[oơ]i\s*nh[aâậ]n/iu;
/** In whose name a paper is signed, in the Party's spelling (T/M) and the State's (TM.). */
const AUTHORITY = /(?<!\p{L})(?:[TK]\/[MTL]|[TK][MTL]\.)\s+\p{Lu}{2,}/u;

type Segment = readonly ReadWord[];
interface Columns {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}
interface Gutter {
  readonly left: number;
  readonly right: number;
}

/**
 * Puts the two columns of the header (issuer and number; motto and date) and of the signature block (recipients; signer) one after
 * the other, left one first, so that no line runs across both. Tables keep their rows. `aspect` is the picture's width by its height.
 */
export function orderColumns(paragraphs: ReadParagraphs, aspect: number): ReadParagraphs {
  const hasMotto = ({ right }: Columns): boolean => right.some((segment) => MOTTO.test(textOf(segment)));
  const header = orderZone(paragraphs, aspect, (box) => centreY(box) < HEADER_DEPTH, hasMotto);
  const start = signatureTop(header);
  return start === null ? header : orderZone(header, aspect, (box) => centreY(box) > start, always);
}

const always = (): boolean => true;

function orderZone(
  paragraphs: ReadParagraphs,
  aspect: number,
  isInZone: (box: BoundingBox) => boolean,
  isProven: (columns: Columns) => boolean,
): ReadParagraphs {
  const lines = paragraphs.flat().filter((line) => line.length > 0 && isInZone(boxOf(line)));
  const segments = lines
    .flatMap((line) => splitAtGap(line, aspect))
    .sort((a, b) => centreY(boxOf(a)) - centreY(boxOf(b)));
  const columns = findColumns(segments, aspect);
  if (columns === null || !isProven(columns)) return paragraphs;
  const moved = new Set([...columns.left, ...columns.right].flat());
  const top = Math.min(...[...moved].map(({ box }) => box.top));
  const rest: ReadParagraphs[number][] = paragraphs.map((paragraph) =>
    paragraph.map((line) => line.filter((word) => !moved.has(word))),
  );
  const at = rest.findIndex((paragraph) => paragraph.flat().some(({ box }) => box.top > top));
  return rest.toSpliced(at < 0 ? rest.length : at, 0, columns.left, columns.right);
}

/** The segments from the first side-by-side pair down to the first one that stands in the gutter. */
function findColumns(segments: readonly Segment[], aspect: number): Columns | null {
  for (let first = 0; first < segments.length - 1; first += 1) {
    const found = gutterBetween(segments[first]!, segments[first + 1]!);
    if (found === null) continue;
    let gutter = found;
    const left: Segment[] = [];
    const right: Segment[] = [];
    for (const segment of segments.slice(first)) {
      const [before, after] = partAt(segment, gutter);
      const narrowed: Gutter = {
        left: before.length > 0 ? Math.max(gutter.left, rightOf(boxOf(before))) : gutter.left,
        right: after.length > 0 ? Math.min(gutter.right, boxOf(after).left) : gutter.right,
      };
      if ((narrowed.right - narrowed.left) * aspect < boxOf(segment).height * MIN_GUTTER) break;
      gutter = narrowed;
      if (before.length > 0) left.push(before);
      if (after.length > 0) right.push(after);
    }
    return { left, right };
  }
  return null;
}

function gutterBetween(one: Segment, other: Segment): Gutter | null {
  const [a, b] = [boxOf(one), boxOf(other)].sort((x, y) => x.left - y.left) as [BoundingBox, BoundingBox];
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (shared < SAME_ROW * Math.min(a.height, b.height)) return null;
  const gutter = { left: rightOf(a), right: b.left };
  const middle = (gutter.left + gutter.right) / 2;
  return gutter.right > gutter.left && middle > GUTTER_FROM && middle < GUTTER_TO ? gutter : null;
}

/** The words of a line on either side of the gutter, parted at the blank that has most of the gutter to itself. */
function partAt(segment: Segment, gutter: Gutter): [Segment, Segment] {
  let best = 0;
  let widest = -1;
  for (let index = 0; index <= segment.length; index += 1) {
    const start = index === 0 ? 0 : rightOf(segment[index - 1]!.box);
    const end = index === segment.length ? 1 : segment[index]!.box.left;
    const shared = Math.min(end, gutter.right) - Math.max(start, gutter.left);
    if (shared <= widest) continue;
    widest = shared;
    best = index;
  }
  return [segment.slice(0, best), segment.slice(best)];
}

/** A line that runs across both columns becomes two. */
function splitAtGap(line: Segment, aspect: number): Segment[] {
  const height = line.map(({ box }) => box.height).sort((a, b) => a - b)[line.length >> 1]!;
  let widest = 0;
  let at = 0;
  for (let index = 1; index < line.length; index += 1) {
    const { box } = line[index - 1]!;
    const gap = line[index]!.box.left - box.left - box.width;
    const middle = line[index]!.box.left - gap / 2;
    if (gap <= widest || middle < GUTTER_FROM || middle > GUTTER_TO) continue;
    widest = gap;
    at = index;
  }
  return widest * aspect > COLUMN_GAP * height ? [line.slice(0, at), line.slice(at)] : [line];
}

/** Where the signature block begins: the recipients' heading, or the authority beside it where the heading is not legible. */
function signatureTop(paragraphs: ReadParagraphs): number | null {
  const lines = paragraphs.flat().filter((words) => words.length > 0);
  const line =
    lines.findLast((words) => RECIPIENTS.test(textOf(words))) ??
    lines.findLast((words) => AUTHORITY.test(textOf(words)));
  return line ? boxOf(line).top : null;
}

const textOf = (segment: Segment): string => segment.map(({ text }) => text).join(' ');
const boxOf = (segment: Segment): BoundingBox => unionBox(segment.map(({ box }) => box))!;
const rightOf = (box: BoundingBox): number => box.left + box.width;
const centreY = (box: BoundingBox): number => box.top + box.height / 2;
