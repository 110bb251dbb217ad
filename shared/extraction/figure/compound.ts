import { at, matchAt } from '../date/patterns.ts';
import type { FigureCandidate } from './candidate.ts';
import type { FigureText } from './figure-text.ts';
import { type PrintedNumber, readNumber } from './number.ts';
import { plainFigure, withUnit } from './single.ts';
import { scaleAt } from './units.ts';

const NEXT = at(' {1,4}(?=\\d)');
/** `tỷ`, `triệu`, `nghìn`: no sum has more after the first. */
const MOST_STEPS = 3;

// 12 tỷ 350 triệu đồng | 3 triệu 200 nghìn lượt: each scale smaller than the one before it
export function readCompound(page: FigureText, number: PrintedNumber): FigureCandidate | null {
  const { text } = page;
  const first = scaleAt(text, number.end);
  if (first === null) return null;
  let [value, scale, end] = [number.value * first.factor, first, number.end];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gap = matchAt(NEXT, text, scale.end);
    const next = gap && readNumber(text, scale.end + gap[0].length);
    const smaller = next && scaleAt(text, next.end);
    if (!next || !smaller || next.value * smaller.factor >= scale.factor) break;
    [value, scale, end] = [value + next.value * smaller.factor, smaller, next.end];
  }
  if (end === number.end) return null;
  // the last scale is still to be read, with what follows it
  const sum: PrintedNumber = { ...number, value: value / scale.factor, end, form: 'joined', other: null };
  const candidate = withUnit(page, sum, null, 'single');
  if (candidate !== null && candidate.unit !== null && candidate.unitKind !== 'unknown') return candidate;
  const money = { factor: scale.factor, unit: 'đồng', unitKind: 'money', end: scale.end } as const;
  return { ...plainFigure(page, sum, null, 'single'), ...money };
}
