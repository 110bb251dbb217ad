import type { CleanText } from '../../text/clean-text.ts';
import type { DateMention, DateValue, ReasonCode } from '../mention.ts';
import { mentionId } from '../mention-id.ts';
import { type BoundDate, boundDate, edtfOf } from './bounds.ts';
import { partsOfIso, toEdtf } from './edtf.ts';
import { readingOf } from './evidence.ts';
import { isFurniture } from './furniture.ts';
import { type DatedExpression, inferYears } from './infer-year.ts';
import { joinPoints } from './join.ts';
import { matchingTextOf } from './matching-text.ts';
import type { DateParts } from './point.ts';
import { isDate } from './refine.ts';
import { findPoints } from './scan.ts';

export interface DateContext {
  /** The document's own date (ISO), from which missing years are inferred; null when it is not known. */
  readonly documentDate: string | null;
}

/** Every date of a document in reading order, page by page, none inside another. Never throws. */
export function findDates(pages: readonly CleanText[], { documentDate }: DateContext): DateMention[] {
  const document = documentDate === null ? null : partsOfIso(documentDate);
  return pages.flatMap((page) => datesOfPage(page, document));
}

function datesOfPage(page: CleanText, document: DateParts | null): DateMention[] {
  const lower = matchingTextOf(page);
  return joinPoints(lower, findPoints(lower))
    .map((expression) => boundDate(lower, expression))
    .filter((date) => isDate(lower, date))
    .map((date) => mentionOf(page, isFurniture(page, lower, date) ? chromeOf(date) : date, document));
}

function chromeOf(date: BoundDate): BoundDate {
  return { ...date, kind: 'chrome', bound: null, toNow: false, start: date.members[0]!.from.start };
}

function mentionOf(page: CleanText, printed: BoundDate, document: DateParts | null): DateMention {
  const dated = inferYears(printed, document);
  const { start, end, kind } = dated.bound;
  const usesNow = dated.bound.toNow && document !== null;
  const edtf = edtfOf(dated.bound, document === null ? null : toEdtf(document));
  const value: DateValue = { edtf, kind, inferred: dated.inferred || usesNow };
  const reading = readingOf(page, { start, end });
  const reasons = reasonsOf(dated, usesNow);
  if (reading.lowest !== null && reading.lowest < LOW_READING) reasons.push('low-reading-confidence');
  if (reading.differs) reasons.push('readings-differ');
  if (reading.handwritten) reasons.push('handwritten');
  const certainty = dated.bound.certainty * (dated.inferred ? 0.8 : dated.open ? 0.7 : 1);
  return {
    ...{ page: page.page, start, end, kind: 'date', value, reasons },
    id: mentionId('date', edtf, page.page, { start, end }),
    quote: page.raw.slice(start, end),
    confidence: certainty * (reading.lowest ?? 1),
  };
}
/** Below this a reader's digits are wrong too often to be taken without a look. */
const LOW_READING = 0.8;

function reasonsOf({ bound, inferred, open }: DatedExpression, usesNow: boolean): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  const points = bound.members.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  if (inferred || points.some(({ fault }) => fault === 'short-year')) reasons.push('inferred-year');
  if (usesNow) reasons.push('inferred-date');
  if (open || points.some(({ fault }) => fault === 'impossible')) reasons.push('ambiguous-value');
  if (points.some(({ fault }) => fault === 'repaired')) reasons.push('ocr-repair');
  if (points.some(({ fault }) => fault === 'blank')) reasons.push('blank-number');
  if (bound.kind === 'approximate') reasons.push('approximate');
  if (reasons.length === 0 && bound.certainty < LOW_CERTAINTY) reasons.push('low-confidence');
  return reasons;
}
/** Forms that are a date in most papers, not in all. */
const LOW_CERTAINTY = 0.8;
