import { foldVietnamese } from '../../text/fold.ts';
import { matchAt } from '../date/patterns.ts';
import { DURATIONS, NOT_NOUNS, SAYINGS } from '../tables/unit-exclusions.ts';
import { UNIT_MODIFIERS } from '../tables/unit-modifiers.ts';
import { CURRENCIES, SCALES } from '../tables/unit-money.ts';
import { UNIT_NOUNS, type UnitGroup } from '../tables/unit-nouns.ts';
import { asListed, meaningsOf, type PhraseFinder, phraseAfter, phrasesOf } from './phrases.ts';

const UNIT = phraseAfter(UNIT_NOUNS.keys());
const MODIFIER = phraseAfter(phrasesOf(UNIT_MODIFIERS, 2));
const FACTORS = meaningsOf(SCALES);
const SCALE = phraseAfter(FACTORS.keys());
const CURRENCY_UNITS = meaningsOf(CURRENCIES);
const CURRENCY = phraseAfter(CURRENCY_UNITS.keys());
const DURATION = phraseAfter(phrasesOf(DURATIONS, 2));
const SAYING = phraseAfter(phrasesOf(SAYINGS, 2));
const NOT_NOUN = phraseAfter(phrasesOf(NOT_NOUNS, 2));

/** A phrase right after a number and where it stands. */
export interface Following {
  /** As the table spells it. */
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

function following(find: PhraseFinder, text: string, offset: number): Following | null {
  const found = find(text, offset);
  if (found === null) return null;
  const end = offset + found.length;
  return { phrase: asListed(found.printed), start: end - found.printed.length, end };
}

/** The unit right after an offset of matching text, the longest of the table; null when the table has none. */
export function unitAt(text: string, offset: number): (Following & { readonly group: UnitGroup }) | null {
  const unit = following(UNIT, text, offset);
  return unit && { ...unit, group: UNIT_NOUNS.get(unit.phrase)! };
}

/** Nouns whose blanks are lost: `đảngviên`. */
const GLUED = new Map(
  [...UNIT_NOUNS.keys()].filter((noun) => /\p{L} \p{L}/u.test(noun)).map((noun) => [noun.replaceAll(' ', ''), noun]),
);
const GLUED_UNIT = phraseAfter(GLUED.keys());

/** The unit printed without its blanks. Only where no unit stands as printed. */
export function gluedUnitAt(text: string, offset: number): ReturnType<typeof unitAt> {
  const found = following(GLUED_UNIT, text, offset);
  const noun = found && GLUED.get(found.phrase);
  return found && noun ? { ...found, phrase: noun, group: UNIT_NOUNS.get(noun)! } : null;
}

/** Nouns of two syllables and more by their letters without marks: a single syllable is too many words at once. */
const UNMARKED = new Map(
  [...UNIT_NOUNS.keys()].filter((noun) => noun.includes(' ')).map((noun) => [foldVietnamese(noun), noun]),
);
const UNMARKED_UNIT = phraseAfter(UNMARKED.keys());
const LONGEST_UNIT = 48;

/** The unit a reader gave other marks: `đáng viên` for `đảng viên`. Only where no unit stands as printed. */
export function misreadUnitAt(text: string, offset: number): ReturnType<typeof unitAt> {
  const folded = foldVietnamese(text.slice(offset, offset + LONGEST_UNIT));
  const found = following(UNMARKED_UNIT, folded, 0);
  const noun = found && UNMARKED.get(found.phrase);
  if (found === null || noun === undefined || noun === null) return null;
  return { phrase: noun, start: offset + found.start, end: offset + found.end, group: UNIT_NOUNS.get(noun)! };
}

/** `ưu tú`, `trực thuộc`, `cận nghèo` right after a unit. */
export const modifierAt = (text: string, offset: number) => following(MODIFIER, text, offset);
/** `ngày`, `tháng`, `năm tuổi đảng` right after a number. */
export const durationAt = (text: string, offset: number) => following(DURATION, text, offset);
/** `tại chỗ`, `rõ` right after a number: a motto. */
export const sayingAt = (text: string, offset: number) => following(SAYING, text, offset);

/** `triệu`, `nghìn tỷ` and what it multiplies by. */
export function scaleAt(text: string, offset: number): (Following & { readonly factor: number }) | null {
  const scale = following(SCALE, text, offset);
  return scale && { ...scale, factor: Number(FACTORS.get(scale.phrase)) };
}

/** `đồng`, `USD` and the unit it stands for; `đồng chí` is a person. */
export function currencyAt(text: string, offset: number): (Following & { readonly unit: string }) | null {
  const currency = following(CURRENCY, text, offset);
  if (currency === null || /^ {1,8}chí(?!\p{L})/u.test(text.slice(currency.end, currency.end + 12))) return null;
  return { ...currency, unit: CURRENCY_UNITS.get(currency.phrase)! };
}

const SMALL_WORD = / {0,8}(\p{Ll}{2,8})(?!\p{L})/uy;

function smallWordAt(text: string, offset: number): Following | null {
  const match = matchAt(SMALL_WORD, text, offset);
  if (match === null) return null;
  const end = offset + match[0].length;
  return { phrase: match[1]!, start: end - match[1]!.length, end };
}

/** A noun the table does not know, one or two syllables in small letters; null when small words follow. */
export function unknownNounAt(printed: string, offset: number): Following | null {
  const first = smallWordAt(printed, offset);
  if (first === null || following(NOT_NOUN, printed, offset) !== null) return null;
  if (durationAt(printed, offset) !== null || sayingAt(printed, offset) !== null) return null;
  const second = smallWordAt(printed, first.end);
  if (second === null || following(NOT_NOUN, printed, first.end) !== null) return first;
  return { phrase: `${first.phrase} ${second.phrase}`, start: first.start, end: second.end };
}
