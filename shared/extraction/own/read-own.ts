import type { CleanText } from '../../text/clean-text.ts';
import type { Span } from '../../text/span.ts';
import { DAY_PATTERN, parseDay } from '../date/day.ts';
import { isRepaired } from '../date/matching-text.ts';
import { readScrawledNumber } from '../directive/blank.ts';
import type { DirectiveHit } from '../directive/hit.ts';
import { readDayAt } from '../directive/printed-day.ts';
import { withDigits } from '../directive/repaired-page.ts';
import { documentType } from '../directive/type-lookup.ts';
import type { OwnIdentity } from '../mention.ts';
import { LETTER_CODES_LIKE_TYPES } from '../tables/issuers.ts';
import { type HeaderLine, matchPlaceAndDate, mayHaveHeader, readHeaderLines, restOfLine } from './header-lines.ts';
import { readTitle } from './title.ts';

/** What a header says, and the hit that is the document's own number. */
export interface OwnHeader {
  readonly identity: OwnIdentity;
  /** Null where the header bears no number, not even a blank one. */
  readonly hit: DirectiveHit | null;
  /** Where the date of the document stands; null where it is missing or blank. */
  readonly dateSpan: Span | null;
  /** Letters in the place of its digits were put right (`ngày 2l tháng 5 năm 2O18`). */
  readonly isDateRepaired: boolean;
  readonly typeName: string | null;
}

const DAY = new RegExp(DAY_PATTERN, 'iu');
const MISREAD_DATELINE = /(?:,|^)\s{0,3}(?=ng\p{L}y\s.{1,12}th\p{L}ng\s)/iu;

interface Dateline {
  readonly iso: string | null;
  readonly span: Span;
  readonly isRepaired: boolean;
}

/**
 * Reads the header of a page: the number on a line of its own, place and date, the bodies above, the type in capitals
 * and the title under it. Null for a page without a header (a news story, a page that goes on). Hits come in
 * reading order. Stamps ("ĐẾN") bear no symbol and are never taken for the number.
 */
export function readOwn(printed: CleanText, allHits: readonly DirectiveHit[]): OwnHeader | null {
  if (!mayHaveHeader(printed)) return null;
  const page = withDigits(printed);
  const hits = allHits.filter((hit) => hit.page === page.page);
  const lines = readHeaderLines(page);
  const typeAt = lines.findIndex(({ type }) => type !== null);
  const motto = lines.findIndex(({ hasMotto }) => hasMotto);
  const limit = headEnd(lines, typeAt, motto);
  const hit =
    hits.find((candidate) => candidate.start < limit && isNumberLine(page.raw, candidate, motto >= 0)) ??
    (motto >= 0 ? readScrawled(page, lines, limit) : null);
  if (!hit && motto === -1) return null;
  const date = readDate(lines, hit, typeAt);
  const typeName = lines[typeAt]?.type?.name ?? typeOfLetter(hit);
  const identity: OwnIdentity = {
    number: hit?.number ?? null,
    type: typeName,
    date: date?.iso ?? null,
    issuer: readIssuer(lines, hit, typeAt),
    // As printed: only number and date are put right.
    title: readTitle(page === printed ? lines : readHeaderLines(printed), typeAt, hit),
  };
  if (Object.values(identity).every((part) => part === null)) return null;
  const isDateRepaired = date !== null && (date.isRepaired || isRepaired(printed, date.span));
  return { identity, hit, dateSpan: date?.span ?? null, isDateRepaired, typeName };
}

/** Without a type line the symbol names the type; a code that looks like a type opens a letter then (`2191/CT-CS`). */
function typeOfLetter(hit: DirectiveHit | null): string | null {
  if (!hit?.type) return null;
  const isLetter = !hit.symbol?.issuerKnown && LETTER_CODES_LIKE_TYPES.includes(hit.type);
  return isLetter ? 'Công văn' : (documentType(hit.type)?.names[0] ?? null);
}

/** Where the head is over: a few lines under the type line; in a letter, where it says to whom it goes. */
function headEnd(lines: readonly HeaderLine[], typeAt: number, motto: number): number {
  const addressee = lines.findIndex(({ folded }) => /^\W*kinh g/u.test(folded));
  const last = typeAt >= 0 ? typeAt + 3 : addressee >= 0 ? addressee : motto >= 0 ? motto + 10 : 8;
  return lines[Math.min(last, lines.length - 1)]?.end ?? 0;
}

function readScrawled(page: CleanText, lines: readonly HeaderLine[], limit: number): DirectiveHit | null {
  for (const line of lines) {
    const hit = line.start < limit && line.type === null ? readScrawledNumber(page, line.start, line.text) : null;
    if (hit) return hit;
  }
  return null;
}

/** `Số 12-BC/BTCTU` starts its line (or follows the left column's rubbish) and no type word stands before it. */
function isNumberLine(raw: string, hit: DirectiveHit, hasMotto: boolean): boolean {
  if (hit.lead.kind !== 'number-word' || hit.symbol === null || !/\p{Lu}/u.test(raw.charAt(hit.start))) return false;
  const lineStart = raw.lastIndexOf('\n', hit.start - 1) + 1;
  const before = raw.slice(lineStart, hit.start).replace(/[^\p{L}\d]+/gu, '');
  return before.length <= (hasMotto ? 6 : 0);
}

function readDate(lines: readonly HeaderLine[], hit: DirectiveHit | null, typeAt: number): Dateline | null {
  const numberAt = hit ? lines.findIndex(({ start, end }) => start <= hit.start && hit.start <= end) : -1;
  // Place and date stand above the type line; letters have none, there they stand near the number.
  const last = typeAt >= 0 ? Math.max(typeAt, numberAt + 3) : numberAt + 6;
  for (const [index, line] of lines.slice(0, last + 1).entries()) {
    const placed = datelineAt(line.text) ?? brokenDateline(line, lines[index + 1]);
    const repaired = placed ? null : repairedDateline(line);
    if (repaired) return repaired;
    if (!placed) continue;
    const day = DAY.exec(placed[0]);
    const start = line.start + placed.index + (day?.index ?? 0);
    const span = { start, end: start + (day?.[0].length ?? placed[0].length) };
    return { iso: day && parseDay(day[0]), span, isRepaired: false };
  }
  return null;
}

/** `Nam Sơn, ngày S tháng l năm 2024`: a date of which letters or signs hide a number, which frame and calendar give back. */
function repairedDateline({ text, start }: HeaderLine): Dateline | null {
  const opening = MISREAD_DATELINE.exec(text);
  const day = opening && readDayAt(text, opening.index + opening[0].length);
  if (day?.fault !== 'repaired' || /\p{L}{2}/u.test(text.slice(day.end))) return null;
  return { iso: day.iso, span: { start: start + day.start, end: start + day.end }, isRepaired: true };
}

function datelineAt(text: string): RegExpExecArray | null {
  const placed = matchPlaceAndDate(text);
  return placed && isDateLine(text, placed) ? placed : null;
}

/** `Nam Sơn, ngày 06 tháng 12⏎năm 2023`: a full date that starts in one line and ends in the next. */
function brokenDateline(line: HeaderLine, next: HeaderLine | undefined): RegExpExecArray | null {
  const placed = next ? datelineAt(`${line.text}\n${next.text}`) : null;
  return placed && placed.index < line.text.length && DAY.test(placed[0]) ? placed : null;
}

/** The date ends its line, and before it stands the place alone or the other column (the number, the body). */
function isDateLine(line: string, placed: RegExpExecArray): boolean {
  const after = line.slice(placed.index + placed[0].length);
  if (/\p{L}{2}/u.test(after)) return false;
  if (/^ngày/iu.test(placed[0].trim()) && placed.index > 0 && /\p{Ll}[\s(]*$/u.test(line.slice(0, placed.index)))
    return false;
  // Without a place before it, only the long form counts: stamps ("ĐẾN … Ngày 21/9/2024") bear the short one.
  if (placed[0].includes(',')) return true;
  return /th\p{L}ng/iu.test(placed[0]) && opensColumn(line.slice(0, placed.index));
}

/** Nothing but signs stands before, or the other column of the head; never the words of a stamp. */
function opensColumn(before: string): boolean {
  if (!/[\p{L}\d]/u.test(before)) return true;
  return /\s{3}$/u.test(before) && !/(?<!\p{L})(?:đến|nhận|hiệu lực|hết hạn)(?!\p{L})/iu.test(before);
}

/** The bodies above the number, from the superior one down, joined by " - " as printed. */
function readIssuer(lines: readonly HeaderLine[], hit: DirectiveHit | null, typeAt: number): string | null {
  const numberAt = hit ? lines.findIndex(({ start, end }) => start <= hit.start && hit.start <= end) : -1;
  const dateAt = lines.findIndex(({ withoutMotto }) => datelineAt(withoutMotto) !== null);
  const end = numberAt >= 0 ? numberAt : typeAt >= 0 ? typeAt : dateAt + 1;
  const names = lines
    .slice(0, Math.max(end, 0))
    .filter(({ type }) => type === null)
    .map((line) => restOfLine(line).replace(/^[^\p{L}]+|[^\p{L})\d]+$/gu, ''))
    .filter((text) => !/^S[ốôóộ6]\b/iu.test(text))
    .filter(isBodyName);
  return names.length === 0 ? null : names.join(' - ');
}

function isBodyName(text: string): boolean {
  // Lines a digital signature leaves above the head: "Ký bởi: …", "Cơ quan: …".
  if (text.includes(':') || DAY.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 6 && capitals / letters > 0.75;
}
