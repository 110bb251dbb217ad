import { at, matchAt } from '../date/patterns.ts';
import { NUMBER_LABELS, WORDS_WITH_A_LABEL } from '../tables/number-labels.ts';
import { meaningsOf, phraseBefore, phrasesOf } from './phrases.ts';
import { unitAt } from './units.ts';

const LABELS = meaningsOf<'always' | 'bare'>(NUMBER_LABELS);
const labels = (when: 'always' | 'bare') => [...LABELS].filter(([, role]) => role === when).map(([phrase]) => phrase);
const ALWAYS = phraseBefore(labels('always'));
const BARE = phraseBefore(labels('bare'));
/** The last of a list of articles: `Điều 47, 48 và 49`, `khóa 16, 17, 18`. */
const IN_LIST = at(
  '(?<=(?<!\\p{L})(?:điều|điểu|điêu|điếu|khoản|khoan|điểm|chương|mục|khóa|lớp|trang|tổ|thôn|khối|phần|phụ lục|biểu|mẫu|số|đợt|lần) {1,3}(?:\\d{1,3}[a-zđ]?(?: {0,2},| {1,2}và| {0,2}-| {1,2}đến){1,2} {0,3}(?:khoản |điểm )?){1,12})',
);
/** `tổng số 125`, `đại biểu 12` count; `số 30`, `biểu 12` name. */
const OWN_WORD = phraseBefore(phrasesOf(WORDS_WITH_A_LABEL, 2));
/** `Trung ương 4 khóa XII`, `Trung ương 6 (lần 2)`: a session, though a noun that can be counted follows. */
const SESSION = at('(?<=trung {1,8}ương {1,8}|(?<!\\p{L})tw {0,8})\\d{1,2} {1,8}\\(?(?:khóa|lần)(?!\\p{L})');
/** What only an amount bears: no article and no paper is numbered `31,7%` or `980 tỷ`. */
const AMOUNT = at(
  '\\d[\\d.,]{0,14} {0,4}(?:%|(?:(?:nghìn|ngàn|trăm) {1,4})?(?:tỷ|tỉ|triệu)(?!\\p{L})|đồng(?!\\p{L}| {1,8}chí(?!\\p{L}))|usd(?!\\p{L}))',
);
const SHARE = at('(\\d[\\d.]{0,8}) {0,2}/ {0,2}(\\d[\\d.]{0,8})(?![\\d/.,-])');
/** `cấp 1.154 chữ ký số`: what names a thing has no thousands. */
const GROUPED = at('\\d{1,3}(?:\\.\\d{3}){1,3}(?![\\d.,/-])');
/** The middle of a longer number, of a symbol or of a name: `3.`, `Km957+`, `QH`, `Covid-`. */
const INSIDE = at(
  '(?<=\\p{N}[.,/:+]|\\p{Lu}\\p{L}{0,8}[-–/&]|(?<!\\p{L})\\p{L}[-–/&]|\\p{Lu}\\.|\\p{N}|[@#_=]|[.,:]\\p{N}{1,4}-)',
);
const AFTER_LETTER = at('(?<=\\p{L})');
/** A word glued to the number by a lost blank (`được110 quần chúng`), not a sign (`km2`, `QH14`, `F0`). */
const AFTER_WORD = at('(?<=\\p{Ll}{3})');
/** After the number: a symbol (`12-CT`, `12/QĐ`), a clock, a code. */
const SYMBOL = at(' {0,2}[-–/] {0,2}\\p{Lu}{2}|[-–/]\\p{L}|[:/]\\d|h\\d|[_@#=]|\\.\\d');

/** True where the digits are a part of something that is no figure, whatever stands beside it. */
export function isInside(text: string, printed: string, start: number, end: number, isSecond = false): boolean {
  if (!isSecond && matchAt(INSIDE, printed, start) !== null) return true;
  if (matchAt(AFTER_LETTER, printed, start) !== null && matchAt(AFTER_WORD, printed, start) === null) return true;
  // a ratio goes on with "/", the reader of ratios looks at what follows
  return text[end] !== '/' && matchAt(SYMBOL, printed, end) !== null;
}

/** True where the word before makes the number a name: `Điều 3`, `Quốc lộ 5`, `số 15`. */
export function isLabelled(text: string, start: number): boolean {
  if (OWN_WORD(text, start) !== null || isAmount(text, start)) return false;
  if (matchAt(SESSION, text, start) !== null) return true;
  return ALWAYS(text, start) !== null || matchAt(IN_LIST, text, start) !== null;
}

/** A share of something counted (`21/25 đảng bộ`), a percentage, a sum. */
function isAmount(text: string, start: number): boolean {
  if (matchAt(AMOUNT, text, start) !== null) return true;
  const grouped = matchAt(GROUPED, text, start);
  if (grouped !== null && unitAt(text, start + grouped[0].length) !== null) return true;
  const share = matchAt(SHARE, text, start);
  if (share === null || amountOf(share[1]!) > amountOf(share[2]!)) return false;
  return unitAt(text, start + share[0].length) !== null;
}

const amountOf = (print: string): number => Number(print.replaceAll('.', ''));

const FRACTION_HEAD = at(' {1,8}phần {1,8}(?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\\p{L})');
const FRACTION_TAIL = at('(?<=(?:\\d|(?<!\\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)) {1,8}phần {1,8})(?=\\p{L})');

/** `hai phần ba chỉ tiêu`, `2 phần ba`: no count of anything. */
export function isFraction(text: string, start: number, end: number): boolean {
  return matchAt(FRACTION_HEAD, text, end) !== null || matchAt(FRACTION_TAIL, text, start) !== null;
}

const FREQUENCY = at(
  '(?<=(?<!\\p{L})(?:mỗi|hằng|hàng|một|1) {1,8}(?:tuần|tháng|quý|năm|ngày) {1,8})\\d{1,2} {1,8}lần(?!\\p{L})',
);

/** `mỗi quý 1 lần`: how often, not how many. */
export function isFrequency(text: string, start: number): boolean {
  return matchAt(FREQUENCY, text, start) !== null;
}

/** True where the word before names a place or a part unless a unit follows: `thôn 3`, `mục 2`. */
export function isLabelledWhenBare(text: string, start: number): boolean {
  return BARE(text, start) !== null;
}

// 1 | 2.1 | 3.2.1
const HEADING = /^\d{1,2}(?:\.\d{1,2}){0,3}$/u;
const HEADING_TAIL = at('(?:\\.\\d{1,2}){0,3}(?:[.)/]|\\.-|-) {1,8}');
const ROW_TAIL = at('[ \\t]{1,8}(?=\\p{Lu})');
const INDENT = 12;

/** `1. Công tác …`, `2.1. `, `3) `, `(4)` at the start of a line or after a semicolon; `3 Đảng bộ xã …` opens a row of a table. */
export function isHeading(text: string, raw: string, start: number, end: number): boolean {
  if (text[start - 1] === '(' && text[end] === ')') return true;
  if (!HEADING.test(text.slice(start, end))) return false;
  const tail = matchAt(HEADING_TAIL, text, end) ?? matchAt(ROW_TAIL, raw, end);
  if (tail === null) return false;
  const before = raw.slice(Math.max(0, start - INDENT), start);
  const sinceBreak = before.slice(before.lastIndexOf('\n') + 1);
  const opensLine = sinceBreak.trim() === '' && (before.includes('\n') || start <= INDENT);
  return opensLine || (tail[0].trimEnd().endsWith(')') && /[;:,.]\s*$/u.test(before));
}

// 5 | - 5 - | 5/12 | Trang 5
const PAGE_LINE = /^(?:trang\s*)?[-–—~.[(|]{0,2}\s*\d{1,4}\s*(?:\/\s*\d{1,4}\s*)?[-–—~.\])|]{0,2}$/iu;
const LONGEST_PAGE_LINE = 24;

/** The number of the page: alone on its first or last printed line. */
export function isPageNumber(raw: string, start: number): boolean {
  const before = raw.slice(Math.max(0, start - LONGEST_PAGE_LINE), start);
  const after = raw.slice(start, start + LONGEST_PAGE_LINE);
  if (!before.includes('\n') && start > LONGEST_PAGE_LINE) return false;
  const line =
    before.slice(before.lastIndexOf('\n') + 1) + after.slice(0, (after.indexOf('\n') + 1 || after.length + 1) - 1);
  if (!PAGE_LINE.test(line.trim()) || line.length >= raw.trim().length) return false;
  const lineStart = start - (before.length - before.lastIndexOf('\n') - 1);
  return isBlank(raw, 0, lineStart) || isBlank(raw, lineStart + line.length, raw.length);
}

/** Nothing but white space in a stretch; looks no further than a few lines. */
function isBlank(raw: string, from: number, to: number): boolean {
  return to - from <= 200 && raw.slice(from, to).trim() === '';
}

const PHONE = /^(?:0\d{2,3}[ .-]?\d{3,4}[ .-]?\d{3,4}|84[ .-]?\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4})(?!\d)/u;
const LONGEST_PHONE = 18;

/** End of a telephone number that starts here; null when it is none. */
export function phoneEnd(text: string, start: number): number | null {
  const match = PHONE.exec(text.slice(start, start + LONGEST_PHONE));
  return match === null ? null : start + match[0].length;
}
