import { at, matchAt } from '../date/patterns.ts';
import { COUNT_LABELS, FLOW_VERBS, QUALIFIERS, TRAILING_QUALIFIERS } from '../tables/number-contexts.ts';
import type { FigureCandidate } from './candidate.ts';
import { OPENING_WORD, type PrintedNumber, readNumber, readNumberWords, readSpacedNumber } from './number.ts';
import { linesOf, phraseBefore } from './phrases.ts';
import { isHeading, isInside, isLabelled, isLabelledWhenBare, phoneEnd } from './reject.ts';
import { currencyAt, durationAt, modifierAt, sayingAt, scaleAt, unitAt, unknownNounAt } from './units.ts';

/** One page at a look, three texts offset for offset. */
export interface FigureText {
  /** Matching text: lower case. */
  readonly text: string;
  /** As printed, line breaks as blanks. */
  readonly printed: string;
  /** As printed, with line breaks. */
  readonly raw: string;
  /** Offset after the thing that stands at this offset and is no figure (a directive, a date); 0 where none does. */
  readonly takenUntil: (offset: number) => number;
}

const DIGITS = /\d+/gu;
const LONGEST_RUN = 9;

/** Every number of a page that counts or measures something, in reading order. */
export function findCandidates(page: FigureText): FigureCandidate[] {
  const candidates = [...digitCandidates(page), ...wordCandidates(page)];
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  return candidates.filter((candidate, index) => index === 0 || candidate.start >= candidates[index - 1]!.end);
}

function* digitCandidates(page: FigureText): Generator<FigureCandidate> {
  const { text, raw } = page;
  let from = 0;
  for (const { 0: run, index } of text.matchAll(DIGITS)) {
    if (index < from || run.length > LONGEST_RUN) continue;
    const taken = page.takenUntil(index);
    const phone = taken > 0 ? null : phoneEnd(text, index);
    from = Math.max(from, taken, phone ?? 0);
    if (index < from) continue;
    const candidate = readFigure(page, index);
    if (candidate !== null) yield candidate;
    from = candidate?.end ?? skipNumber(text, raw, index);
  }
}

/** Past the whole printed number, so that `10.2.1` does not leave its tail behind. */
function skipNumber(text: string, raw: string, start: number): number {
  const rest = /^\d+(?:[.,/:-]\d+){0,6}/u.exec(raw.slice(start, start + 40));
  return start + (rest?.[0].length ?? readNumber(text, start)?.end ?? 1);
}

function* wordCandidates(page: FigureText): Generator<FigureCandidate> {
  const { text } = page;
  let from = 0;
  for (const { index } of text.matchAll(OPENING_WORD)) {
    if (index < from || page.takenUntil(index) > 0 || isLabelled(text, index)) continue;
    const number = readNumberWords(text, index);
    const unit = number && unitAt(text, afterGloss(text, number.end));
    if (number === null || unit === null || number.value === 0) continue;
    const candidate = withUnit(page, number, null, 'single');
    if (candidate === null) continue;
    from = candidate.end;
    yield candidate;
  }
}

function readFigure(page: FigureText, start: number): FigureCandidate | null {
  const { text, raw, printed } = page;
  const number = readNumber(text, start);
  if (number === null || isInside(text, printed, start, number.end)) return readRatio(page, number) ?? null;
  if (isHeading(text, raw, start, number.end)) return null;
  const ratio = readRatio(page, number);
  if (ratio !== null) return ratio;
  const range = readRange(page, number);
  if (range !== null) return range;
  const spaced = readSpacedNumber(text, start);
  if (spaced !== null && unitAt(text, spaced.end) !== null) return withUnit(page, spaced, null, 'single');
  return withUnit(page, number, null, 'single');
}

const SLASH = at(' {0,3}/ {0,3}(?=\\d)');
const STARTS_RATIO = at('(?<![\\d.,/:\\p{L}]|[\\p{L}][-–])');
const ENDS_RATIO = at('(?! {0,2}[/-] {0,2}[\\d\\p{L}])');
const SHARE_FOLLOWS = at(' {0,8}(?:[,(=]|,? {0,8}(?:đạt|chiếm|bằng|tương đương)(?!\\p{L}))');
const SHARE_PRECEDES = at('(?<=(?<!\\p{L})(?:đạt|hoàn thành|chiếm|có|được|với|bằng|là) {1,8})');
const SAYINGS: readonly string[] = ['24/7', '24/24', '50/50', '7/7'];

// 21/25 đảng bộ | 06/06 đại biểu, đạt 100% | đạt 12/15 (80%)
function readRatio(page: FigureText, number: PrintedNumber | null): FigureCandidate | null {
  const { text } = page;
  if (number === null || number.form === 'decimal' || matchAt(STARTS_RATIO, text, number.start) === null) return null;
  const slash = matchAt(SLASH, text, number.end);
  const whole = slash && readNumber(text, number.end + slash[0].length);
  if (!whole || whole.form === 'decimal' || matchAt(ENDS_RATIO, text, whole.end) === null) return null;
  if (isLabelled(text, number.start) || whole.value === 0) return null;
  const candidate = withUnit(page, number, whole, 'ratio');
  const isNamed = candidate !== null && candidate.unitKind !== 'none' && candidate.unitKind !== 'unknown';
  if (isNamed && candidate.unitKind !== 'duration') return candidate;
  if (SAYINGS.includes(`${number.value}/${whole.value}`) || number.value > whole.value) return null;
  const isShare =
    matchAt(SHARE_FOLLOWS, text, whole.end) !== null &&
    /\d ?%|đạt|chiếm|bằng/u.test(text.slice(whole.end, whole.end + 24));
  if (!isShare && matchAt(SHARE_PRECEDES, text, number.start) === null) return null;
  return { ...plainCandidate(page, number, whole, 'ratio'), end: whole.end };
}

const RANGE_JOINT = at(' {0,8}(?:[-–—]|đến|tới) {0,8}(?=\\d)');

// 1,5-2 lần | 30-40% | từ 12 tháng đến 36 tháng | từ 3% đến 5%
function readRange(page: FigureText, number: PrintedNumber): FigureCandidate | null {
  const { text } = page;
  const firstUnit = durationAt(text, number.end) ?? unitAt(text, number.end);
  const joint = matchAt(RANGE_JOINT, text, firstUnit?.end ?? number.end);
  if (joint === null) return null;
  const secondStart = (firstUnit?.end ?? number.end) + joint[0].length;
  if (page.takenUntil(secondStart) > 0) return null;
  const second = readNumber(text, secondStart);
  if (
    second === null ||
    second.value <= number.value ||
    (!/[-–—]/u.test(joint[0]) && isInside(text, page.printed, secondStart, second.end))
  )
    return null;
  const candidate = withUnit(page, number, second, 'range');
  if (candidate === null || candidate.unitKind === 'none' || candidate.unitKind === 'unknown') return null;
  if (firstUnit !== null && text.slice(firstUnit.start, firstUnit.end) !== candidate.unit?.toLowerCase()) return null;
  return candidate;
}

/** `03 (ba)`: the number once more in words. */
const GLOSS = at(' {0,8}\\(\\p{L}{2,6}(?: {1,8}\\p{L}{2,6}){0,4}\\)');

function afterGloss(text: string, end: number): number {
  const gloss = matchAt(GLOSS, text, end);
  if (gloss === null || readNumberWords(text, end + gloss[0].indexOf('(') + 1) === null) return end;
  return end + gloss[0].length;
}

function plainCandidate(
  { text }: FigureText,
  number: PrintedNumber,
  second: PrintedNumber | null,
  shape: FigureCandidate['shape'],
): FigureCandidate {
  const { qualifier, start } = qualifierBefore(text, number.start);
  return {
    ...{ shape, number, second, qualifier, start, numberStart: number.start, end: (second ?? number).end },
    ...{ factor: 1, unit: null, unitKind: 'none', modifier: null },
  };
}

function withUnit(
  page: FigureText,
  number: PrintedNumber,
  second: PrintedNumber | null,
  shape: FigureCandidate['shape'],
): FigureCandidate | null {
  const { text, raw } = page;
  const plain = plainCandidate(page, number, second, shape);
  const numberEnd = afterGloss(text, plain.end);
  const money = readMoney(text, plain, numberEnd);
  if (money !== null) return withTrail(text, money);
  const scale = scaleAt(text, numberEnd);
  const unit = sayingAt(text, numberEnd) === null ? unitAt(text, scale?.end ?? numberEnd) : null;
  if (isLabelled(text, number.start) && !number.padded) return null;
  if (unit !== null) {
    const unitKind = unit.group === 'rate' ? 'percent' : unit.group === 'measure' ? 'measure' : 'count';
    const modifier = modifierAt(text, unit.end);
    return withTrail(text, {
      ...plain,
      ...{
        unitKind,
        end: unit.end,
        factor: scale?.factor ?? 1,
        unit: printedUnit(raw, unit),
        modifier: modifier?.phrase ?? null,
      },
    });
  }
  return withoutUnit(page, { ...plain, end: numberEnd });
}

function readMoney(text: string, plain: FigureCandidate, end: number): FigureCandidate | null {
  const scale = scaleAt(text, end);
  const currency = currencyAt(text, scale?.end ?? end);
  if (scale === null && currency === null) return null;
  if (currency === null && (scale!.factor < 1e6 || unitAt(text, scale!.end) !== null)) return null;
  if (currency?.phrase === 'đ' && currency.start > end + 1 && scale === null) return null;
  return {
    ...plain,
    ...{ factor: scale?.factor ?? 1, unit: currency?.unit ?? 'đồng', unitKind: 'money', end: (currency ?? scale)!.end },
  };
}

function printedUnit(
  raw: string,
  { start, end, phrase }: { readonly start: number; readonly end: number; readonly phrase: string },
): string {
  return phrase === 'phần trăm' ? '%' : raw.slice(start, end).replace(/\s+/gu, ' ');
}

const COLON_LABEL = phraseBefore(linesOf(COUNT_LABELS.words).flatMap((label) => [label, `${label}:`, `${label} :`]));
const FLOW = at(
  `(?<=(?<!\\p{L})(${linesOf(FLOW_VERBS.words).join('|').replaceAll(' ', ' {1,8}')})(?: {1,8}(?:được|mới|thêm|đạt)){0,2} {1,8})`,
);
const COUNT_TOPIC = at(
  '(?<=(?<!\\p{L})(?:tổng )?(?:số|số lượng|diện tích|sản lượng|dân số)(?: \\p{L}{1,9}){0,8} ?(?::|là|là:) {0,8})',
);
const STOPS = at(' {0,8}(?:[,;)+]|\\.(?!\\d)|$|(?:so với|bằng|đạt|trong đó|tăng|giảm|chiếm|và)(?!\\p{L}))');

function withoutUnit(page: FigureText, plain: FigureCandidate): FigureCandidate | null {
  const { text, raw } = page;
  const { numberStart, end, number } = plain;
  const isBareLabel = isLabelledWhenBare(text, numberStart) && !number.padded;
  const duration = durationAt(text, end);
  if (duration !== null) {
    const unit = printedUnit(raw, duration);
    return plain.shape === 'range' || isMeasuredTime(text, numberStart)
      ? { ...plain, unit, unitKind: 'duration', end: duration.end }
      : null;
  }
  if (sayingAt(text, end) !== null) return null;
  if (matchAt(STOPS, text, end) !== null) {
    const counts = [COLON_LABEL, FLOW, COUNT_TOPIC].some((pattern) => matchAt(pattern, text, numberStart) !== null);
    return counts && plain.shape === 'single' ? plain : null;
  }
  if (isBareLabel || /\p{L}/u.test(text[end] ?? '') || plain.shape !== 'single') return null;
  const noun = unknownNounAt(page.printed, end);
  if (noun === null || isYearLike(number)) return null;
  return withTrail(text, { ...plain, unit: printedUnit(raw, noun), unitKind: 'unknown', end: noun.end });
}

const TIME_CHANGES = at(
  '(?<=(?<!\\p{L})(?:tăng|giảm|rút ngắn|cắt giảm|bình quân|trung bình)(?: {1,8}(?:được|còn|thêm|xuống|từ))? {1,8})',
);
const isMeasuredTime = (text: string, start: number) => matchAt(TIME_CHANGES, text, start) !== null;

function isYearLike({ value, form }: PrintedNumber): boolean {
  return form === 'integer' && value >= 1900 && value <= 2099;
}

const QUALIFIER_WORDS = new Map(
  QUALIFIERS.flatMap(({ qualifier, words }) => linesOf(words).map((word) => [word, qualifier] as const)),
);
const QUALIFIER = phraseBefore(QUALIFIER_WORDS.keys());
const TRAILING = at(` {1,8}(${[...TRAILING_QUALIFIERS.keys()].join('|').replaceAll(' ', ' {1,8}')})(?!\\p{L})`);

function qualifierBefore(text: string, start: number): { qualifier: FigureCandidate['qualifier']; start: number } {
  const word = matchAt(QUALIFIER, text, start)?.[1];
  if (word === undefined) return { qualifier: null, start };
  const qualifier = QUALIFIER_WORDS.get(word.replace(/ +/gu, ' ')) ?? null;
  // "trên 02 địa bàn", "dưới 01 mái nhà": a padded count follows a place, not a bound.
  if (text[start] === '0' && /^(?:trên|dưới|quá)$/u.test(word)) return { qualifier: null, start };
  return { qualifier, start: text.lastIndexOf(word, start - 1) };
}

function withTrail(text: string, candidate: FigureCandidate): FigureCandidate {
  const trail = matchAt(TRAILING, text, candidate.end);
  const qualifier = trail && TRAILING_QUALIFIERS.get(trail[1]!.replace(/ +/gu, ' '));
  return trail === null || !qualifier ? candidate : { ...candidate, qualifier, end: candidate.end + trail[0].length };
}
