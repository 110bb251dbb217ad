import { DOCUMENT_TYPES } from '../extraction/tables/document-types.ts';
import type { Page } from '../ocr/page.ts';
import { foldVietnamese } from '../text/fold.ts';
import type { Part, PartKind, PartReason } from './part.ts';

/** Headers stand in the uppermost part of a page (HD36, N30 Phụ lục I); a heading further down is the text's own. */
const HEADER_REACH = 0.2;
const HEADING_REACH = 0.16;
const SIGNS_REACH = 0.45;
/** The same for text without places, counted in lines. */
const HEADER_LINES = 4;
const HEADING_LINES = 2;
const SIGNS_LINES = 16;
const TITLE_LENGTH = 160;
const DRAFT_SIGNS: ReadonlySet<PartReason> = new Set(['draft-mark', 'blank-number', 'blank-date']);

const MOTTO = /dang cong san viet nam|cong hoa xa hoi chu nghia viet nam/u;
const DRAFT_MARK = /^[\s[(|]*du thao(?:\s*(?:lan\s*)?(?:thu\s*)?\d{0,2})?[\s\])|.]*$/u;
/** A number line whose number is not there: `Số:    /QĐ-UBND`, `Số ……-TB/BTCTU`. */
const BLANK_NUMBER = /(?<![\p{L}\p{N}])so\s*:?[\s.…_]*[/-]\s*[a-z]{2,5}(?:[-/][a-z]|$|\s)/u;
const BLANK_DATE = /(?<![\p{L}\p{N}])ngay[\s.…_]*thang[\s.…_]*\d{0,2}[\s.…_]*nam(?![\p{L}\p{N}])/u;
const ANNEX_HEADING = /^phu luc(?:\s+(?:so\s+)?(?:\d{1,3}|[ivx]{1,6}|[a-h]))?\s*[.:]?$/u;
const ENCLOSED_WITH = /^[([]?\s*(?:ban hanh )?kem theo\s+(?:cong van|[\p{L}\s]{2,40}?\s)?so\b/u;
const PAGE_NUMBER = /^[-–\s]*\d{1,4}[-–\s]*$/u;
const TYPE_NAMES = new Set(DOCUMENT_TYPES.flatMap(({ names }) => names.map(foldVietnamese)));

/** What the top of a page shows. */
interface Top {
  readonly page: number;
  readonly hasHeader: boolean;
  readonly reasons: readonly PartReason[];
  readonly title: string | null;
}

/**
 * Proposes the papers a bundle consists of, from what stands at the top of its pages. A page that shows nothing of a new
 * paper belongs to the part before it, blank backs too. Never fewer than one part for a document with pages.
 */
export function proposeParts(pages: readonly Page[]): Part[] {
  const tops = pages.map(readTop);
  const firstHeader = tops.findIndex(({ hasHeader }) => hasHeader);
  const starts = tops.filter((top, index) => index === 0 || (isStart(top) && index !== lateHeader(tops, firstHeader)));
  const parts = starts.map((top, index) => toPart(top, (starts[index + 1]?.page ?? pages.length + 1) - 1));
  return nameMain(parts, firstHeader > 0 && lateHeader(tops, firstHeader) === firstHeader);
}

/** The page that tells what a part is: its first one with a header, else its first one. */
export function identityPage(part: Pick<Part, 'firstPage' | 'lastPage'>, pages: readonly Page[]): number {
  const own = pages.filter(({ page }) => page >= part.firstPage && page <= part.lastPage);
  return own.map(readTop).find(({ hasHeader }) => hasHeader)?.page ?? part.firstPage;
}

const isStart = ({ hasHeader, reasons }: Top): boolean =>
  hasHeader || reasons.includes('annex-heading') || reasons.includes('enclosed-with');

/**
 * The index of a first header that comes after pages without one: pages are in the wrong order more often than a bundle
 * begins with a paper without a header. -1 when the first page has a header or something else begins before.
 */
function lateHeader(tops: readonly Top[], firstHeader: number): number {
  return firstHeader > 0 && !tops.slice(0, firstHeader).some(isStart) ? firstHeader : -1;
}

function toPart({ page, reasons, hasHeader, title }: Top, lastPage: number): Part {
  const isEnclosure = !hasHeader && (reasons.includes('annex-heading') || reasons.includes('enclosed-with'));
  const isDraft = hasHeader && reasons.some((reason) => DRAFT_SIGNS.has(reason));
  const kind: PartKind = isEnclosure ? 'enclosure' : isDraft ? 'draft' : 'other';
  const all: PartReason[] = page === 1 ? ['first-page', ...reasons] : [...reasons];
  return { firstPage: page, lastPage, kind, title, confidence: confidenceOf(kind, reasons), reasons: all };
}

/**
 * A blank number or date alone is weak: what is written by hand may only not have been read. Two signs together are strong.
 */
function confidenceOf(kind: PartKind, reasons: readonly PartReason[]): number {
  const has = (reason: PartReason): boolean => reasons.includes(reason);
  if (kind === 'enclosure') return has('annex-heading') && has('enclosed-with') ? 0.95 : 0.75;
  if (kind === 'draft') return has('draft-mark') ? 0.95 : has('blank-number') && has('blank-date') ? 0.8 : 0.6;
  return 0.85;
}

/** The first signed paper is the main part; where every paper looks like a draft, the first one. */
function nameMain(parts: readonly Part[], isLate: boolean): Part[] {
  const [first] = parts;
  if (!first) return [];
  // A number missing on the first page is usually one written by hand: only the mark of a draft speaks against it.
  const signed = first.reasons.includes('draft-mark')
    ? parts.find(({ kind, reasons }) => kind === 'other' && reasons.includes('header-at-top'))
    : first;
  const main = signed ?? first;
  return parts.map((part) => {
    if (part !== main) return part;
    const isSure = part.firstPage === 1 ? !isLate : true;
    const reasons: readonly PartReason[] = isSure ? part.reasons : [...part.reasons, 'header-not-first'];
    const base = part.firstPage === 1 && parts.length === 1 ? 1 : 0.9;
    return { ...part, kind: 'main', confidence: isSure ? base : 0.5, reasons };
  });
}

interface TopLine {
  readonly text: string;
  readonly folded: string;
  /** Middle of the line, 0..1 from the top; null where the page has no places. */
  readonly height: number | null;
}

function readTop(page: Page): Top {
  const lines = topLines(page);
  const within = (reach: number, count: number): TopLine[] =>
    lines.filter(({ height }, index) => (height === null ? index < count : height < reach));
  const header = within(HEADER_REACH, HEADER_LINES);
  const hasHeader = header.some((line) => isCapitals(line, MOTTO));
  const signs = within(SIGNS_REACH, SIGNS_LINES);
  const reasons: PartReason[] = [];
  if (hasHeader) {
    reasons.push('header-at-top');
    if (signs.some(({ folded }) => DRAFT_MARK.test(folded))) reasons.push('draft-mark');
    if (signs.some(({ folded }) => BLANK_NUMBER.test(folded))) reasons.push('blank-number');
    if (signs.some(({ folded }) => BLANK_DATE.test(folded))) reasons.push('blank-date');
  }
  const heading = within(HEADING_REACH, HEADING_LINES).find(isAnnexHeading);
  if (heading) reasons.push('annex-heading');
  const enclosed = within(HEADER_REACH * 1.5, HEADER_LINES + 2).findIndex(({ folded }) => ENCLOSED_WITH.test(folded));
  if (enclosed >= 0 && isUnderHeading(lines, enclosed)) reasons.push('enclosed-with');
  return {
    page: page.page,
    hasHeader,
    reasons,
    title: titleOf(signs, hasHeader ? null : (heading ?? lines[0] ?? null)),
  };
}

/** The lines from the top downwards, without the page number, which a part's first page does not bear. */
function topLines(page: Page): TopLine[] {
  const hasPlaces = page.width > 0 && page.lines.length > 0;
  const lines = hasPlaces
    ? page.lines
        .map(({ words, box }) => ({ text: words.map(({ text }) => text).join(' '), height: box.top + box.height / 2 }))
        .sort((a, b) => a.height - b.height)
    : page.text.split('\n').map((text) => ({ text: text.trim(), height: null }));
  return lines
    .filter(({ text }) => text.trim() !== '' && !PAGE_NUMBER.test(text))
    .map((line) => ({ ...line, folded: foldVietnamese(line.text.normalize('NFC')).trim() }));
}

/** A running text may name the Party or the State: a header does it in capitals. */
function isCapitals({ text }: TopLine, pattern: RegExp): boolean {
  const nfc = text.normalize('NFC');
  const match = pattern.exec(foldVietnamese(nfc));
  return match !== null && isUpper(nfc.slice(match.index, match.index + match[0].length));
}

/** The word alone in capitals, or with its number in any case: a sentence that begins with it goes on. */
function isAnnexHeading({ text, folded }: TopLine): boolean {
  return ANNEX_HEADING.test(folded) && (isUpper(text) || /\s/u.test(folded.replace('phu luc', '').trimEnd()));
}

/** "(Kèm theo …)" says what the page is only under a heading in capitals, not inside a running text. */
function isUnderHeading(lines: readonly TopLine[], index: number): boolean {
  return index > 0 && lines.slice(0, index).some(({ text }) => /\p{Lu}{2}/u.test(text) && isUpper(text));
}

function titleOf(lines: readonly TopLine[], heading: TopLine | null): string | null {
  const at = heading
    ? lines.indexOf(heading)
    : lines.findIndex((line) => TYPE_NAMES.has(line.folded) && isUpper(line.text));
  if (at < 0) return heading?.text.slice(0, TITLE_LENGTH) ?? null;
  const next = lines[at + 1];
  const goesOn = next && !ENCLOSED_WITH.test(next.folded) ? ` ${next.text}` : '';
  return `${lines[at]!.text}${goesOn}`.replace(/\s+/gu, ' ').trim().slice(0, TITLE_LENGTH);
}

/** Mostly capitals: a recognizer may miss one. */
function isUpper(text: string): boolean {
  const letters = Array.from(text).filter((letter) => /\p{L}/u.test(letter));
  return letters.length > 0 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length >= letters.length * 0.8;
}
