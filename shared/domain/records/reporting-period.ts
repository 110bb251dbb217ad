import type { DateValue, FigureValue } from '../../extraction/mention.ts';
import type { Document } from '../document.ts';
import type { ReviewedFinding } from '../review.ts';

/** Kinds of dates that say over which time something was done. */
const SPANS = new Set(['interval', 'period', 'year', 'quarter', 'month']);
/** A period in a report longer than this is history, not what is reported. */
const MOST_YEARS = 10;
/** Share of the figures with a period that must agree where the title names none. */
const AGREEING = 0.5;

/**
 * The years a report is about, `['2023', '2024']`: those of the period its title names, else those of the period most of
 * its figures carry; empty where neither says. Rejected findings say nothing.
 */
export function reportingYears(document: Document, reviewed: readonly ReviewedFinding[]): readonly string[] {
  const standing = reviewed.filter(({ state }) => state !== 'rejected');
  return yearsInTitle(document, standing) ?? yearsOfFigures(standing) ?? [];
}

/** The years an EDTF date or interval covers; null where it has an open end, no year, or too many of them. */
export function yearsOf(edtf: string): readonly string[] | null {
  const ends = edtf.split('/').map((end) => /^(?<year>\d{4})(?:-|$)/u.exec(end)?.groups?.year);
  const [first, last = first] = ends;
  if (!first || !last || ends.length > 2) return null;
  const count = Number(last) - Number(first) + 1;
  return count < 1 || count > MOST_YEARS ? null : Array.from({ length: count }, (_, at) => String(Number(first) + at));
}

function yearsInTitle({ own }: Document, reviewed: readonly ReviewedFinding[]): readonly string[] | null {
  const title = own?.title?.toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ');
  if (!title) return null;
  for (const { finding, value } of reviewed) {
    if (finding.kind !== 'date' || !SPANS.has((value as DateValue).kind)) continue;
    const quote = finding.evidence.quote.toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ');
    const years = finding.evidence.page === 1 && title.includes(quote) ? yearsOf((value as DateValue).edtf) : null;
    if (years) return years;
  }
  return null;
}

function yearsOfFigures(reviewed: readonly ReviewedFinding[]): readonly string[] | null {
  const spans = reviewed.flatMap(({ finding, value }) => {
    const period = finding.kind === 'figure' ? (value as FigureValue).period : null;
    const years = period === null ? null : yearsOf(period);
    return years ? [years.join(' ')] : [];
  });
  const counts = [...Map.groupBy(spans, (span) => span)].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  const [best] = counts;
  return best && best[1].length > spans.length * AGREEING ? best[0].split(' ') : null;
}
