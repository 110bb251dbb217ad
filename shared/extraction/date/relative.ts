import type { CleanText } from '../../text/clean-text.ts';
import type { DateMention } from '../mention.ts';
import { mentionId } from '../mention-id.ts';
import { daysInMonth, partsOfIso, toEdtf } from './edtf.ts';
import { matchingPageOf } from './matching-text.ts';
import type { DateParts } from './point.ts';

const DAY_MS = 86_400_000;
/** `10 ngày kể từ ngày ký`; working days are left out: they need a calendar of holidays. */
const AFTER_SIGNING =
  /(?<![\d.,/])(\d{1,3})(?: {0,4}\(\p{L}[\p{L} ]{1,30}\))? {0,8}(ngày|tháng) {1,8}(?:kể |tính )?từ {1,8}(?:ngày|khi) {1,8}(?:ký|ban hành|ký ban hành)(?!\p{L})/gu;

/** Deadlines counted from the day of the document itself: known only where that day is. */
export function relativeDeadlines(page: CleanText, documentDate: string | null): DateMention[] {
  if (documentDate === null) return [];
  const mentions: DateMention[] = [];
  for (const { 0: printed, 1: count, 2: unit, index } of matchingPageOf(page).text.matchAll(AFTER_SIGNING)) {
    const edtf = `../${toEdtf(later(partsOfIso(documentDate), Number(count), unit === 'tháng'))}`;
    const span = { start: index, end: index + printed.length };
    mentions.push({
      ...{ ...span, page: page.page, kind: 'date', quote: page.raw.slice(span.start, span.end), confidence: 0.75 },
      value: { edtf, kind: 'deadline', inferred: true },
      reasons: ['inferred-date'],
      id: mentionId('date', edtf, page.page, span),
    });
  }
  return mentions;
}

function later(from: DateParts, count: number, inMonths: boolean): DateParts {
  const [year, month, day] = [from.year!, from.month!, from.day!];
  if (!inMonths)
    return partsOfIso(new Date(Date.UTC(year, month - 1, day) + count * DAY_MS).toISOString().slice(0, 10));
  const index = month - 1 + count;
  const target = { ...from, year: year + Math.floor(index / 12), month: (index % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.month, target.year)) };
}
