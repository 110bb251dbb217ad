import { foldVietnamese } from '../../text/fold.ts';
import { DOCUMENT_TYPES, type DocumentType, OTHER_TYPE_WORDS } from '../tables/document-types.ts';

/** How a printed abbreviation met the table: as it is, in other case, or only without its marks (OCR). */
export type Match = 'exact' | 'case' | 'folded';

export interface TypeMatch {
  readonly type: DocumentType;
  readonly match: Match;
}

/** A word that names a type of document, as it may stand before a number. */
export interface TypeName {
  /** As the table spells it. */
  readonly name: string;
  readonly folded: string;
  /** Abbreviations it may stand for; empty for words that fit any (`Văn bản`). */
  readonly types: readonly string[];
}

const EXACT = new Map<string, DocumentType>();
const CASE = new Map<string, DocumentType>();
const FOLDED = new Map<string, DocumentType>();
for (const type of DOCUMENT_TYPES) {
  for (const spelling of [type.abbreviation, ...type.variants]) {
    setFirst(EXACT, spelling, type);
    setFirst(CASE, spelling.toLowerCase(), type);
    setFirst(FOLDED, foldVietnamese(spelling), type);
  }
}

/** All names, longest first, so that `Thông báo kết luận` is met before `Thông báo`. */
export const TYPE_NAMES: readonly TypeName[] = collectNames();

/** The type an abbreviation (spaces removed) stands for; undefined when the table has none. */
export function lookupType(printed: string): TypeMatch | undefined {
  const spelling = printed.replace(/[Ðð]/gu, 'Đ');
  const exact = EXACT.get(spelling);
  if (exact) return { type: exact, match: 'exact' };
  const lower = CASE.get(spelling.toLowerCase());
  if (lower) return { type: lower, match: 'case' };
  const folded = FOLDED.get(foldVietnamese(spelling));
  return folded && { type: folded, match: 'folded' };
}

export function documentType(abbreviation: string): DocumentType | undefined {
  return EXACT.get(abbreviation);
}

/** The type name a folded text ends with, whole words only, and where in the text it starts. */
export function typeNameAtEnd(folded: string): { readonly name: TypeName; readonly start: number } | undefined {
  let start = folded.length;
  while (start > 0 && isSmallLetter(folded.charCodeAt(start - 1))) start -= 1;
  for (const { name, pattern } of BY_LAST_SYLLABLE.get(folded.slice(start)) ?? []) {
    const found = pattern.exec(folded);
    if (found) return { name, start: found.index };
  }
  return undefined;
}

/** Names by their last syllable; blanks of any length and OCR's specks (`Công. văn`) may stand between syllables. */
const BY_LAST_SYLLABLE = Map.groupBy(
  TYPE_NAMES.map((name) => ({
    name,
    pattern: new RegExp(`(?<![a-z\\d])${name.folded.replaceAll(' ', "[.,'’]?\\s{1,4}")}$`, 'u'),
  })),
  ({ name }) => name.folded.slice(name.folded.lastIndexOf(' ') + 1),
);

/** True for the last syllable of a type name, folded: a cheap first look before names are compared. */
export function endsTypeName(syllable: string): boolean {
  return BY_LAST_SYLLABLE.has(syllable);
}

function collectNames(): TypeName[] {
  const names = new Map<string, Set<string>>();
  const add = (name: string, types: readonly string[]) => {
    const known = names.get(name) ?? new Set();
    for (const type of types) known.add(type);
    names.set(name, known);
  };
  for (const { names: typeNames, abbreviation } of DOCUMENT_TYPES)
    for (const name of typeNames) add(name, [abbreviation]);
  for (const { name, types } of OTHER_TYPE_WORDS) add(name, types);
  return [...names]
    .map(([name, types]) => ({ name, folded: foldVietnamese(name), types: [...types] }))
    .sort((a, b) => b.folded.length - a.folded.length);
}

function isSmallLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function setFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
