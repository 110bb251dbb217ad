import { at, matchAt } from '../date/patterns.ts';
import { LABELS_ALWAYS, LABELS_BEFORE_BARE } from '../tables/number-contexts.ts';
import { linesOf, phraseBefore } from './phrases.ts';

const ALWAYS = phraseBefore(linesOf(LABELS_ALWAYS.words));
const BEFORE_BARE = phraseBefore(linesOf(LABELS_BEFORE_BARE.words));
/** `tổng số 125`, `trong số 30` count; `số 30` names. */
const COUNTED = at('(?<=(?:tổng|trong|con|quân|sĩ|dân|đa|một|hầu) {1,8}số:? {0,8})');
/** The middle of a longer number, a symbol or a name: `3.`, `QH`, `Covid-`. */
const INSIDE = at('(?<=[\\p{N}][.,/:]|\\p{L}[-–/.&]|\\p{L}\\d{0,4}|\\p{N}|[/@#_=]|[.,:]\\p{N}{1,4}-)');
/** After the number: a symbol (`12-CT`, `12/QĐ`), a clock, a code. */
const SYMBOL = at(' {0,2}[-–/] {0,2}\\p{Lu}|[-–/]\\p{L}|[:/]\\d|h\\d|[_@#=]|\\.\\d');
const HEADING_TAIL = at('(?:\\.\\d{1,2}){0,3}(?:[.)/]|\\.-|-) {1,8}');

/** True where the digits are a part of something that is no figure, whatever stands beside it. */
export function isInside(text: string, raw: string, start: number, end: number): boolean {
  return matchAt(INSIDE, text, start) !== null || matchAt(SYMBOL, raw, end) !== null;
}

/** True where the word before makes the number a name: `Điều 3`, `Quốc lộ 5`, `số 15`. */
export function isLabelled(text: string, start: number): boolean {
  return matchAt(ALWAYS, text, start) !== null && matchAt(COUNTED, text, start) === null;
}

/** True where the word before names a place or a part unless a unit follows: `thôn 3`, `mục 2`. */
export function isLabelledWhenBare(text: string, start: number): boolean {
  return matchAt(BEFORE_BARE, text, start) !== null;
}

const LONGEST_HEADING = 2;

/** `1. Công tác …`, `2.1. `, `3) `, `(4)` at the start of a line or after a semicolon. */
export function isHeading(text: string, raw: string, start: number, end: number): boolean {
  if (end - start > LONGEST_HEADING) return false;
  if (text[start - 1] === '(' && text[end] === ')') return true;
  const tail = matchAt(HEADING_TAIL, text, end);
  if (tail === null) return false;
  const lineStart = raw.lastIndexOf('\n', start - 1) + 1;
  const before = raw.slice(Math.max(lineStart, start - 12), start);
  return (
    (start - lineStart <= 12 && before.trim() === '') || (tail[0].trimEnd().endsWith(')') && /[;:,.]\s*$/u.test(before))
  );
}

const PHONE = /^(?:\+84|0\d{2,3})[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)/u;
const LONGEST_PHONE = 16;

/** End of a telephone number that starts here; null when it is none. */
export function phoneEnd(text: string, start: number): number | null {
  const match = PHONE.exec(text.slice(start, start + LONGEST_PHONE));
  return match === null ? null : start + match[0].length;
}
