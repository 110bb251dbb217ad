import type { Span } from '../../text/span.ts';
import { MONTH_WORDS, QUARTER_NUMERALS } from '../tables/date-words.ts';
import { misreadPoints, wordedPoints } from './misread.ts';
import { at, GAP, leadBefore, MONTH_WORD, matchAt, SEPARATOR } from './patterns.ts';
import { type DatePoint, isYear, NOTHING } from './point.ts';
import { readersFor } from './point-readers.ts';

const DIGITS = /\d+/gu;
/** A number whose left neighbour is `3.`, `3/` or a letter is the middle of something else. */
const INSIDE = at('(?<=\\d[./]|\\d[-–]\\p{L}{1,6}[/]|[\\p{L}][-–/]|[\\p{L}\\p{N}])');

/** Every place on the calendar that is printed with digits or as a quarter, in reading order, not overlapping. */
export function findPoints(text: string): DatePoint[] {
  const points = [
    ...digitPoints(text),
    ...quarterPoints(text),
    ...monthWordPoints(text),
    ...misreadPoints(text),
    ...wordedPoints(text),
  ];
  points.sort((a, b) => a.start - b.start || b.end - a.end);
  return apart(points);
}

/** Leaves out what lies inside a longer or earlier one. Takes spans sorted by start, the longer first. */
export function apart<S extends Span>(spans: readonly S[]): S[] {
  let end = 0;
  return spans.filter((span) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

function digitPoints(text: string): DatePoint[] {
  const points: DatePoint[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(DIGITS)) {
    const readers = readersFor(run.length);
    if (index < from || readers.length === 0) continue;
    const lead = leadBefore(text, index);
    if (lead === null && matchAt(INSIDE, text, index) !== null) continue;
    for (const read of readers) {
      const point = read(text, index, lead);
      if (point === null) continue;
      points.push(point);
      from = point.end;
      break;
    }
  }
  return points;
}

const QUARTER_WORD = /q(?:u[ýíỷ]|ú[yi]) {1,8}/gu;
const NUMERAL = '([il|]{1,3}|[il|]v|một|hai|ba|tư|bốn)(?![\\p{L}|])';
const QUARTER = at(`${NUMERAL}(?:(?:${SEPARATOR}|${GAP},?${GAP}(?:của )?năm${GAP})(\\d{4})(?![\\d/]|[.,]\\d))?`);
const NEXT_QUARTER = at(`(${GAP}(?:,|và|-|–|đến)${GAP})${QUARTER.source}`);

// quý I/2021 | quý III năm 2024 | quý I, II/2024 | quý I và quý II
function* quarterPoints(text: string): Generator<DatePoint> {
  for (const { 0: word, index } of text.matchAll(QUARTER_WORD)) {
    const first = matchAt(QUARTER, text, index + word.length);
    if (first === null || /\p{L}/u.test(text.charAt(index - 1))) continue;
    yield quarterPoint(index, index + word.length + first[0].length, first[1]!, first[2]);
    let end = index + word.length + first[0].length;
    for (let next = matchAt(NEXT_QUARTER, text, end); next !== null; next = matchAt(NEXT_QUARTER, text, end)) {
      yield quarterPoint(end + next[1]!.length, end + next[0].length, next[2]!, next[3]);
      end += next[0].length;
    }
  }
}

function quarterPoint(start: number, end: number, numeral: string, year: string | undefined): DatePoint {
  const known = year !== undefined && isYear(Number(year)) ? Number(year) : null;
  return {
    ...{ grain: 'quarter', start, end, lead: 'quarter', alone: true, certainty: known === null ? 0.85 : 0.96 },
    from: { ...NOTHING, year: known, quarter: QUARTER_NUMERALS.get(numeral.replace(/[l|]/gu, 'i')) ?? null },
  };
}

const MONTHS_OF_YEAR = /(?:tháng|quý) {1,8}(đầu|cuối) {1,8}năm(?: {1,8}(\d{4})(?![\d/]|[.,]\d))?/gu;
const COUNT = at(`(?<=(?<!\\p{L})(${MONTH_WORD}) {1,8})`);
const MONTH_OF_YEAR = at(`tháng {1,8}(${MONTH_WORD})(?: {1,8}năm {1,8}|${SEPARATOR})(\\d{4})(?![\\d/]|[.,]\\d)`);
const MONTH_AND_WORD = /tháng {1,8}(?=[gmhbtnsc])/gu;

// sáu tháng đầu năm 2023 | hai quý đầu năm 2023 | tháng tám năm 2023
function* monthWordPoints(text: string): Generator<DatePoint> {
  for (const { 0: printed, 1: half, 2: year, index } of text.matchAll(MONTHS_OF_YEAR)) {
    const count = matchAt(COUNT, text, index)?.[1];
    const counted = count === undefined ? undefined : MONTH_WORDS.get(count.replace(/ +/gu, ' '));
    const months = counted === undefined ? 13 : counted * (printed.startsWith('quý') ? 3 : 1);
    if (count === undefined || months > 12) continue;
    const first = half === 'đầu' ? 1 : 13 - months;
    yield {
      ...{ grain: 'stretch', start: text.lastIndexOf(count, index), end: index + printed.length, lead: null },
      ...{ alone: true, certainty: 0.95, toMonth: first + months - 1 },
      from: { ...NOTHING, year: year === undefined ? null : Number(year), month: first },
    };
  }
  for (const { index } of text.matchAll(MONTH_AND_WORD)) {
    const match = matchAt(MONTH_OF_YEAR, text, index);
    if (match === null || !isYear(Number(match[2]))) continue;
    yield {
      ...{ grain: 'month', start: index, end: index + match[0].length, lead: 'month', alone: true, certainty: 0.95 },
      from: { ...NOTHING, year: Number(match[2]), month: MONTH_WORDS.get(match[1]!.replace(/ +/gu, ' ')) ?? null },
    };
  }
}
