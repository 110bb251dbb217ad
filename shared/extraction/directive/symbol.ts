import type { Span } from '../../text/span.ts';
import type { NumberingSystem } from '../mention.ts';
import { BARE_CODES, type BodyKind, type IssuerCode, LETTER_CODES_LIKE_TYPES } from '../tables/issuers.ts';
import { looksLikeCode, lookupIssuer } from './issuer-lookup.ts';
import {
  endOfSmallTail,
  type IssuerPart,
  readBlankSeparator,
  readIssuers,
  readPart,
  readSeparator,
  readType,
  type Separator,
  stick,
  type TypePart,
} from './symbol-parts.ts';

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
  /** Letters or signs had to be repaired (`QD` for `QĐ`). */
  readonly repaired: boolean;
  /** The first code is in the table. */
  readonly issuerKnown: boolean;
}

/** What stands before the digits decides how weak a form may still be taken for a document number. */
export interface SymbolLead {
  readonly kind: 'type-word' | 'number-word' | 'none';
  /** Abbreviations the type word may stand for. */
  readonly types: readonly string[];
}

interface Head {
  readonly text: string;
  readonly start: number;
  readonly digits: string;
  readonly end: number;
  readonly lead: SymbolLead;
}

const YEAR = /(?:19|20)\d{2}(?!\d)/uy;
/** `30a/2008/NQ-CP`, `15b/QĐ-UBND`; l, O, S are digits misread. */
const LETTER = /[a-e](?=\s{0,3}\/)/iuy;
const SUB_INDEX = /-\d{1,2}(?=\/\p{L})/uy;
/** Codes of the Party that no State body bears: `03/CT-TW` is a Party number with wrong separators. */
const PARTY_ONLY = /^(?:\p{Lu}{2,5})?(?:TW|TU|HU|QU|ThU|TXU|ĐU|ĐUK)$/u;
/** Bodies of the State that never number as the Party does; unions and steering committees do either way. */
const STATE_ONLY: ReadonlySet<BodyKind> = new Set<BodyKind>([
  'people-committee',
  'people-council',
  'government',
  'prime-minister',
  'president',
  'assembly-standing',
  'ministry',
]);

/** Reads a number with its symbol at the first digit of a run; null when there is none. Never looks back. */
export function readSymbol(text: string, start: number, digits: string, lead: SymbolLead): DirectiveSymbol | null {
  const from = start + digits.length;
  const letter = stick(LETTER, text, from)?.[0] ?? '';
  const subIndex = stick(SUB_INDEX, text, from)?.[0] ?? '';
  const extra = letter + subIndex;
  return readTail({ text, start, digits: `${digits}${extra}`, end: from + extra.length, lead });
}

/** Reads the symbol whose digits end at `end`; the digits may be other than what is printed (repaired, blank). */
export function readTail(head: Head): DirectiveSymbol | null {
  const { text, end, lead } = head;
  const first = readSeparator(text, end) ?? (lead.kind === 'none' ? null : readBlankSeparator(text, end));
  if (!first || first.sign === '.' || (first.repaired && lead.kind === 'none')) return null;
  const year = first.sign === '/' || first.sign === '-' ? stick(YEAR, text, first.end) : null;
  if (year) return readNormative(head, first, { value: Number(year[0]), end: first.end + 4 });
  const type = readType(text, first.end, lead.types);
  const symbol = type && readTyped(head, first, type);
  if (symbol) return symbol;
  return lead.kind === 'none' ? null : readUntyped(head, first);
}

/** `30/2020/NĐ-CP`, `120/2020/QH14`, `39/2011/QĐ-UBND`. */
function readNormative(head: Head, first: Separator, year: { value: number; end: number }): DirectiveSymbol | null {
  const { text } = head;
  const separator = readSeparator(text, year.end) ?? missingSeparator(text, year.end);
  if (!separator || separator.sign === '.') return null;
  const shape = { prefix: `/${year.value}/`, year: year.value, repaired: first.repaired || separator.repaired };
  const code = readPart(text, separator.end);
  const assembly =
    code && /^(?:QH|UBTVQH)[\dIl]{1,2}$/iu.test(code.text) ? lookupIssuer(code.text, 'state') : undefined;
  if (code && assembly) {
    const irregular = separator.sign !== '/';
    return build(head, [{ part: code, match: assembly }], { ...shape, form: 'assembly', irregular });
  }
  const type = readType(text, separator.end, head.lead.types);
  const next = type && readSeparator(text, type.end);
  const issuers = next ? readIssuers(text, next, 'state', 1) : [];
  if (type && next && issuers.length > 0) {
    const irregular = separator.sign !== '/' || next.sign !== '-';
    return build(head, issuers, { ...shape, type, form: 'normative', irregular });
  }
  const units = code && looksLikeCode(code.text) ? readIssuers(text, separator, 'state', 1) : [];
  return units.length < 2 ? null : build(head, units, { ...shape, form: 'letter', irregular: true });
}

/** `134/2016NĐ-CP`: the sign after the year was lost. */
function missingSeparator(text: string, at: number): Separator | null {
  return /^(?:NĐ|TT|NQ|QĐ|CT|TTLT|QH|UBTVQH)/u.test(text.slice(at, at + 6))
    ? { sign: '/', end: at, loose: false, repaired: true }
    : null;
}

/** `49-CT/TU`, `594/KH-UBND` and the two written with wrong separators. */
function readTyped(head: Head, first: Separator, type: TypePart): DirectiveSymbol | null {
  const second = readSeparator(head.text, type.end);
  if (!second || (first.sign === ' ' && second.sign !== '/') || type.type.abbreviation.length < 2) return null;
  const printedParty = first.sign !== '/';
  const issuers = readIssuers(head.text, second, printedParty ? 'party' : 'state', 1);
  const opening = issuers[0];
  if (!opening) return null;
  const body = opening.match?.issuer;
  if (head.lead.kind === 'none' && type.match !== 'exact' && !body) return null;
  const regular = printedParty ? first.sign === '-' && second.sign === '/' : second.sign === '-';
  // The issuer tells the systems apart where the separators do not.
  const bodyParty = body ? body.system === 'party' : printedParty;
  const party = regular
    ? bodyParty === printedParty || !isOneSystemOnly(body!)
      ? printedParty
      : bodyParty
    : bodyParty;
  return build(head, issuers, {
    type,
    form: party ? 'party' : 'state',
    prefix: party ? '-' : '/',
    irregular: !regular || party !== printedParty,
    repaired: first.repaired || second.repaired,
  });
}

function isOneSystemOnly({ code, system, kind }: IssuerCode): boolean {
  return system === 'party' ? PARTY_ONLY.test(code) && kind !== 'steering' : STATE_ONLY.has(kind);
}

/** `3064/BTNMT-TCQLĐĐ`, `40/HCCV`, `60/CP`: no type in the symbol, so a word before must say it is a number. */
function readUntyped(head: Head, first: Separator): DirectiveSymbol | null {
  if (first.sign === ' ') return null;
  const issuers = readIssuers(head.text, first, 'state', 2);
  const opening = issuers[0];
  if (!opening || !looksLikeCode(opening.part.text)) return null;
  const shape = { prefix: first.sign, repaired: first.repaired };
  if (issuers.length >= 2 && first.sign === '/') {
    return withTornTail(head.text, build(head, issuers, { ...shape, form: 'letter', irregular: false }));
  }
  const code = opening.part.text;
  if (head.lead.kind !== 'type-word' || LETTER_CODES_LIKE_TYPES.includes(code) || code.length < 2) return null;
  if (first.sign === '-' && !BARE_CODES.includes(code)) return null;
  return build(head, [opening], { ...shape, form: 'code-only', irregular: true });
}

/** `10/ĐĐN-CLB MT BTh ngày …`: a code with blanks in it, which only a day behind it proves. */
const TORN_TAIL = /(?:\s{1,3}\p{Lu}[\p{L}]{1,3}){1,2}(?=\s{1,3}ngày\s)/uy;

function withTornTail(text: string, symbol: DirectiveSymbol): DirectiveSymbol {
  const printed = symbol.issuerKnown ? undefined : stick(TORN_TAIL, text, symbol.end)?.[0];
  const parts = printed?.trim().split(/\s+/u) ?? [];
  if (!printed || !parts.every(looksLikeCode)) return symbol;
  const added = ` ${parts.join(' ')}`;
  return {
    ...symbol,
    end: symbol.end + printed.length,
    number: symbol.number + added,
    tail: symbol.tail + added,
    issuers: [...symbol.issuers.slice(0, -1), symbol.issuers.at(-1) + added],
    irregular: true,
  };
}

interface Shape {
  readonly type?: TypePart;
  readonly form: DirectiveSymbol['form'];
  /** What stands between the digits and the type or the first code. */
  readonly prefix: string;
  readonly year?: number;
  readonly irregular: boolean;
  readonly repaired: boolean;
}

function build(head: Head, issuers: readonly IssuerPart[], shape: Shape): DirectiveSymbol {
  const { type, form, prefix, year, irregular, repaired } = shape;
  const codes = issuers.map(({ part, match }) => match?.issuer.code ?? part.text);
  const typed = type ? `${type.type.abbreviation}${form === 'party' ? '/' : '-'}` : '';
  const tail = `${prefix}${typed}${codes.join('-')}`;
  const lettersEnd = issuers.at(-1)!.part.end;
  const end = endOfSmallTail(head.text, lettersEnd);
  return {
    start: head.start,
    end,
    number: `${head.digits}${tail}`,
    digits: head.digits,
    tail,
    type: type?.type.abbreviation ?? null,
    issuers: codes,
    year: year ?? null,
    system: form === 'party' ? 'party' : 'state',
    form,
    irregular: irregular || head.digits.includes('-') || end > lettersEnd || /\.\d$/u.test(tail),
    repaired: repaired || type?.match === 'folded' || issuers.some(({ match }) => match?.match === 'folded'),
    issuerKnown: issuers[0]?.match !== undefined,
  };
}
