import type { CleanText } from '../../text/clean-text.ts';
import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { DAY_PATTERN } from '../date/day.ts';
import { TYPE_NAMES, type TypeName } from '../directive/type-lookup.ts';

/** One line of the head of a paper, with the words of the form taken out. */
export interface HeaderLine extends Span {
  readonly text: string;
  readonly folded: string;
  /** The line without the national or Party motto. */
  readonly withoutMotto: string;
  readonly hasMotto: boolean;
  /** The name of a type of document that fills the line: `THÔNG BÁO`. */
  readonly type: TypeName | null;
}

/** A head is never longer: the body starts before. */
const HEAD_LENGTH = 2500;
const HEAD_LINES = 40;

/** The mottos, with a letter misread here and there; in running text they are not in capitals. */
const MOTTO =
  /d[a-z]{1,4}\s{0,2}c[a-z]ng\s{0,2}s[a-z]n\s{0,2}vi[a-z]t\s{0,2}nam|c[a-z]ng\s{0,2}h[a-z]{2}\s{0,2}x[a-z]\s{0,2}h[a-z]i\s{0,2}ch[a-z]\s{0,2}ngh[a-z]{1,2}\s{0,2}vi[a-z]t\s{0,2}nam|d[a-z]c\s{0,2}l[a-z]p\s{0,3}.?\s{0,3}t[a-z]\s{0,2}do\s{0,3}.?\s{0,3}h[a-z]nh\s{0,2}ph[a-z]c/gu;
/** Words of a place have one capital each, so the body of the other column (`BAN TỔ CHỨC Nam Sơn, ngày …`) is not taken in. */
const PLACE = '(?<!\\p{L})(?:TP\\.?\\s?|Tp\\.?\\s?)?\\p{Lu}\\p{Ll}{0,7}(?:[ -]\\p{Lu}\\p{Ll}{0,7}){0,4}';
/** `Hưng Yên, ngày 20 tháng 9 năm 2024`; the place may be lost, day and month may still be blank. */
const PLACE_AND_DATE = new RegExp(
  `(?:${PLACE})?,?\\s{0,3}(?:${DAY_PATTERN}|ngày[\\s.…_]{1,20}\\d{0,2}[\\s.…_]{0,10}tháng[\\s.…_]{1,20}\\d{0,2}[\\s.…_]{0,10}năm\\s{0,3}(?:\\d{4}|[\\d.…_]{0,6}))`,
  'u',
);

/** The same in a paper all in capitals, where no letter tells the place from the body in the other column. */
const PLACE_AND_DATE_IN_CAPITALS =
  /(?:(?<!\p{L})(?:\p{Lu}[\p{Lu}\d]{0,7}(?:[ .-]{1,2}\p{Lu}[\p{Lu}\d]{0,7}){0,4},\s{0,3}))?NGÀY\s{0,3}\d{1,2}\s{0,3}THÁNG\s{0,3}\d{1,2},?\s{0,3}NĂM\s{0,3}\d{4}(?!\d)/u;

/** The place and date a line (or two that follow each other) bears; null where there is none. */
export function matchPlaceAndDate(text: string): RegExpExecArray | null {
  return PLACE_AND_DATE.exec(text) ?? PLACE_AND_DATE_IN_CAPITALS.exec(text);
}

/** The first lines of a page, up to where a body can have started. */
export function readHeaderLines({ raw, text }: CleanText): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let start = 0;
  for (const { length } of raw.slice(0, HEAD_LENGTH).split('\n').slice(0, HEAD_LINES)) {
    // The clean text has no line ends, and misread digits put right.
    lines.push(toLine(text.slice(start, start + length), start));
    start += length + 1;
  }
  return lines;
}

/** The end of a motto in whatever case and state, or a line that starts like "Số": looked for before anything is folded. */
const HEAD_SIGN = /N\s?A\s?M|ph[úùủũụu]c|PH[ÚU]C|(?:^|\n)[^\p{L}\d]{0,6}[Ss][^\s\d]{0,2}[\s:.]/u;

/** True where the first lines can be a head at all: a motto, or a line that starts with "Số". Cheap. */
export function mayHaveHeader({ raw }: CleanText): boolean {
  if (!HEAD_SIGN.test(raw.slice(0, HEAD_LENGTH))) return false;
  const folded = foldVietnamese(raw.slice(0, HEAD_LENGTH));
  const motto = folded.search(MOTTO);
  return (motto >= 0 && isHeading(raw.slice(motto, motto + 20))) || /(?:^|\n)[^a-z\d]{0,6}s[o06]?[\s:.]/u.test(folded);
}

/** The line without motto, and without the place and date that end it in the other column. */
export function restOfLine({ withoutMotto }: HeaderLine): string {
  const date = matchPlaceAndDate(withoutMotto);
  const endsLine = date?.[0].includes(',') && !/\p{L}{2}/u.test(withoutMotto.slice(date.index + date[0].length));
  const rest = date && endsLine ? withoutMotto.slice(0, date.index) : withoutMotto;
  return rest.replace(/\s+/gu, ' ').trim();
}

function toLine(text: string, start: number): HeaderLine {
  const folded = foldVietnamese(text);
  const withoutMotto = blankOut(text, folded, MOTTO);
  const type = typeOfLine(text, folded);
  return { start, end: start + text.length, text, folded, withoutMotto, hasMotto: withoutMotto !== text, type };
}

/** A type in capitals alone on its line; letter-spaced capitals (`T Ờ   T R Ì N H`) too. */
function typeOfLine(text: string, folded: string): TypeName | null {
  if (/\p{Ll}/u.test(text.replace(/[lí|]/gu, '')) || text.trim().length > 40) return null;
  const bare = folded.replace(/[^a-z]+/gu, ' ').trim();
  const tight = bare.replaceAll(' ', '');
  return (
    TYPE_NAMES.find(({ folded: name }) => bare === name || (tight.length > 5 && tight === name.replaceAll(' ', ''))) ??
    null
  );
}

/** The name of the Party or the State in capitals, or the motto under it with its hyphens. */
function isHeading(printed: string): boolean {
  return !/\p{Ll}{2}/u.test(printed) || /[-–—]/u.test(printed);
}

function blankOut(text: string, folded: string, pattern: RegExp): string {
  let result = text;
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    if (!isHeading(text.slice(index, index + found.length))) continue;
    result = result.slice(0, index) + ' '.repeat(found.length) + result.slice(index + found.length);
  }
  return result;
}
