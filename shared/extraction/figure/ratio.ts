import { at, matchAt } from '../date/patterns.ts';
import type { FigureCandidate } from './candidate.ts';
import type { FigureText } from './figure-text.ts';
import { type PrintedNumber, readNumber } from './number.ts';
import { isLabelled } from './reject.ts';
import { verbBefore } from './scope.ts';
import { plainFigure, withUnit } from './single.ts';
import { unknownNounAt } from './units.ts';

// 21/25 | 15 trên tổng số 25
const SLASH = at(' {0,3}(?:/| {1,8}(?:trên|trong) {1,8}tổng {1,8}số {1,8}) {0,3}(?=\\d)');
const STARTS = at('(?<![\\d.,/:\\p{L}]|\\p{L}[-–])');
const ENDS = at('(?! {0,2}[/-] {0,2}[\\d\\p{L}])');
// 12/15 (80%) | 12/15, đạt 80% | 12/15 = 80% | từ 3/9 lên 7/9 chi bộ
const SHARE_AFTER = at(
  ' {0,8}(?:[,(=] {0,8})?(?:(?:đạt|chiếm|bằng|tương đương)(?!\\p{L})|(?:lên|xuống) {1,8}\\d|\\d{1,3}(?:[.,]\\d{1,2})? ?%)',
);
const SHARE_BEFORE = at('(?<=(?<!\\p{L})(?:đạt|hoàn thành|chiếm|có|được|với|bằng|là) {1,8})');
/** Printed like a ratio, said of time and of halves. */
const SAYINGS: readonly string[] = ['24/7', '24/24', '50/50', '7/7', '1/1'];

// 21/25 đảng bộ | 06/06 đại biểu, đạt 100% | đạt 12/15 (80%) ; not: 24/7, 30/2020/NĐ-CP, ngày 8/11
export function readRatio(page: FigureText, number: PrintedNumber): FigureCandidate | null {
  const { text } = page;
  if (matchAt(STARTS, text, number.start) === null) return null;
  const slash = matchAt(SLASH, text, number.end);
  const whole = slash && readNumber(text, number.end + slash[0].length);
  if (!whole || whole.value === 0 || matchAt(ENDS, text, whole.end) === null) return null;
  if (isLabelled(text, number.start)) return null;
  const candidate = withUnit(page, number, whole, 'ratio');
  // only what is measured is shared in fractions: 92,5/100 điểm, 12,7/38,4 km
  const isFraction = number.form === 'decimal' || whole.form === 'decimal';
  if (isFraction && candidate?.unitKind !== 'measure') return null;
  const isNamed = candidate?.unitKind === 'count' || candidate?.unitKind === 'measure';
  if (isNamed && candidate.qualifier === null) return candidate;
  if (SAYINGS.includes(`${number.value}/${whole.value}`) || number.value > whole.value) return null;
  const isShare = matchAt(SHARE_AFTER, text, whole.end) !== null || matchAt(SHARE_BEFORE, text, number.start) !== null;
  if (isNamed || isShare) return candidate ?? plainFigure(page, number, whole, 'ratio');
  return candidate ?? ofUnknown(page, number, whole);
}

// xây dựng 316/322 cổng trường: a verb before, a noun after, and no day of any month
function ofUnknown(page: FigureText, number: PrintedNumber, whole: PrintedNumber): FigureCandidate | null {
  if (whole.value <= LAST_DAY || verbBefore(page.text, number.start) === null) return null;
  const noun = unknownNounAt(page.printed, whole.end);
  if (noun === null) return null;
  const plain = plainFigure(page, number, whole, 'ratio');
  return { ...plain, unit: noun.phrase, unitKind: 'unknown', end: noun.end };
}
const LAST_DAY = 31;
