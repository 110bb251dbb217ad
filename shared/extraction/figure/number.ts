import { at, matchAt } from '../date/patterns.ts';
import { DIGIT_WORDS, EMPTY_TEN, HUNDRED, OPENING_WORDS, TEN, TENS } from '../tables/number-words.ts';

/** One printed number. */
export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Another value the same print may have (`1,200`). */
  readonly other: number | null;
  /** `joined`: summed from several scales; `broken`: put together over a line end or a blank. */
  readonly form: 'integer' | 'grouped' | 'decimal' | 'spaced' | 'words' | 'joined' | 'broken';
  /** Of a number put together from pieces: what it is without the first. */
  readonly tail?: number;
  /** `02`: counted with care, never an ordinal. */
  readonly padded: boolean;
}

const NO_TAIL = '(?!\\d|[.,]\\d)';
// 3.106 | 752.370 | 1.573,1
const DOTTED = at(`\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,4})?${NO_TAIL}`);
// 1,234,567 | 1,234,567.8
const COMMAS = at(`\\d{1,3}(?:,\\d{3}){2,5}(?:\\.\\d{1,4})?${NO_TAIL}`);
// 3,9 | 83,45 | 0,125
const DECIMAL_COMMA = at(`\\d{1,7},\\d{1,4}${NO_TAIL}`);
// 2.5 written the English way; 1.2345
const DECIMAL_DOT = at(`\\d{1,7}\\.(?:\\d{1,2}|\\d{4})${NO_TAIL}`);
// 5 462: joined only where a unit follows, the caller looks
const SPACED = at(`\\d{1,3}(?: \\d{3}){1,4}${NO_TAIL}`);
const INTEGER = at(`\\d{1,9}${NO_TAIL}`);

/** Reads the number whose first digit stands at an offset: dot groups thousands, comma opens decimals. */
export function readNumber(text: string, start: number): PrintedNumber | null {
  const dotted = matchAt(DOTTED, text, start)?.[0];
  if (dotted !== undefined) {
    // 0.125 cannot be grouped
    const isDecimal = dotted.startsWith('0') && !dotted.includes(',');
    if (isDecimal)
      return printed(start, dotted, Number(dotted.replace('.', '')) / 10 ** (dotted.length - 2), 'decimal');
    return printed(start, dotted, Number(dotted.replaceAll('.', '').replace(',', '.')), 'grouped');
  }
  const commas = matchAt(COMMAS, text, start)?.[0];
  if (commas !== undefined) return printed(start, commas, Number(commas.replaceAll(',', '')), 'grouped');
  const comma = matchAt(DECIMAL_COMMA, text, start)?.[0];
  if (comma !== undefined) {
    const grouped = /^[1-9]\d{0,2},\d{3}$/u.test(comma) ? Number(comma.replace(',', '')) : null;
    return printed(start, comma, Number(comma.replace(',', '.')), 'decimal', grouped);
  }
  const dot = matchAt(DECIMAL_DOT, text, start)?.[0];
  if (dot !== undefined) return printed(start, dot, Number(dot), 'decimal');
  const integer = matchAt(INTEGER, text, start)?.[0];
  return integer === undefined ? null : printed(start, integer, Number(integer), 'integer');
}

/** `5 462` read as one number; the caller makes sure that a unit follows. */
export function readSpacedNumber(text: string, start: number): PrintedNumber | null {
  const spaced = matchAt(SPACED, text, start)?.[0];
  if (spaced === undefined || spaced.startsWith('0')) return null;
  const tail = Number(spaced.slice(spaced.indexOf(' ')).replaceAll(' ', ''));
  return { ...printed(start, spaced, Number(spaced.replaceAll(' ', '')), 'spaced'), tail };
}

function printed(
  start: number,
  print: string,
  value: number,
  form: PrintedNumber['form'],
  other: number | null = null,
): PrintedNumber {
  return { start, end: start + print.length, value, other, form, padded: /^0\d$/u.test(print) };
}

const DIGIT = [...DIGIT_WORDS.keys()].join('|');
const B = ' {1,8}';
/** After a ten, five is `lăm`: "mười năm" is ten years. */
const UNIT_DIGIT = DIGIT.split('|')
  .filter((word) => word !== 'năm')
  .join('|');
const BELOW_HUNDRED = `(?:(${DIGIT})${B}${TENS}(?:${B}(${UNIT_DIGIT}))?|(${TEN})(?:${B}(${UNIT_DIGIT}))?|(${DIGIT}))`;
const WORDS = at(
  `(?:(${DIGIT})${B}${HUNDRED}(?:${B}(?:${EMPTY_TEN.join('|')})${B}(${DIGIT})|${B}${BELOW_HUNDRED})?|${BELOW_HUNDRED})(?!\\p{L})`,
);
/** Where a number may be written in words. */
export const OPENING_WORD = new RegExp(`(?<!\\p{L})(?:${OPENING_WORDS.join('|').replaceAll(' ', B)})(?!\\p{L})`, 'gu');

/** Reads a number in words, `hai mươi lăm`, `một trăm linh ba`; null above 999 or where none stands. */
export function readNumberWords(text: string, start: number): PrintedNumber | null {
  const match = matchAt(WORDS, text, start);
  if (match === null) return null;
  const [print, hundreds, single, ...rest] = match;
  const below = hundreds === undefined ? rest.slice(5) : rest.slice(0, 5);
  const value = digit(hundreds) * 100 + digit(single) + belowHundred(below);
  return { start, end: start + print.length, value, other: null, form: 'words', padded: false };
}

function belowHundred([tens, afterTens, ten, afterTen, below]: readonly (string | undefined)[]): number {
  return digit(tens) * 10 + digit(afterTens) + (ten === undefined ? 0 : 10) + digit(afterTen) + digit(below);
}

function digit(word: string | undefined): number {
  return word === undefined ? 0 : (DIGIT_WORDS.get(word) ?? 0);
}
