import { foldVietnamese } from '../text/fold.ts';
import type { BoundingBox, Mark } from './page.ts';
import { unionBox } from './page-text.ts';
import { findSecrecyMark } from './secrecy-mark.ts';
import type { ReadParagraphs, ReadWord } from './tesseract-page.ts';

/** Words farther apart than this many heights stand in different columns. */
const COLUMN_GAP = 3;
/** Stamps of the registry stand in the upper part of a page. */
const INCOMING_ZONE = 0.5;
/** How far around the word ĐẾN its stamp reaches, as shares of the page. */
const STAMP_REACH = { left: 0.12, right: 0.22, above: 0.04, below: 0.14 };
const SIGNATURE_REACH = 0.06;

// ĐẾN | CÔNG VĂN ĐẾN | CV ĐẾN; a stamp's marks are misread as often as not (ĐỀN, ĐEN)
const INCOMING = /^[^\p{L}]*(?:(?:CÔNG VĂN|VĂN BẢN|C\.?V\.?)\s+)?Đ[EÉÈẺẼẸÊẾỀỂỄỆ]N[^\p{L}]*$/u;
// Số: 2352 | Ngày 21/3/18 | Chuyển: … ; never "Số 12-BC/TU", which is a number of its own
const REGISTRY_LINE = /^[^\p{L}]*(?:Số(?!.*\d\s*[-/]\s*\p{Lu})|Ngày|Giờ|Chuyển|Lưu hồ sơ)(?!\p{L})/iu;
// Ký bởi: Văn phòng | Thời gian ký: 20.03.2018 08:15:02 +07:00
const SIGNATURE_LINE =
  /^[^\p{L}]*(?:Người ký|(?:Được )?Ký (?:số )?bởi|Thời gian ký|Ngày ký|Ký ngày|Digitally signed|Signature (?:Not )?Verified)(?!\p{L})/iu;
// Only beside one of the lines above
const SIGNATURE_DETAIL = /^[^\p{L}]*(?:Cơ quan|Email|Thư điện tử|Chức danh|Tổ chức|Reason|Location|Date|DN)\s*:/iu;
const URGENCY = /(?<!\p{L})(?:hoa toc|thuong khan|khan)(?!\p{L})/u;

/** A page's running text, and what stands on it as a stamp or as the picture of a signature. */
export interface Separated {
  readonly running: ReadParagraphs;
  readonly marks: readonly Mark[];
}

/** Takes the registry's stamp ("ĐẾN Số … Ngày …") and the lines of a digital signature out of the running text: they are the page's, not the paper's. */
export function separateMarks(paragraphs: ReadParagraphs): Separated {
  const segments = paragraphs.flat().flatMap(splitAtColumns);
  const taken = [...findIncoming(segments), ...findSignatures(segments)];
  if (taken.length === 0) return { running: paragraphs, marks: [] };
  const words = new Set(taken.flatMap(({ segments: all }) => all.flat()));
  return {
    running: paragraphs.map((paragraph) => paragraph.map((line) => line.filter((word) => !words.has(word)))),
    marks: taken.map(({ kind, segments: all }) => ({
      kind,
      text: all.map(textOf).join('\n'),
      box: unionBox(all.flat().map(({ box }) => box))!,
    })),
  };
}

/** What a stamp that was read alone says; null when nothing can be read in it. */
export function readStamp(paragraphs: ReadParagraphs, box: BoundingBox): Mark | null {
  const lines = paragraphs
    .flat()
    .map((line) => textOf(line.filter(({ text, confidence }) => confidence >= 0.3 && /[\p{L}\p{N}]{2}/u.test(text))))
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  const text = lines.join('\n');
  return { kind: kindOf(lines, text), text, box };
}

function kindOf(lines: readonly string[], text: string): Mark['kind'] {
  const capitals = text.toLocaleUpperCase('vi');
  if (lines.some((line) => findSecrecyMark({ text: line.toLocaleUpperCase('vi') }) !== null)) return 'secrecy';
  if (/^(?:toi|tuyet) ?mat$/u.test(foldVietnamese(text).toLowerCase())) return 'secrecy';
  if (URGENCY.test(foldVietnamese(capitals).toLowerCase())) return 'urgency';
  return lines.some((line) => INCOMING.test(line.toLocaleUpperCase('vi'))) ? 'incoming' : 'stamp';
}

interface Taken {
  readonly kind: Mark['kind'];
  readonly segments: readonly (readonly ReadWord[])[];
}

function findIncoming(segments: readonly (readonly ReadWord[])[]): Taken[] {
  return segments.flatMap((head) => {
    const box = boxOf(head);
    if (box.top > INCOMING_ZONE || !INCOMING.test(textOf(head))) return [];
    const lines = segments.filter((line) => REGISTRY_LINE.test(textOf(line)) && isWithin(boxOf(line), box));
    // Without a number or a day beside it the word may be anything.
    return lines.some((line) => /\d/u.test(textOf(line))) ? [{ kind: 'incoming', segments: [head, ...lines] }] : [];
  });
}

function isWithin({ left, top }: BoundingBox, stamp: BoundingBox): boolean {
  const { left: before, right: after, above, below } = STAMP_REACH;
  const isBeside = left > stamp.left - before && left < stamp.left + stamp.width + after;
  return isBeside && top > stamp.top - above && top < stamp.top + below;
}

function findSignatures(segments: readonly (readonly ReadWord[])[]): Taken[] {
  const heads = segments.filter((line) => SIGNATURE_LINE.test(textOf(line)));
  if (heads.length === 0) return [];
  const details = segments.filter(
    (line) => SIGNATURE_DETAIL.test(textOf(line)) && heads.some((head) => isNear(boxOf(line), boxOf(head))),
  );
  return [{ kind: 'signature', segments: segments.filter((line) => heads.includes(line) || details.includes(line)) }];
}

const isNear = (one: BoundingBox, other: BoundingBox): boolean =>
  Math.abs(one.top - other.top) < SIGNATURE_REACH && Math.abs(one.left - other.left) < SIGNATURE_REACH;

function splitAtColumns(line: readonly ReadWord[]): ReadWord[][] {
  const segments: ReadWord[][] = [];
  for (const word of line) {
    const last = segments.at(-1)?.at(-1);
    const gap = last ? word.box.left - last.box.left - last.box.width : Number.POSITIVE_INFINITY;
    if (gap > COLUMN_GAP * word.box.height) segments.push([word]);
    else segments.at(-1)!.push(word);
  }
  return segments;
}

const textOf = (words: readonly ReadWord[]): string => words.map(({ text }) => text).join(' ');
const boxOf = (words: readonly ReadWord[]): BoundingBox => unionBox(words.map(({ box }) => box))!;
