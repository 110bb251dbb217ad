import { matchAt } from '../date/patterns.ts';
import { DURATIONS, NOT_NOUNS, SAYINGS } from '../tables/number-contexts.ts';
import { UNIT_MODIFIERS } from '../tables/unit-modifiers.ts';
import { CURRENCIES, SCALES } from '../tables/unit-money.ts';
import { UNIT_GROUPS, type UnitGroup } from '../tables/unit-nouns.ts';
import { linesOf, phraseAfter } from './phrases.ts';

const GROUPS = new Map(UNIT_GROUPS.flatMap(({ name, nouns }) => linesOf(nouns).map((noun) => [noun, name] as const)));
const UNIT = phraseAfter(GROUPS.keys());
const MODIFIER = phraseAfter(linesOf(UNIT_MODIFIERS));
const FACTORS = new Map(SCALES.map(({ word, factor }) => [word, factor]));
const SCALE = phraseAfter(FACTORS.keys());
const CURRENCY_UNITS = new Map(CURRENCIES.map(({ printed, unit }) => [printed, unit]));
const CURRENCY = phraseAfter(CURRENCY_UNITS.keys());
const DURATION = phraseAfter(linesOf(DURATIONS.words));
const SAYING = phraseAfter(linesOf(SAYINGS.words));
const NOT_NOUN = phraseAfter(linesOf(NOT_NOUNS.words));

/** A phrase right after a number and where it ends. */
export interface Following {
  /** Lower case, single blanks. */
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

function following(pattern: RegExp, text: string, offset: number): Following | null {
  const match = matchAt(pattern, text, offset);
  if (match === null) return null;
  const end = offset + match[0].length;
  return { phrase: match[1]!.replace(/ +/gu, ' '), start: end - match[1]!.length, end };
}

/** The unit right after an offset of matching text, the longest of the table; null when the table has none. */
export function unitAt(text: string, offset: number): (Following & { readonly group: UnitGroup['name'] }) | null {
  const unit = following(UNIT, text, offset);
  return unit && { ...unit, group: GROUPS.get(unit.phrase)! };
}

/** `ưu tú`, `trực thuộc`, `cận nghèo` right after a unit. */
export const modifierAt = (text: string, offset: number) => following(MODIFIER, text, offset);
export const durationAt = (text: string, offset: number) => following(DURATION, text, offset);
export const sayingAt = (text: string, offset: number) => following(SAYING, text, offset);

/** `triệu`, `nghìn tỷ` and what it multiplies by. */
export function scaleAt(text: string, offset: number): (Following & { readonly factor: number }) | null {
  const scale = following(SCALE, text, offset);
  return scale && { ...scale, factor: FACTORS.get(scale.phrase)! };
}

/** `đồng`, `USD` and the unit it stands for; `đồng chí` is a person. */
export function currencyAt(text: string, offset: number): (Following & { readonly unit: string }) | null {
  const currency = following(CURRENCY, text, offset);
  if (currency === null || /^ {1,8}chí(?!\p{L})/u.test(text.slice(currency.end, currency.end + 12))) return null;
  return { ...currency, unit: CURRENCY_UNITS.get(currency.phrase)! };
}

const WORD = / {0,8}(\p{Ll}{2,8})(?!\p{L})/uy;

/** A noun the table does not know, one or two syllables; null when small words follow. */
export function unknownNounAt(text: string, offset: number): Following | null {
  const first = following(WORD, text, offset);
  if (first === null || following(NOT_NOUN, text, offset) !== null || sayingAt(text, offset) !== null) return null;
  if (durationAt(text, offset) !== null) return null;
  const second = following(WORD, text, first.end);
  if (second === null || following(NOT_NOUN, text, first.end) !== null || unitAt(text, first.end) !== null)
    return first;
  return { phrase: `${first.phrase} ${second.phrase}`, start: first.start, end: second.end };
}
