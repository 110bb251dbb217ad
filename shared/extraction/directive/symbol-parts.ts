import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { type IssuerMatch, looksLikeCode, lookupIssuer } from './issuer-lookup.ts';
import { documentType, lookupType, type TypeMatch } from './type-lookup.ts';

/** A separator with the blanks round it. */
export interface Separator {
  readonly sign: '-' | '/' | '.' | ' ';
  readonly end: number;
  /** Blanks on both sides: `- UBND` may also start a new phrase. */
  readonly loose: boolean;
  /** The sign was read as another one (`35 1⁄QĐ`, `28/2025, 'QĐ`). */
  readonly repaired: boolean;
}

interface Part extends Span {
  readonly text: string;
}
export interface TypePart extends Part, TypeMatch {}
export interface IssuerPart {
  readonly part: Part;
  readonly match: IssuerMatch | undefined;
}

/** Specks may stand before a slash, and a sign may be doubled by the end of a line. */
const SEPARATOR =
  /(?<before>\s{0,6})(?<speck>[;:,.'’]\s{0,2}(?=[/⁄∕]))?(?<sign>[-–—‐‑/|.⁄∕\\]|[’'](?=\p{Lu}))(?<after>\s{0,3})(?<again>[-–—]\s{0,2})?/uy;
const BLANKS = /\s{1,3}/uy;
const SLASHES = "/|⁄∕\\’'";
/** `TTr`, `CTr`, `TTTr` torn apart by OCR. */
const TORN_TYPE = /(?:T\s?T\s?T?\s?r|C\s?T\s?r)(?=\s{0,3}[-–/])/iuy;
const PART = /\p{L}[\p{L}\d&]{0,15}(?:\((?:\p{Lu}{1,4}\d{0,3})\))?/uy;
/** `V.I`, `NC.2`: a unit with a point inside; `UBND-NC.Theo` is the end of a sentence. */
const POINTED = /\.(?:\p{Lu}{1,3}\d?|\d)(?![\p{L}\d])/uy;
/** `/nb`, `/th`: small letters behind the symbol say who keeps or typed the paper. */
const SMALL_TAIL = /\/\p{Ll}{1,2}(?![\p{L}\d])/uy;
/** A word glued to the end of a code: `TUngày`, `UBNDtỉnh`. */
const GLUED_WORD = /(?<=^[\p{Lu}\d&]{2,})\p{Ll}{2,}$/u;

/**
 * The type at the offset. `expected` are the abbreviations the word before the number stands for: an abbreviation
 * that differs from one of them in one letter is that one, misread.
 */
export function readType(text: string, at: number, expected: readonly string[]): TypePart | null {
  const torn = stick(TORN_TYPE, text, at);
  const part = torn ? { text: torn[0].replace(/\s/gu, ''), start: at, end: at + torn[0].length } : readPart(text, at);
  const match = part && (lookupType(part.text) ?? misreadType(part.text, expected));
  return part && match ? { ...part, ...match } : null;
}

/**
 * The code after a separator and the codes joined to it: `BTCTU-BDVTU`, `UBTVQH14-CP-ĐCTUBTWMTTQVN`. The first
 * `certain` codes may stand behind blanks on both sides of the hyphen; later ones only where the table knows them,
 * because ` - ` starts a new phrase as often as it joins.
 */
export function readIssuers(
  text: string,
  separator: Separator,
  system: 'party' | 'state',
  certain: number,
): IssuerPart[] {
  const issuers: IssuerPart[] = [];
  let next: Separator | null = separator;
  while (next && issuers.length < 6) {
    const part = readPart(text, next.end);
    const found = part && lookupIssuer(part.text, system);
    // Marks are repaired in the first code only: `DU` is ĐU, a later unit may really be called so.
    const match = found && (found.match !== 'folded' || issuers.length === 0) ? found : undefined;
    if (!part || (!match && !looksLikeCode(part.text.replace(/\(.*\)$/u, '')))) break;
    if (issuers.length >= certain && next.loose && !(match?.match === 'exact' && match.issuer.system === system)) break;
    const whole = issuers.length === 0 ? part : withPoint(text, part);
    issuers.push({ part: whole, match: whole === part ? match : undefined });
    next = readSeparator(text, whole.end);
    if (next?.sign === '/' || next?.repaired || (next?.sign === '.' && next.end > part.end + 1)) break;
  }
  return issuers;
}

export function readPart(text: string, at: number): Part | null {
  const match = stick(PART, text, at);
  if (!match) return null;
  const printed = match[0].replace(GLUED_WORD, '');
  return { text: printed.replace(/[Ðð]/gu, 'Đ'), start: at, end: at + printed.length };
}

/** A later unit as printed, with the point inside it. */
function withPoint(text: string, part: Part): Part {
  const point = stick(POINTED, text, part.end)?.[0] ?? '';
  return point === '' ? part : { text: part.text + point, start: part.start, end: part.end + point.length };
}

/** Where the symbol is over for the eye: the end of a tail in small letters, which is no part of the number. */
export function endOfSmallTail(text: string, end: number): number {
  return end + (stick(SMALL_TAIL, text, end)?.[0].length ?? 0);
}

export function readSeparator(text: string, at: number): Separator | null {
  const match = stick(SEPARATOR, text, at);
  if (!match) return null;
  const { before, sign, after, speck, again } = match.groups as Record<string, string | undefined>;
  const kind = SLASHES.includes(sign!) ? '/' : sign === '.' ? '.' : '-';
  const repaired = speck !== undefined || again !== undefined || !'-–—‐‑/.'.includes(sign!);
  return { sign: kind, end: at + match[0].length, loose: before !== '' && after !== '', repaired };
}

/** A blank in the place of the first sign: `1836 QĐ/TWĐTN`. */
export function readBlankSeparator(text: string, at: number): Separator | null {
  const match = stick(BLANKS, text, at);
  return match && { sign: ' ', end: at + match[0].length, loose: false, repaired: false };
}

/** Runs a sticky pattern at an offset. */
export function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** True when one letter more, less or other makes one word of the other. Both in one case, without marks. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let head = 0;
  while (head < a.length && a.charAt(head) === b.charAt(head)) head += 1;
  const [tailA, tailB] = [a.slice(head), b.slice(head)];
  return tailA.slice(1) === tailB.slice(1) || tailA === tailB.slice(1) || tailA.slice(1) === tailB;
}

function misreadType(printed: string, expected: readonly string[]): TypeMatch | undefined {
  if (printed.length < 2) return undefined;
  const folded = foldVietnamese(printed);
  const close = expected.find((abbreviation) => isOneLetterOff(folded, foldVietnamese(abbreviation)));
  const type = close === undefined ? undefined : documentType(close);
  return type && { type, match: 'folded' };
}
