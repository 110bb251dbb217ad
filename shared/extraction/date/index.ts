import type { CleanText } from '../../text/clean-text.ts';
import type { DateMention, DateValue } from '../mention.ts';
import { mentionId } from '../mention-id.ts';
import { aheadOf, type BoundDate, boundDate, edtfOf } from './bounds.ts';
import { toIsoDay } from './day.ts';
import { liesAhead, type PrintedYears, printedYears } from './direction.ts';
import { partsOfIso, toEdtf } from './edtf.ts';
import { isFurniture } from './furniture.ts';
import { inferYears } from './infer-year.ts';
import { joinPoints } from './join.ts';
import { matchingPageOf } from './matching-text.ts';
import type { DateParts } from './point.ts';
import { isDate } from './refine.ts';
import { relativeDeadlines } from './relative.ts';
import { findPoints } from './scan.ts';
import { weigh } from './weigh.ts';

export interface DateContext {
  /** The document's own date (ISO), from which missing years are inferred; null when it is not known. */
  readonly documentDate: string | null;
}

/** Every date of a document in reading order, page by page, none inside another. Never throws. */
export function findDates(pages: readonly CleanText[], { documentDate }: DateContext): DateMention[] {
  const document = documentDate === null ? null : partsOfIso(documentDate);
  const printed = pages.map((page) => ({ page, dates: printedOn(page) }));
  const years = printedYears(printed.flatMap(({ dates }) => dates));
  return printed.flatMap(({ page, dates }) => {
    const deadlines = relativeDeadlines(page, documentDate);
    const mentions = dates.map((date) => mentionOf(page, date, document, years));
    return deadlines.length === 0 ? mentions : [...mentions, ...deadlines].sort((a, b) => a.start - b.start);
  });
}

function printedOn(page: CleanText): BoundDate[] {
  const { text: lower } = matchingPageOf(page);
  return joinPoints(lower, findPoints(lower))
    .map((expression) => boundDate(lower, expression))
    .filter((date) => isDate(lower, date))
    .map((date, index, dates) => withTarget(lower, date, dates[index - 1]))
    .map((date) => (isFurniture(page, lower, date) ? chromeOf(date) : date));
}

/** "đến năm 2025 và năm 2030": the second year is a target as the first. */
function withTarget(lower: string, date: BoundDate, before: BoundDate | undefined): BoundDate {
  if (before?.kind !== 'target' || date.kind !== 'year') return date;
  return /^ {0,8}(?:,|và|,? và) {0,8}$/u.test(lower.slice(before.end, date.start)) ? { ...date, kind: 'target' } : date;
}

function chromeOf(date: BoundDate): BoundDate {
  return { ...date, kind: 'chrome', bound: null, toNow: false, start: date.members[0]!.from.start };
}

function mentionOf(page: CleanText, printed: BoundDate, document: DateParts | null, years: PrintedYears): DateMention {
  const dated = inferYears(printed, document, (own) => liesAhead(matchingPageOf(page).text, printed, own, years));
  const bound = aheadOf(dated.bound, document);
  const { start, end, kind } = bound;
  const usesNow = bound.toNow && document !== null;
  const edtf = edtfOf(bound, document === null ? null : toEdtf(document));
  const value: DateValue = { edtf, kind, inferred: dated.inferred || usesNow };
  const quote = page.raw.slice(start, end);
  const swapped = swappedReading(bound);
  return {
    ...{ page: page.page, start, end, kind: 'date', value, quote },
    id: mentionId('date', edtf, page.page, { start, end }),
    ...weigh(page, dated, usesNow),
    ...(swapped === null
      ? {}
      : { alternatives: [{ value: { ...value, edtf: swapped }, quote, source: 'day-month-swapped' }] }),
  };
}

/** `ngày 4/15/2023` may be the 15th of April written month first: offered, never taken. */
function swappedReading({ members }: BoundDate): string | null {
  const { printed, from } = members[0]!.from;
  return printed === undefined || from.year === null ? null : toIsoDay(printed.month, printed.day, from.year);
}
