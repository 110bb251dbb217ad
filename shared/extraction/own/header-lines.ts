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

const MOTTO =
  /dang\s{0,2}cong\s{0,2}san\s{0,2}viet\s{0,2}nam|c[eo]ng\s{0,2}hoa\s{0,2}xa\s{0,2}hoi\s{0,2}chu\s{0,2}ngh[il]a\s{0,2}viet\s{0,2}nam|d[eo]c\s{0,2}lap\s{0,3}.?\s{0,3}tu\s{0,2}do\s{0,3}.?\s{0,3}hanh\s{0,2}phuc/gu;
/** `Hưng Yên, ngày 20 tháng 9 năm 2024`; the place may be lost, day and month may still be blank. */
export const PLACE_AND_DATE = new RegExp(
  `(?:(?<![\\p{L}])\\p{L}[\\p{L}.\\- ]{1,30})?,?\\s{0,3}(?:${DAY_PATTERN}|ngày[\\s.…_]{1,20}\\d{0,2}[\\s.…_]{0,10}tháng[\\s.…_]{1,20}\\d{0,2}[\\s.…_]{0,10}năm\\s{0,3}(?:\\d{4}|[\\d.…_]{0,6}))`,
  'iu',
);

/** The first lines of a page, up to where a body can have started. */
export function readHeaderLines({ raw }: CleanText): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let start = 0;
  for (const text of raw.slice(0, HEAD_LENGTH).split('\n').slice(0, HEAD_LINES)) {
    lines.push(toLine(text, start));
    start += text.length + 1;
  }
  return lines;
}

/** True where the first lines can be a head at all: a motto, or a line that starts with "Số". Cheap. */
export function mayHaveHeader({ raw }: CleanText): boolean {
  const folded = foldVietnamese(raw.slice(0, HEAD_LENGTH));
  return folded.search(MOTTO) >= 0 || /(?:^|\n)[^a-z\d]{0,6}s[o06]?[\s:.]/u.test(folded);
}

/** The line without motto, and without the place and date that end it in the other column. */
export function restOfLine({ withoutMotto }: HeaderLine): string {
  const date = PLACE_AND_DATE.exec(withoutMotto);
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

function blankOut(text: string, folded: string, pattern: RegExp): string {
  let result = text;
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    result = result.slice(0, index) + ' '.repeat(found.length) + result.slice(index + found.length);
  }
  return result;
}
