import { foldVietnamese } from '../../text/fold.ts';
import { type NamedBody, readBodyBefore } from './body.ts';
import type { SymbolLead } from './symbol.ts';
import { endsTypeName, lookupType, TYPE_NAMES, type TypeName, typeNameAtEnd } from './type-lookup.ts';

/** What stands before the digits of a number: `Chỉ thị của Bộ Chính trị số `. */
export interface NumberLead {
  readonly kind: SymbolLead['kind'];
  /** The word that names the type; null where there is none. */
  readonly word: TypeName | null;
  /** Where the type word (or "số") starts; the place of the digits where there is neither. */
  readonly start: number;
  /** Where the type word ends and the number's own words begin. */
  readonly hasNumberWord: boolean;
  /** The type word starts with a capital. */
  readonly capital: boolean;
  /** A body named between the type word and the number. */
  readonly issuer: NamedBody | null;
  /** The number is of something that is no document: a form, a table, a house. */
  readonly excluded: boolean;
}

const WINDOW = 60;
const ISSUER_WINDOW = 100;
/** `số`, `Số:`, `số số`, and what OCR makes of them. */
const NUMBER_WORD = /(?:(?<![a-z\d])s[o06]\s{0,2}[:.;]?\s{0,3}){1,2}$/u;
/** `chuyên đề`, `kiện toàn`, `điều chỉnh`: what sort of paper, in small letters between the type word and "số". */
const SORT = /(?:\s{1,3}(?!và(?!\p{L}))\p{Ll}{1,7}){1,4}\s{0,3}$/u;
/** The letters behind the digits (and the year) of a symbol. */
const TYPE_BEHIND = /\d{1,5}[a-e]?\s{0,2}[-–/]\s{0,2}(?:(?:19|20)\d{2}\s?\/\s?)?(\p{L}{2,4})(?!\p{L})/uy;
/** Signs that may stand between the words and the digits. */
const OPENING = ' ("“\'«';
const ABBREVIATION = /(?<![\p{L}\p{N}/-])\p{Lu}[\p{L}]{1,4}$/u;
const ABBREVIATION_WINDOW = 7;
const LAW_NAME = /(?<![\p{L}\d])(Bộ luật|Luật|Pháp lệnh)\s{1,3}\p{Lu}[\p{L}\d,\s-]{2,80}$/u;
/** Forms are numbered like the documents they belong to; licences (of web pages, of firms) direct nobody. */
const FORM = /(?<![a-z])(?:mau|bieu|bieu mau|phu luc|giay phep|giay phep xuat ban|gpxb)\s*$/u;
/** Their numbers are no documents, unless a whole symbol says otherwise. */
const COUNTED =
  /(?<![a-z])(?:tai khoan|dien thoai|duong|nha|(?<!van )phong|to|doan|khoi|hop|ho so|lo|thua|ban do|may|hang|cau|bai|bang|hinh|muc|don vi)\s*$/u;

/**
 * A cheap look at the word before the digits: false where neither a type word nor "số" can stand there, as before most
 * numbers of a report.
 */
export function mayLead(text: string, digits: number): boolean {
  let end = digits;
  while (end > 0 && digits - end < 8 && !isWordSign(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < 9 && isWordSign(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, end);
  const folded = foldVietnamese(word);
  return (
    folded.endsWith('so') ||
    /^s[06]$/u.test(folded) ||
    endsTypeName(folded) ||
    (/^\p{Lu}/u.test(word) && word.length <= 5)
  );
}

function isWordSign(unit: number): boolean {
  // Letters beyond ASCII are taken for word letters as they are; signs of punctuation there are few.
  return (
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    (unit >= 0xc0 && unit < 0x2000)
  );
}

/** Reads what stands before the first digit of a run. `raw`: the same text with its line ends. */
export function readLead(text: string, digits: number, raw = text): NumberLead {
  const from = Math.max(0, digits - WINDOW);
  const window = text.slice(from, digits);
  const folded = foldVietnamese(window);
  const numberWord = NUMBER_WORD.exec(folded)?.[0] ?? '';
  const rest = folded.slice(0, openingStart(folded, folded.length - numberWord.length));
  const none = { word: null, hasNumberWord: numberWord !== '', capital: false, issuer: null };
  if (numberWord !== '' && isForm(window.slice(0, rest.length), rest))
    return { ...none, kind: 'none', start: digits, excluded: true };
  const named = typeNameAtEnd(rest);
  const abbreviated = named ? undefined : abbreviatedType(window.slice(0, rest.length));
  if (named || abbreviated) {
    const start = from + (named?.start ?? rest.length - abbreviated!.folded.length);
    const word = named?.name ?? abbreviated!;
    return { ...none, kind: 'type-word', word, start, capital: isCapital(text.charAt(start)), excluded: false };
  }
  const sorted = numberWord === '' ? null : leadAcrossSort(text, digits, from + rest.length);
  if (sorted) return sorted;
  if (numberWord === '' || isCounted(rest, raw.slice(from, from + rest.length)))
    return { ...none, kind: 'none', start: digits, excluded: false };
  const start = digits - numberWord.length;
  const across = leadAcrossLawName(text, start) ?? leadAcrossIssuer(text, start);
  return across ?? { ...none, kind: 'number-word', start, excluded: false };
}

/** `phòng số 12`; in the head of a paper the line above "Số" may end in such a word (`VĂN PHÒNG`, `ĐOÀN`). */
function isCounted(folded: string, raw: string): boolean {
  const counted = COUNTED.exec(folded);
  return counted !== null && !/\n\s*$/u.test(raw.slice(counted.index));
}

/** `Nghị quyết chuyên đề số 21-NQ/ĐU`: only where the symbol says the same type as the word before. */
function leadAcrossSort(text: string, digits: number, end: number): NumberLead | null {
  TYPE_BEHIND.lastIndex = digits;
  const type = lookupType(TYPE_BEHIND.exec(text)?.[1] ?? '')?.type.abbreviation;
  const from = Math.max(0, end - WINDOW);
  const window = text.slice(from, end);
  const sort = type === undefined ? null : SORT.exec(window);
  if (!type || !sort) return null;
  for (const { index } of sort[0].matchAll(/\s\p{Ll}/gu)) {
    const named = typeNameAtEnd(foldVietnamese(window.slice(0, sort.index + index)));
    const start = from + (named?.start ?? 0);
    if (!named?.name.types.includes(type) || !isCapital(text.charAt(start))) continue;
    const word = named.name;
    return { kind: 'type-word', word, start, hasNumberWord: true, capital: true, issuer: null, excluded: false };
  }
  return null;
}

/** `Luật Công chứng số 53/2014/QH13`: the law's name stands between the type word and the number. */
function leadAcrossLawName(text: string, end: number): NumberLead | null {
  const window = text.slice(Math.max(0, end - ISSUER_WINDOW), end);
  const law = LAW_NAME.exec(window);
  const word = law && typeNameAtEnd(foldVietnamese(law[1]!))?.name;
  if (!law || !word) return null;
  const start = end - window.length + law.index;
  return { kind: 'type-word', word, start, hasNumberWord: true, capital: true, issuer: null, excluded: false };
}

/** `Chỉ thị của Bộ Chính trị số …`, `Nghị quyết Hội đồng nhân dân tỉnh số …`. */
function leadAcrossIssuer(text: string, end: number): NumberLead | null {
  const issuer = readBodyBefore(text.slice(Math.max(0, end - ISSUER_WINDOW), end), Math.min(end, ISSUER_WINDOW));
  if (!issuer) return null;
  const shift = Math.max(0, end - ISSUER_WINDOW);
  const start = issuer.start + shift;
  const before = foldVietnamese(text.slice(Math.max(0, start - WINDOW), start)).replace(/(?:\s{1,3}cua)?\s{0,3}$/u, '');
  const named = typeNameAtEnd(before);
  if (!named) return null;
  const word = named.name;
  const wordStart = Math.max(0, start - WINDOW) + named.start;
  return {
    kind: 'type-word',
    word,
    start: wordStart,
    hasNumberWord: true,
    capital: isCapital(text.charAt(wordStart)),
    issuer: { ...issuer, start, end: issuer.end + shift },
    excluded: false,
  };
}

/** `QĐ số 12-QĐ/TU`, `CV 123/UBND-VX`: an abbreviation in the place of the word, in its official case. */
function abbreviatedType(before: string): TypeName | undefined {
  const printed = ABBREVIATION.exec(before.slice(-ABBREVIATION_WINDOW))?.[0];
  const found = printed === undefined ? undefined : lookupType(printed);
  if (found?.match !== 'exact') return undefined;
  const name = TYPE_NAMES.find((candidate) => candidate.name === found.type.names[0]);
  return name && { ...name, folded: foldVietnamese(printed!) };
}

/** Syllables are compared with their marks where there are any: `máu` is no form, nor are delegates. */
function isForm(printed: string, folded: string): boolean {
  const found = FORM.exec(folded);
  if (!found) return false;
  const word = printed.slice(found.index).toLowerCase();
  if (/^m\p{L}u/u.test(word) && !/^(?:mẫu|mau)/u.test(word)) return false;
  return !/(?:tieu|dai)\s{1,3}$/u.test(folded.slice(0, found.index));
}

function openingStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && OPENING.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function isCapital(letter: string): boolean {
  return /\p{Lu}/u.test(letter);
}
