import { at, matchAt } from '../date/patterns.ts';
import type { FigureCandidate } from './candidate.ts';
import type { FigureText } from './figure-text.ts';
import { type PrintedNumber, readNumber } from './number.ts';
import { isInside } from './reject.ts';
import { withUnit } from './single.ts';
import { durationAt, unitAt } from './units.ts';

const JOINT = at(' {0,8}(?:[-–—]|đến|tới) {0,8}(?=\\d)');
const FROM = at('(?<=(?<!\\p{L})từ {1,8})');

// 1,5-2 lần | 30-40% | từ 12 tháng đến 36 tháng | từ 3% đến 5% ; not: 2021-2025, 12-CT/TU
export function readRange(page: FigureText, number: PrintedNumber): FigureCandidate | null {
  const { text, raw } = page;
  const firstUnit = durationAt(text, number.end) ?? unitAt(text, number.end);
  const firstEnd = firstUnit?.end ?? number.end;
  const joint = matchAt(JOINT, text, firstEnd);
  const secondStart = firstEnd + (joint?.[0].length ?? 0);
  if (joint === null || page.takenUntil(secondStart) > 0) return null;
  const second = readNumber(text, secondStart);
  if (second === null || second.value <= number.value || isInside(text, page.printed, second.start, second.end, true))
    return null;
  const candidate = withUnit(page, number, second, 'range');
  if (candidate === null || candidate.unitKind === 'none' || candidate.unitKind === 'unknown') return null;
  // both ends bear the same unit, or only the second bears one
  if (firstUnit !== null && raw.slice(firstUnit.start, firstUnit.end).toLowerCase() !== candidate.unit?.toLowerCase())
    return null;
  if (candidate.unitKind === 'duration' && matchAt(FROM, text, number.start) === null && firstUnit === null)
    return candidate;
  return candidate;
}
