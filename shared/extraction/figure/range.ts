import { at, matchAt } from '../date/patterns.ts';
import type { FigureCandidate } from './candidate.ts';
import type { FigureText } from './figure-text.ts';
import { type PrintedNumber, readNumber } from './number.ts';
import { headOf } from './phrases.ts';
import { isInside } from './reject.ts';
import { withUnit } from './single.ts';
import { currencyAt, durationAt, scaleAt, unitAt } from './units.ts';

const JOINT = at(' {0,8}(?:[-–—]|đến|tới) {0,8}(?=\\d)');

// 1,5-2 lần | 30-40% | từ 12 tháng đến 36 tháng | từ 3% đến 5% | từ 800 triệu đồng đến 1,5 tỷ đồng ; not: 2021-2025, 12-CT/TU
export function readRange(page: FigureText, number: PrintedNumber): FigureCandidate | null {
  const { text } = page;
  const first = firstUnitAt(page, number.end);
  const joint = matchAt(JOINT, text, first.end);
  const secondStart = first.end + (joint?.[0].length ?? 0);
  if (joint === null || page.takenUntil(secondStart) > 0) return null;
  const second = readNumber(text, secondStart);
  if (second === null || isInside(text, page.printed, second.start, second.end, true)) return null;
  if (first.unit?.toLowerCase() === 'giờ' && isClock(text, number, second)) return null;
  const candidate = withUnit(page, number, second, 'range');
  if (candidate === null || candidate.unitKind === 'none' || candidate.unitKind === 'unknown') return null;
  const range = first.factor === null ? candidate : withOwnScale(candidate, first.factor);
  if (range.second!.value <= range.number.value) return null;
  // both ends bear the same unit, or only the second bears one
  if (first.unit !== null && first.unit.toLowerCase() !== range.unit?.toLowerCase()) return null;
  return range;
}

const LENGTH_OF_TIME = at(
  '(?<=(?<!\\p{L})(?:bình quân|trung bình|tăng|giảm|tổng|mất|kéo dài)(?: \\p{L}{1,6}){0,2} {1,8})',
);

/** `từ 7 giờ đến 9 giờ 30`: when, not how long. */
function isClock(text: string, first: PrintedNumber, second: PrintedNumber): boolean {
  return first.value <= 24 && second.value <= 24 && matchAt(LENGTH_OF_TIME, text, first.start) === null;
}

/** What the lower end bears itself; all null where it bears nothing. */
interface FirstUnit {
  readonly end: number;
  readonly unit: string | null;
  readonly factor: number | null;
}

function firstUnitAt({ text, raw }: FigureText, end: number): FirstUnit {
  const scale = scaleAt(text, end);
  const scaleEnd = scale?.end ?? end;
  const currency = currencyAt(text, scaleEnd);
  const factor = scale?.factor ?? 1;
  if (currency !== null) return { end: currency.end, unit: currency.unit, factor };
  const unit = durationAt(text, scaleEnd) ?? unitAt(text, scaleEnd);
  if (unit !== null) return { end: unit.end, unit: headOf(raw.slice(unit.start, unit.end)), factor };
  return scale === null ? { end, unit: null, factor: null } : { end: scaleEnd, unit: null, factor };
}

/** `800 triệu đồng đến 1,5 tỷ đồng`: each end by its own scale. */
function withOwnScale(candidate: FigureCandidate, factor: number): FigureCandidate {
  const { number, second, factor: secondFactor } = candidate;
  if (factor === secondFactor) return candidate;
  const lower = { ...number, value: Number((number.value * factor).toPrecision(15)), other: null };
  const upper = { ...second!, value: Number((second!.value * secondFactor).toPrecision(15)), other: null };
  return { ...candidate, factor: 1, number: lower, second: upper };
}
