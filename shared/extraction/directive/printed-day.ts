import type { Span } from '../../text/span.ts';
import { DAY_PATTERN, parseDay, toIsoDay } from '../date/day.ts';
import { toMatchingText } from '../date/matching-text.ts';
import { NOTHING } from '../date/point.ts';
import { findPoints } from '../date/scan.ts';

/** A day beside a number, as printed. */
export interface PrintedDay extends Span {
  /** ISO; null where no calendar has the day or nobody can read it. */
  readonly iso: string | null;
  /** `repaired`: letters stood for digits (`2O/9/2024`); `unread`: a day is printed there, but not which. */
  readonly fault: 'impossible' | 'repaired' | 'unread' | null;
}

const WHOLE = new RegExp(DAY_PATTERN, 'iuy');
const MISREAD_DIGIT = '[\\dOoQlIiìí|!SsBZz]';
/** A day that is no whole one, with "ngày" or all its three numbers: cheap to refuse. */
const BROKEN = new RegExp(
  `ng\\p{L}y[.,]?\\s{0,3}(?=\\d|${MISREAD_DIGIT}{1,2}\\s?[\\d/.]|${MISREAD_DIGIT}{1,2}\\s{1,3}th|[.…_/]|[^\\s\\p{L}]{1,3}[/.])|` +
    `(?=${MISREAD_DIGIT}{1,2}\\s?[/.-]\\s?${MISREAD_DIGIT}{1,2}\\s?[/.-]\\s?[12lI]${MISREAD_DIGIT}{3}(?!\\d))`,
  'iuy',
);
/** What an unreadable day covers at most. */
const UNREAD = /[^\s,;()]{1,12}(?:\s{1,2}th\p{L}ng\s{1,2}[^\s,;()]{1,6})?(?:\s{1,2}n\p{L}m\s{1,2}[^\s,;()]{1,6})?/iuy;
const LEAD = 'ngày ';
const WINDOW = 64;

/** The day that starts at the offset, with "ngày" or without; null where none does. Reads nothing past `limit`. */
export function readDayAt(text: string, start: number, limit = text.length): PrintedDay | null {
  const whole = stick(WHOLE, text, start);
  if (whole !== undefined) {
    if (start + whole.length > limit) return null;
    const iso = parseDay(whole);
    return { iso, start, end: start + whole.length, fault: iso === null ? 'impossible' : null };
  }
  const lead = stick(BROKEN, text, start);
  return lead === undefined ? null : readBroken(text, start, limit, lead);
}

/** What the reader of dates makes of the place. */
function readBroken(text: string, start: number, limit: number, lead: string): PrintedDay | null {
  const from = start + lead.length;
  const window = LEAD + text.slice(from, Math.min(limit, from + WINDOW));
  const point = findPoints(toMatchingText(window)).find((candidate) => candidate.start < LEAD.length + 2);
  const { year, month, day } = point?.from ?? NOTHING;
  const iso = year === null || month === null || day === null ? null : toIsoDay(day, month, year);
  const end = point ? from + point.end - LEAD.length : from;
  if (iso !== null && (point?.fault === undefined || point.fault === 'repaired')) {
    return { iso, start, end, fault: point?.fault ?? null };
  }
  // Without "ngày" three numbers in a row are a day only when they can be read as one.
  if (lead === '') return null;
  return { iso: null, start, end: Math.max(end, from + (stick(UNREAD, text, from)?.length ?? 0)), fault: 'unread' };
}

function stick(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
