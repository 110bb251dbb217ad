import type { CleanText } from '../../text/clean-text.ts';
import { LETTER_CODES_LIKE_TYPES } from '../tables/issuers.ts';
import { readBareNumber } from './bare.ts';
import { readBlankNumbers } from './blank.ts';
import { completeHit } from './complete-hit.ts';
import type { DirectiveHit } from './hit.ts';
import { mayLead, type NumberLead, readLead } from './lead.ts';
import { REPAIR_COST } from './repaired-page.ts';
import { type DirectiveSymbol, readSymbol, readTail } from './symbol.ts';
import { documentType } from './type-lookup.ts';

/** A run of digits that does not go on from another number or word; letters may be glued before it ("số31-QĐ/TW"). */
const RUN = /\d+/gu;
const PARTS_OF_NUMBER = /\d\s?[/.–—-]$|[^\s\p{L}("“‘«[:.,;*•+]$/u;

/** What a symbol can go on with: a sign, at most behind blanks and a speck or a letter. */
const SIGN_FOLLOWS =
  /^[a-e]?\s{0,6}(?:[-–—‐‑/|⁄∕\\]|[;:,.'’]\s{0,2}[/⁄∕]|['’](?=\p{Lu}))[\s-]{0,4}(?:\p{L}|\d{1,2}\/\p{L}|(?:19|20)\d{2}(?!\d))/iu;
/** A comma between two documents; the day of the first may stand before it. */
const LIST_GAP =
  /^(?:[\s,]{0,3}(?:ngày\s{0,3})?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?\s{0,3}(?:,|;|và|va|hoặc)\s{0,3}(?:số\s{0,3})?$/iu;
const LIST_REACH = 40;
const MOST_DIGITS = 5;
/** The rest of a torn number, up to its first sign. */
const TORN = /\s(?<rest>\d{1,4})(?=\s{0,3}[-–—/]\s{0,3}\p{L})/uy;
const NEIGHBOUR = /\S[^\S\n]{1,4}\d{1,3} $/u;
const NEIGHBOUR_REACH = 10;

/** Finds every place of a page that names a document, in reading order, with what stands beside it. */
export function findHits(page: CleanText): DirectiveHit[] {
  const hits = readNumbers(page);
  for (const [index, hit] of hits.entries()) {
    completeHit(page, hit, hits[index - 1]?.end ?? 0, hits[index + 1]?.lead.start ?? page.text.length);
  }
  return hits;
}

function readNumbers(page: CleanText): DirectiveHit[] {
  const hits: DirectiveHit[] = [];
  let consumed = 0;
  for (const { 0: digits, index } of page.text.matchAll(RUN)) {
    if (index < consumed || digits.length > MOST_DIGITS || continuesNumber(page.text, index)) continue;
    const last = hits.at(-1);
    const isListed =
      last !== undefined && LIST_GAP.test(page.text.slice(Math.max(last.end, index - LIST_REACH), index));
    const hit =
      readNumber(page, index, digits, isListed) ?? (isListed ? readListItem(page, last, index, digits) : null);
    if (!hit) continue;
    hits.push(hit);
    consumed = hit.numberSpan.end;
  }
  return withBlanks(hits, readBlankNumbers(page));
}

/** Hits and blank numbers in reading order. Of two in one place a whole symbol wins, then the blank. Both are sorted. */
function withBlanks(hits: readonly DirectiveHit[], blanks: readonly DirectiveHit[]): DirectiveHit[] {
  const all: DirectiveHit[] = [];
  let next = 0;
  for (const hit of hits) {
    while (next < blanks.length && blanks[next]!.end <= hit.start) all.push(blanks[next++]!);
    const blank = blanks[next];
    const isShared = blank !== undefined && blank.start < hit.end;
    if (!isShared) all.push(hit);
    else if (hit.symbol) {
      all.push(hit);
      next += 1;
    }
  }
  return [...all, ...blanks.slice(next)];
}

/** `isListed`: only a comma stands between the number and the document before it. */
function readNumber(page: CleanText, start: number, digits: string, isListed: boolean): DirectiveHit | null {
  // Most numbers of a report are counts with a plain word on both sides: they are not looked at any further.
  const signed = SIGN_FOLLOWS.test(page.text.slice(start + digits.length, start + digits.length + 18));
  if (!signed && !mayLead(page.text, start)) return null;
  const lead = readLead(page.text, start, page.raw);
  if (lead.excluded) return null;
  const glued = /\p{L}/u.test(page.text.charAt(start - 1));
  if (glued && lead.kind === 'none') return null;
  const kind = lead.kind === 'none' && isListed ? 'number-word' : lead.kind;
  const symbol =
    signed || kind !== 'none' ? readSymbol(page.text, start, digits, { kind, types: lead.word?.types ?? [] }) : null;
  if (symbol) return withNeighbour(page, fromSymbol(page.page, lead, symbol));
  const torn = kind === 'none' ? null : readTornNumber(page, start, digits, { ...lead, kind });
  if (torn) return torn;
  const bare = readBareNumber(page.text, start, digits, lead);
  return (
    bare && {
      ...emptyHit(page.page, lead, { start, end: bare.end }, digits),
      type: lead.word!.types[0]!,
      number: bare.number,
      year: bare.year,
      certainty: bare.certainty,
    }
  );
}

/** `Quy định số 1 24-QĐ/TW`: digits that a blank tore apart behind the word that leads them. */
function readTornNumber(page: CleanText, start: number, digits: string, lead: NumberLead): DirectiveHit | null {
  TORN.lastIndex = start + digits.length;
  const rest = TORN.exec(page.text)?.groups?.rest;
  if (rest === undefined || digits.length + rest.length > MOST_DIGITS) return null;
  const whole = { text: page.text, start, digits: digits + rest, end: TORN.lastIndex };
  const symbol = readTail({ ...whole, lead: { kind: lead.kind, types: lead.word?.types ?? [] } });
  if (!symbol) return null;
  const hit = fromSymbol(page.page, lead, symbol);
  hit.reasons.add('ocr-repair');
  return { ...hit, certainty: hit.certainty - REPAIR_COST };
}

/** Says where a lone number stands one blank before: it may be the rest of this one. A line starts with its own number. */
function withNeighbour({ text, raw }: CleanText, hit: DirectiveHit): DirectiveHit {
  const { start } = hit.numberSpan;
  if (text.charAt(start - 1) !== ' ' || !isDigit(text.charCodeAt(start - 2))) return hit;
  const before = NEIGHBOUR.exec(raw.slice(Math.max(0, start - NEIGHBOUR_REACH), start));
  if (before) hit.reasons.add('ambiguous-value');
  return hit;
}

/** `Chỉ thị số 05, 06 của Bộ Chính trị`: more digits after a number without its symbol. */
function readListItem(page: CleanText, last: DirectiveHit, start: number, digits: string): DirectiveHit | null {
  if (last.symbol || !last.type) return null;
  const item = readBareNumber(page.text, start, digits, { ...last.lead, hasNumberWord: false, capital: true });
  if (!item) return null;
  const lead: NumberLead = { ...last.lead, kind: 'number-word', word: null, start, issuer: null };
  const hit = emptyHit(page.page, lead, { start, end: item.end }, digits);
  return { ...hit, type: last.type, typeName: last.typeName, number: digits, certainty: item.certainty };
}

function fromSymbol(page: number, lead: NumberLead, symbol: DirectiveSymbol): DirectiveHit {
  const type = typeOf(symbol, lead);
  const hit: DirectiveHit = {
    ...emptyHit(page, lead, symbol, symbol.digits),
    symbol,
    number: symbol.number,
    type,
    typeName: nameOf(type, lead, symbol),
    certainty: certaintyOf(symbol, lead),
  };
  if (symbol.irregular) hit.reasons.add('format-variant');
  if (symbol.repaired) hit.reasons.add('ocr-repair');
  if (type === null ? symbol.form !== 'assembly' : !documentType(type)) hit.reasons.add('unknown-type');
  if (!symbol.issuerKnown && lead.kind === 'none') hit.reasons.add('unknown-issuer');
  return hit;
}

/** The symbol's own type; letters bear none, so the word says it, or the form alone where the body is known. */
function typeOf(symbol: DirectiveSymbol, lead: NumberLead): string | null {
  const likeType =
    LETTER_CODES_LIKE_TYPES.includes(symbol.type ?? '') && symbol.form === 'state' && !symbol.issuerKnown;
  if (symbol.type !== null && !(likeType && lead.word?.name === 'Công văn')) return symbol.type;
  const named = lead.word?.types[0] ?? null;
  if (named !== null || (symbol.form !== 'letter' && !likeType)) return named;
  return symbol.issuerKnown || lead.word !== null ? 'CV' : null;
}

/** The word of the text where it fits the abbreviation, else the table's usual name for the system. */
function nameOf(type: string | null, lead: NumberLead, symbol: DirectiveSymbol): string | null {
  if (symbol.form === 'assembly') return lead.word?.name ?? null;
  const row = type === null ? undefined : documentType(type);
  if (!row) return lead.word?.name ?? null;
  if (lead.word && row.names.includes(lead.word.name)) return lead.word.name;
  if (type === 'TT') return symbol.system === 'party' ? 'Thông tri' : 'Thông tư';
  return row.names[0] ?? null;
}

function certaintyOf(symbol: DirectiveSymbol, lead: NumberLead): number {
  let certainty = symbol.issuerKnown ? 0.985 : 0.94;
  if (lead.kind === 'type-word') certainty += 0.01;
  if (symbol.form === 'code-only') certainty -= 0.2;
  if (symbol.irregular) certainty -= 0.08;
  if (symbol.repaired) certainty -= 0.2;
  return certainty;
}

function emptyHit(page: number, lead: NumberLead, span: { start: number; end: number }, digits: string): DirectiveHit {
  return {
    page,
    lead,
    symbol: null,
    numberSpan: { start: span.start, end: span.end },
    start: Math.min(lead.start, span.start),
    end: span.end,
    digits,
    number: null,
    year: null,
    type: null,
    typeName: lead.word?.name ?? null,
    date: null,
    dateSpan: null,
    issuer: lead.issuer,
    subject: null,
    reasons: new Set(),
    certainty: 0.5,
  };
}

function continuesNumber(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  // A hyphen that opens a line or follows a blank is a bullet.
  return PARTS_OF_NUMBER.test(before) && !/(?:^|\s)[-–]$/u.test(before);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
