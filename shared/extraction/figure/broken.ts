import { at, matchAt } from '../date/patterns.ts';
import type { FigureCandidate } from './candidate.ts';
import type { FigureText } from './figure-text.ts';
import type { PrintedNumber } from './number.ts';
import { withUnit } from './single.ts';

const GAP = ' {0,8}';
const NO_TAIL = '(?!\\d|[.,]\\d)';
// 6. 412 | 1 . 245 | 1.204. 500
const DOT = at(`([1-9]\\d{0,2}(?:\\.\\d{3}){0,3}${GAP}\\.${GAP})(\\d{3}(?:\\.\\d{3}){0,3}(?:,\\d{1,2})?)${NO_TAIL}`);
// 9, 4 | 31 ,7
const COMMA = at(`(\\d{1,3}(?:\\.\\d{3}){0,3}${GAP},${GAP})(\\d{1,2})${NO_TAIL}`);
/** A comma with a plain blank after it parts a list: it opens decimals only where a line ends or a blank precedes. */
const TORN = /\n|\s[.,]/u;

// 6.⏎412 lượt | 9,⏎4 tỷ đồng | 1 . 245 tấn: one number torn at its separator. Only before a unit, and never sure.
export function readBroken(page: FigureText, number: PrintedNumber): FigureCandidate | null {
  const { start } = number;
  const isComma = matchAt(DOT, page.text, start) === null;
  const match = matchAt(isComma ? COMMA : DOT, page.text, start);
  if (match === null || (number.form !== 'integer' && number.form !== 'grouped')) return null;
  const [print, head, tail] = match as unknown as [string, string, string];
  if (!head.includes(' ')) return null;
  if (isComma && !TORN.test(page.raw.slice(start, start + head.length))) return null;
  const whole = head.replace(/\D+/gu, '') + (isComma ? `,${tail}` : tail);
  const joined: PrintedNumber = {
    ...{ start, end: start + print.length, value: numberOf(whole), other: null, form: 'broken', padded: false },
    tail: numberOf(tail),
  };
  const candidate = withUnit(page, joined, null, 'single');
  return candidate !== null && bears(candidate, isComma) ? candidate : null;
}

/** Thousands count or are money; decimals measure or are scaled. */
function bears({ unitKind, factor }: FigureCandidate, isComma: boolean): boolean {
  if (unitKind === 'money' || unitKind === 'measure') return true;
  return isComma ? unitKind === 'percent' || factor > 1 : unitKind === 'count';
}

function numberOf(print: string): number {
  return Number(print.replaceAll('.', '').replace(',', '.'));
}

const LOOSE = at(`(?<=(?<![\\d.,/:%\\p{L}-])(\\d{1,3})(?: {1,3}[.,] {0,8}| {0,3}[.,] {1,8}))`);

/** One to three digits and one blank: the first group of `1 245`. */
const GROUP_BEFORE = at('(?<=(?<![\\d.,/:%\\p{L}-])([1-9]\\d{0,2}) )(?=\\d{3}(?!\\d))');

/** Where the digits start whose tail the number at an offset may be: `9,⏎4 xã`, `1 245 hộ`; null elsewhere. */
export function looseHeadBefore({ text, raw }: FigureText, start: number, end: number): number | null {
  if (end - start > 3) return null;
  const group = matchAt(GROUP_BEFORE, text, start)?.[1];
  if (group !== undefined && raw[start - 1] === ' ') return start - 1 - group.length;
  const head = matchAt(LOOSE, text, start)?.[1];
  if (head === undefined) return null;
  const headStart = text.lastIndexOf(head, start - 2);
  return TORN.test(raw.slice(headStart, start)) ? headStart : null;
}
