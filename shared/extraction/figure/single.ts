import { anyOf, at, matchAt } from '../date/patterns.ts';
import { COUNT_LABELS, FLOW_VERBS } from '../tables/number-cues.ts';
import type { FigureCandidate } from './candidate.ts';
import type { FigureText } from './figure-text.ts';
import { type PrintedNumber, readNumberWords, readSpacedNumber } from './number.ts';
import { headOf, meaningsOf, phraseBefore, phrasesOf } from './phrases.ts';
import { qualifierBefore, withTrail } from './qualifier.ts';
import { isLabelled, isLabelledWhenBare } from './reject.ts';
import {
  currencyAt,
  durationAt,
  type Following,
  gluedUnitAt,
  misreadUnitAt,
  modifierAt,
  sayingAt,
  scaleAt,
  unitAt,
  unknownNounAt,
} from './units.ts';

/** One number and what it counts; null where nothing shows that it counts anything. */
export function readSingle(page: FigureText, number: PrintedNumber): FigureCandidate | null {
  const spaced = number.form === 'integer' ? readSpacedNumber(page.text, number.start) : null;
  return withUnit(page, spaced !== null && isOneNumber(page.text, spaced) ? spaced : number, null, 'single');
}

/** `5 462 đảng viên`, `980 000 đồng`: groups of three are one number before what is counted; `3 100%` are two cells. */
function isOneNumber(text: string, { end }: PrintedNumber): boolean {
  if (scaleAt(text, end) !== null || currencyAt(text, end) !== null) return true;
  const group = unitAt(text, end)?.group;
  return group !== undefined && group !== 'rate';
}

/** The figure without its unit: ratio and range look at the second number themselves. */
export function plainFigure(
  { text }: FigureText,
  number: PrintedNumber,
  second: PrintedNumber | null,
  shape: FigureCandidate['shape'],
): FigureCandidate {
  const negative = matchAt(MINUS, text, number.start) !== null;
  const { qualifier, start } = negative
    ? { qualifier: null, start: number.start - 1 }
    : qualifierBefore(text, number.start);
  return {
    ...{ shape, number, second, qualifier, start, numberStart: number.start, end: (second ?? number).end },
    ...{ factor: 1, unit: null, group: null, unitKind: 'none', modifier: null, label: null, repaired: false, negative },
  };
}

/** A minus sign, not a hyphen between two numbers and not the dash of a list: `(-3,2%)`, `là -3,2%`. */
const MINUS = at('(?<=(?:\\(|\\p{L} {1,3})[-−–])');

/** Reads scale, unit and modifier after the number (after the second of two). */
export function withUnit(
  page: FigureText,
  number: PrintedNumber,
  second: PrintedNumber | null,
  shape: FigureCandidate['shape'],
): FigureCandidate | null {
  const { text } = page;
  if (isLabelled(text, number.start)) return null;
  const plain = plainFigure(page, number, second, shape);
  const end = afterGloss(text, plain.end);
  if (isSaying(text, end)) return null;
  const money = readMoney(text, plain, end);
  if (money !== null) return withTrail(text, money);
  // Kế hoạch 2025     Giải ngân: a year at the head of a column
  if (isYearLike(number) && text.startsWith('  ', end)) return null;
  const scale = scaleAt(text, end);
  const printed = unitAt(text, scale?.end ?? end);
  const unit = printed ?? damagedUnitAt(page, scale?.end ?? end);
  if (unit === null) return withoutUnit(page, { ...plain, end });
  const { group } = unit;
  if (isName(page, unit)) return null;
  const modifier = restOfList(unit.phrase) ?? modifierAt(text, unit.end)?.phrase ?? null;
  return withTrail(text, {
    ...plain,
    ...{ group, modifier, end: unit.end, factor: scale?.factor ?? 1, repaired: printed === null },
    unit: printed === null ? headOf(unit.phrase) : printedUnit(page.raw, unit),
    unitKind: group === 'rate' ? 'percent' : group === 'measure' ? 'measure' : 'count',
  });
}

/** A unit whose blanks were lost, or whose marks a reader changed. */
function damagedUnitAt({ text, scanned }: FigureText, offset: number): ReturnType<typeof unitAt> {
  return gluedUnitAt(text, offset) ?? (scanned ? misreadUnitAt(text, offset) : null);
}

/** `, phường` of `27 xã, phường`: the unit is the head noun, the rest tells more of what is counted. */
function restOfList(phrase: string): string | null {
  const comma = phrase.indexOf(',');
  return comma === -1 ? null : phrase.slice(comma);
}

/** `4 tại chỗ`, `2 cấp`; not where a longer noun stands: `11 cấp ủy viên`. */
function isSaying(text: string, end: number): boolean {
  const saying = sayingAt(text, end);
  return saying !== null && (unitAt(text, end)?.end ?? 0) <= saying.end;
}

/** `điểm a mục 2 Công văn số 191`, `Điều 49 Nghị định này`: a paper that is named, not counted; `31 M` is no length. */
function isName({ text, printed }: FigureText, { start, end, group }: NonNullable<ReturnType<typeof unitAt>>): boolean {
  if (!/\p{Lu}/u.test(printed[start] ?? '')) return false;
  if (end - start === 1) return true;
  return group === 'paper' && matchAt(NAMED, text, end) !== null;
}
const NAMED = at(' {1,8}(?:số(?:: {0,3}| {1,3})\\d|này|nêu trên|\\d)');

/** `03 (ba)`: the number once more in words. */
const GLOSS = at(' {0,8}\\((?=\\p{L})[\\p{L} ]{2,40}\\)');

/** Where the number ends when it is repeated in words, else where it ended. */
export function afterGloss(text: string, end: number): number {
  const gloss = matchAt(GLOSS, text, end);
  if (gloss === null || readNumberWords(text, end + gloss[0].indexOf('(') + 1) === null) return end;
  return end + gloss[0].length;
}

const SMALLEST_SUM = 1e6;

// 752.370 tỷ đồng | 50.000 đồng | 31,15 tỷ USD | 2,75 tỷ
function readMoney(text: string, plain: FigureCandidate, end: number): FigureCandidate | null {
  const scale = scaleAt(text, end);
  const currency = currencyAt(text, scale?.end ?? end);
  if (currency === null) {
    // "2,75 tỷ" is money, "1,2 triệu lượt" is not
    if (scale === null || scale.factor < SMALLEST_SUM || unitAt(text, scale.end) !== null) return null;
    return { ...plain, factor: scale.factor, unit: 'đồng', unitKind: 'money', end: scale.end };
  }
  // "điểm a, đ khoản 2": a letter is a currency only right after the number
  if (currency.phrase === 'đ' && currency.start > (scale?.end ?? end)) return null;
  return { ...plain, factor: scale?.factor ?? 1, unit: currency.unit, unitKind: 'money', end: currency.end };
}

function printedUnit(raw: string, { start, end }: Following): string {
  return headOf(raw.slice(start, end));
}

const LABEL = phraseBefore(meaningsOf(COUNT_LABELS).keys());
const FLOW = at(
  `(?<=(?<!\\p{L}|ban {1,8})(${anyOf(phrasesOf(FLOW_VERBS, 2))})(?: {1,8}(?:được|mới|thêm|đạt)){0,2} {1,8})`,
);
// tổng số đảng viên: 1.250 | số chi bộ là 12 | chỉ tiêu là 60 | tuổi bình quân 46,3
const TOPIC = at(
  '(?<=(?<!\\p{L}|một )(?:(?:số|số lượng|diện tích|sản lượng|dân số|chỉ tiêu|kế hoạch|kết quả)(?: \\p{L}{1,9}){0,8} ?(?::|là|là:)|thực hiện|đạt|bình quân) {0,8})',
);
const STOP = at(' {0,8}(?:[,;)+]|\\.(?!\\d)|$|(?:so với|bằng|đạt|trong đó|tăng|giảm|chiếm|và)(?!\\p{L}))');

// kết nạp 90 | Khiển trách: 03, cảnh cáo: 04 | từ 12 tháng đến 36 tháng | 05 mục xa lạ
function withoutUnit(page: FigureText, plain: FigureCandidate): FigureCandidate | null {
  const { text, raw, printed } = page;
  const { numberStart, end, number, shape } = plain;
  const duration = durationAt(text, end);
  if (duration !== null) {
    const isMeasured = shape === 'range' || matchAt(TIME_CHANGE, text, numberStart) !== null;
    return isMeasured ? { ...plain, unit: printedUnit(raw, duration), unitKind: 'duration', end: duration.end } : null;
  }
  if (shape !== 'single' || number.form === 'words') return null;
  if (matchAt(STOP, text, end) !== null) return countedByLabel(text, plain);
  if (isLabelledWhenBare(text, numberStart) && !number.padded) return null;
  if (/\p{L}/u.test(text[end] ?? '') || isYearLike(number)) return null;
  const noun = unknownNounAt(printed, end);
  return noun && withTrail(text, { ...plain, unit: printedUnit(raw, noun), unitKind: 'unknown', end: noun.end });
}

function countedByLabel(text: string, plain: FigureCandidate): FigureCandidate | null {
  const { numberStart, number } = plain;
  if (isYearLike(number)) return null;
  const label = LABEL(text, numberStart)?.printed;
  if (label !== undefined && namesBody(text, plain, label)) return null;
  if (label !== undefined) return { ...plain, label, ...labelUnit(label) };
  return matchAt(FLOW, text, numberStart) !== null || matchAt(TOPIC, text, numberStart) !== null ? plain : null;
}

/** `Chi bộ 3 và Chi bộ Phòng`: the name of one body; `Chi bộ: 3` and `chi bộ 03` count. */
function namesBody(text: string, { numberStart, number }: FigureCandidate, label: string): boolean {
  const group = unitAt(label, 0)?.group;
  if ((group !== 'party-body' && group !== 'body') || number.padded) return false;
  return !text.slice(numberStart - COLON_REACH, numberStart).includes(':');
}
const COLON_REACH = 9;

/** `Tổng số đảng viên: 1.250` names its unit before the number. */
function labelUnit(label: string): Partial<FigureCandidate> {
  const unit = unitAt(label, 0);
  return unit === null || unit.end < label.length ? {} : { unit: unit.phrase, group: unit.group, unitKind: 'count' };
}

// rút ngắn 05 ngày, bình quân 3,5 ngày
const TIME_CHANGE = at(
  '(?<=(?<!\\p{L})(?:tăng|giảm|rút ngắn|cắt giảm|bình quân|trung bình)(?: {1,8}(?:được|còn|thêm|xuống|từ))? {1,8})',
);

function isYearLike({ value, form }: PrintedNumber): boolean {
  return form === 'integer' && value >= 1900 && value <= 2099;
}
