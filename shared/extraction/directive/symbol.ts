import type { Span } from '../../text/span.ts';
import type { NumberingSystem } from '../mention.ts';
import { BARE_CODES, LETTER_CODES_LIKE_TYPES } from '../tables/issuers.ts';
import { type IssuerMatch, looksLikeCode, lookupIssuer } from './issuer-lookup.ts';
import { lookupType, type TypeMatch } from './type-lookup.ts';

/** A number with its symbol as it stands in the text. */
export interface DirectiveSymbol extends Span {
  /** Canonical, without spaces, in the official case. */
  readonly number: string;
  /** The digits of the number (with the letter of `30a`), which stand at `start`. */
  readonly digits: string;
  /** What follows the digits: `-QĐ/TW`, `/2020/NĐ-CP`. */
  readonly tail: string;
  readonly type: string | null;
  /** Issuer codes, canonical case, in order. */
  readonly issuers: readonly string[];
  readonly year: number | null;
  readonly system: NumberingSystem;
  readonly form: 'party' | 'state' | 'normative' | 'assembly' | 'letter' | 'code-only';
  /** Separators or blanks differ from the rule (`03/CT-TW`). */
  readonly irregular: boolean;
  /** Letters had to be repaired (`QD` for `QĐ`). */
  readonly repaired: boolean;
  /** Every code is in the table. */
  readonly issuerKnown: boolean;
}

interface Part extends Span {
  readonly text: string;
}

/** A separator with the blanks round it. */
interface Separator {
  readonly sign: '-' | '/' | '.' | ' ';
  readonly end: number;
  /** Blanks on both sides: `- UBND` may also start a new phrase. */
  readonly loose: boolean;
}

const SEPARATOR = /(?<before>\s{0,6})(?<sign>[-–—‐‑/|.])(?<after>\s{0,3})/uy;
const BLANKS = /\s{1,3}/uy;
const YEAR = /(?:19|20)\d{2}(?!\d)/uy;
const LETTER = /[a-z](?=\s{0,3}\/)/iuy;
const SUB_INDEX = /-\d{1,2}(?=\/\p{L})/uy;
/** `TTr`, `CTr`, `TTTr` torn apart by OCR. */
const TORN_TYPE = /(?:T\s?T\s?T?\s?r|C\s?T\s?r)(?=\s{0,3}[-–/])/iuy;
const PART = /\p{L}[\p{L}\d&]{0,15}(?:\((?:\p{Lu}{1,4}\d{0,3})\))?/uy;
/** A word glued to the end of a code: `TUngày`, `UBNDtỉnh`. */
const GLUED_WORD = /(?<=^[\p{Lu}\d&]{2,})\p{Ll}{2,}$/u;
/** Codes of the Party that no State body bears: `03/CT-TW` is a Party number with wrong separators. */
const PARTY_ONLY = /^(?:\p{Lu}{2,5})?(?:TW|TU|HU|QU|ThU|TXU|ĐU|ĐUK)$/u;

/** What stands before the digits decides how weak a form may still be taken for a document number. */
export type Lead = 'type-word' | 'number-word' | 'none';

/** Reads a number with its symbol at the first digit of a run; null when there is none. Never looks back. */
export function readSymbol(text: string, start: number, digits: string, lead: Lead): DirectiveSymbol | null {
  const letter = stick(LETTER, text, start + digits.length)?.[0] ?? '';
  const subIndex = stick(SUB_INDEX, text, start + digits.length)?.[0] ?? '';
  const head = {
    start,
    digits: `${digits}${letter}${subIndex}`,
    end: start + digits.length + letter.length + subIndex.length,
  };
  const first = readSeparator(text, head.end) ?? readBlank(text, head.end, lead);
  if (!first || first.sign === '.') return null;
  const year = first.sign === '/' || first.sign === '-' ? readYear(text, first) : null;
  if (year) return readNormative(text, head, year);
  const type = readType(text, first.end);
  const symbol = type && readTyped(text, head, first, type, lead);
  if (symbol) return symbol;
  return lead === 'none' ? null : readUntyped(text, head, first, lead);
}

interface Head {
  readonly start: number;
  readonly digits: string;
  readonly end: number;
}

interface TypePart extends Part, TypeMatch {}

/** `30/2020/NĐ-CP`, `120/2020/QH14`, `39/2011/QĐ-UBND`. */
function readNormative(text: string, head: Head, year: { value: number; end: number }): DirectiveSymbol | null {
  const separator = readSeparator(text, year.end);
  if (!separator || separator.sign === ' ' || separator.sign === '.') return null;
  const code = readPart(text, separator.end);
  const assembly = code && /^(?:QH|UBTVQH)\d{1,2}$/iu.test(code.text) ? lookupIssuer(code.text, 'state') : undefined;
  const prefix = `/${year.value}/`;
  if (code && assembly) {
    const irregular = separator.sign !== '/';
    return build(head, [{ part: code, match: assembly }], { prefix, form: 'assembly', year: year.value, irregular });
  }
  const type = readType(text, separator.end);
  const next = type && readSeparator(text, type.end);
  if (type && next && next.sign !== ' ') {
    const issuers = readIssuers(text, next, 'state', 1);
    const irregular = separator.sign !== '/' || next.sign !== '-';
    if (issuers.length > 0)
      return build(head, issuers, { type, prefix, form: 'normative', year: year.value, irregular });
  }
  const units = code && looksLikeCode(code.text) ? readIssuers(text, separator, 'state', 1) : [];
  return units.length < 2 ? null : build(head, units, { prefix, form: 'letter', year: year.value, irregular: true });
}

/** `49-CT/TU`, `594/KH-UBND` and the two written with wrong separators. */
function readTyped(text: string, head: Head, first: Separator, type: TypePart, lead: Lead): DirectiveSymbol | null {
  const second = readSeparator(text, type.end);
  if (!second || (first.sign === ' ' && second.sign !== '/') || type.type.abbreviation.length < 2) return null;
  const printedParty = first.sign !== '/';
  const issuers = readIssuers(text, second, printedParty ? 'party' : 'state', 1);
  const opening = issuers[0];
  if (!opening) return null;
  const body = opening.match?.issuer;
  if (lead === 'none' && type.match !== 'exact' && !body) return null;
  const regular = printedParty ? first.sign === '-' && second.sign === '/' : second.sign === '-';
  const party = regular
    ? printedParty || PARTY_ONLY.test(body?.code ?? '')
    : body
      ? body.system === 'party'
      : printedParty;
  const irregular = !regular || party !== printedParty;
  return build(head, issuers, { type, form: party ? 'party' : 'state', prefix: party ? '-' : '/', irregular });
}

/** `3064/BTNMT-TCQLĐĐ`, `40/HCCV`, `60/CP`: no type in the symbol, so a word before must say it is a number. */
function readUntyped(text: string, head: Head, first: Separator, lead: Lead): DirectiveSymbol | null {
  if (first.sign === ' ') return null;
  const issuers = readIssuers(text, first, 'state', 2);
  const opening = issuers[0];
  if (!opening || !looksLikeCode(opening.part.text)) return null;
  const likeType = LETTER_CODES_LIKE_TYPES.includes(opening.part.text);
  if (issuers.length >= 2 && first.sign === '/') {
    return build(head, issuers, { prefix: '/', form: 'letter', irregular: false });
  }
  if (lead !== 'type-word' || likeType || opening.part.text.length < 2) return null;
  if (first.sign === '-' && !BARE_CODES.includes(opening.part.text)) return null;
  return build(head, [opening], { prefix: first.sign, form: 'code-only', irregular: true });
}

interface IssuerPart {
  readonly part: Part;
  readonly match: IssuerMatch | undefined;
}

/**
 * The code after a separator and the codes joined to it: `BTCTU-BDVTU`, `UBTVQH14-CP-ĐCTUBTWMTTQVN`. The first
 * `certain` codes may stand behind blanks on both sides of the hyphen; later ones only where the table knows them,
 * because ` - ` starts a new phrase as often as it joins.
 */
function readIssuers(text: string, separator: Separator, system: 'party' | 'state', certain: number): IssuerPart[] {
  const issuers: IssuerPart[] = [];
  let next: Separator | null = separator;
  while (next && issuers.length < 6) {
    const part = readPart(text, next.end);
    const found = part && lookupIssuer(part.text, system);
    // Marks are repaired in the first code only: `DU` is ĐU, a later unit may really be called so.
    const match = found && (found.match !== 'folded' || issuers.length === 0) ? found : undefined;
    if (!part || (!match && !looksLikeCode(part.text.replace(/\(.*\)$/u, '')))) break;
    if (issuers.length >= certain && next.loose && !(match?.match === 'exact' && match.issuer.system === system)) break;
    issuers.push({ part, match });
    next = readSeparator(text, part.end);
    if (next?.sign === '/' || (next?.sign === '.' && next.end > part.end + 1)) break;
  }
  return issuers;
}

function readType(text: string, at: number): TypePart | null {
  const torn = stick(TORN_TYPE, text, at);
  const part = torn ? { text: torn[0].replace(/\s/gu, ''), start: at, end: at + torn[0].length } : readPart(text, at);
  const match = part && lookupType(part.text);
  return part && match ? { ...part, ...match } : null;
}

function readPart(text: string, at: number): Part | null {
  const match = stick(PART, text, at);
  if (!match) return null;
  const printed = match[0].replace(GLUED_WORD, '');
  return { text: printed.replace(/[Ðð]/gu, 'Đ'), start: at, end: at + printed.length };
}

function readSeparator(text: string, at: number): Separator | null {
  const match = stick(SEPARATOR, text, at);
  if (!match) return null;
  const { before, sign, after } = match.groups as { before: string; sign: string; after: string };
  const kind = sign === '/' || sign === '|' ? '/' : sign === '.' ? '.' : '-';
  return { sign: kind, end: at + match[0].length, loose: before !== '' && after !== '' };
}

/** `1836 QĐ/TWĐTN`: a blank in the place of the hyphen, only where a word says that a number follows. */
function readBlank(text: string, at: number, lead: Lead): Separator | null {
  const match = lead === 'none' ? null : stick(BLANKS, text, at);
  return match && { sign: ' ', end: at + match[0].length, loose: false };
}

function readYear(text: string, separator: Separator): { value: number; end: number } | null {
  const match = stick(YEAR, text, separator.end);
  return match && { value: Number(match[0]), end: separator.end + 4 };
}

interface Shape {
  readonly type?: TypePart;
  readonly form: DirectiveSymbol['form'];
  /** What stands between the digits and the type or the first code. */
  readonly prefix: string;
  readonly year?: number;
  readonly irregular: boolean;
}

function build(
  head: Head,
  issuers: readonly IssuerPart[],
  { type, form, prefix, year, irregular }: Shape,
): DirectiveSymbol {
  const codes = issuers.map(({ part, match }) => match?.issuer.code ?? part.text);
  const typed = type ? `${type.type.abbreviation}${form === 'party' ? '/' : '-'}` : '';
  const tail = `${prefix}${typed}${codes.join('-')}`;
  return {
    start: head.start,
    end: issuers.at(-1)!.part.end,
    number: `${head.digits}${tail}`,
    digits: head.digits,
    tail,
    type: type?.type.abbreviation ?? null,
    issuers: codes,
    year: year ?? null,
    system: form === 'party' ? 'party' : 'state',
    form,
    irregular: irregular || head.digits.includes('-'),
    repaired: type?.match === 'folded' || issuers.some(({ match }) => match?.match === 'folded'),
    issuerKnown: issuers[0]?.match !== undefined,
  };
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
