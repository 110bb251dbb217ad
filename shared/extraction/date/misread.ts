import { daysInMonth } from './edtf.ts';
import { at, GAP, matchAt } from './patterns.ts';
import { type DatePoint, isYear, NOTHING } from './point.ts';

/** Letters that readers make of digits, in matching text (lower case). */
const DIGITS: ReadonlyMap<string, string> = new Map([
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
  ['|', '1'],
  ['s', '5'],
  ['b', '8'],
]);
const D = '[\\doli|sb]';
const OPENING = new RegExp(`ngày {0,8}(?=[oli|sb][\\d/.]|\\d[oli|sb][/. ]|\\d{1,2}[/.]${D}{1,2}[/.])`, 'gu');
const DAY = at(
  `(${D}{1,2})(?:${GAP}[/.]${GAP}|${GAP}tháng${GAP})(${D}{1,2})(?:${GAP}[/.]${GAP}|${GAP}năm${GAP})([12l][\\dolsb]{3})(?![\\p{L}\\d/])`,
);

// ngày 2O/9/2024 | ngày l5 tháng 9 năm 2O23: a full day after "ngày", with at least one letter for a digit
export function* misreadPoints(text: string): Generator<DatePoint> {
  for (const { 0: lead, index } of text.matchAll(OPENING)) {
    const match = matchAt(DAY, text, index + lead.length);
    if (match === null || !match.slice(1).some((part) => /\D/u.test(part))) continue;
    const [day, month, year] = match.slice(1).map(digitsOf) as [number, number, number];
    if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(month, year)) continue;
    yield {
      ...{ grain: 'day', start: index, end: index + lead.length + match[0].length, lead: 'day', alone: true },
      ...{ certainty: 0.5, fault: 'repaired' },
      from: { ...NOTHING, year, month, day },
    };
  }
}

function digitsOf(part: string): number {
  return Number([...part].map((letter) => DIGITS.get(letter) ?? letter).join(''));
}

const BLANK = '[ ._…]{1,40}';
const BLANK_OPENING = /ngày(?=[ ._…]{1,40}(?:tháng|\/))/gu;
const BLANK_DAY = at(
  `ngày${BLANK}(?:tháng(?:${BLANK}|${GAP}(\\d{1,2})${GAP})năm|/(?:${BLANK}|${GAP}(\\d{1,2})${GAP})/)${GAP}(\\d{4})(?!\\d)`,
);

// ngày      tháng      năm 2024 | ngày … tháng 9 năm 2024 | ngày   /  /2024: a draft, or ink the reader did not see
export function* blankPoints(text: string): Generator<DatePoint> {
  for (const { index } of text.matchAll(BLANK_OPENING)) {
    const match = matchAt(BLANK_DAY, text, index);
    if (match === null) continue;
    const year = Number(match[3]);
    const month = match[1] ?? match[2];
    if (!isYear(year)) continue;
    yield {
      ...{ grain: 'day', start: index, end: index + match[0].length, lead: 'day', alone: true },
      ...{ certainty: 0.4, fault: 'blank' },
      from: { ...NOTHING, year, month: month === undefined ? null : Math.min(12, Math.max(1, Number(month))) },
    };
  }
}
