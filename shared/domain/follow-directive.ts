import type { DirectiveValue, Warning } from '../extraction/mention.ts';
import type { Document } from './document.ts';
import type { ReviewedFinding } from './review.ts';
import { directiveFact } from './search/facts.ts';

/** A report with its review. */
export interface ReadReport {
  readonly document: Document;
  readonly reviewed: readonly ReviewedFinding[];
  readonly warnings: readonly Warning[];
}

/** One directive, as far as it is asked for: a number begins anew every term, so the day tells which. */
export interface AskedDirective {
  /** However it is written. */
  readonly number: string;
  readonly date: string | null;
}

/** A report that cites the directive, with the places. */
export interface Citation extends ReadReport {
  readonly places: readonly ReviewedFinding[];
}

/** Findings of a report that name the directive and that nobody rejected. A place without a day may mean any of them. */
export function placesOf({ reviewed }: ReadReport, { number, date }: AskedDirective): ReviewedFinding[] {
  const fact = directiveFact(number);
  return reviewed.filter(({ finding, value, state }) => {
    if (finding.kind !== 'directive' || state === 'rejected') return false;
    const named = value as DirectiveValue;
    if (named.number === null || directiveFact(named.number) !== fact) return false;
    return date === null || named.date === null || named.date === date;
  });
}

/** The reports that cite it, the oldest report first. */
export function citationsOf(reports: readonly ReadReport[], asked: AskedDirective): Citation[] {
  return reports
    .map((report) => ({ ...report, places: placesOf(report, asked) }))
    .filter(({ places, document }) => places.length > 0 && !isItself(document, asked))
    .toSorted((a, b) => (dayOf(a.document) < dayOf(b.document) ? -1 : 1));
}

/** The paper itself among the documents. */
export function findItself(reports: readonly ReadReport[], asked: AskedDirective): Document | undefined {
  return reports.find(({ document }) => isItself(document, asked))?.document;
}

/** Days under which reports cite the number, with how many reports each, the newest day first. */
export function datesCited(reports: readonly ReadReport[], number: string): { date: string; reports: number }[] {
  const counts = new Map<string, number>();
  for (const { places } of citationsOf(reports, { number, date: null })) {
    const dates = new Set(places.map(({ value }) => (value as DirectiveValue).date));
    for (const date of dates) if (date !== null) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return [...counts].map(([date, count]) => ({ date, reports: count })).sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** The values of a part of the identity as citations give it, most often first. */
export function commonest(
  citations: readonly Citation[],
  part: 'number' | 'typeName' | 'issuer' | 'subject',
): string[] {
  const counts = new Map<string, number>();
  for (const { value } of citations.flatMap(({ places }) => places)) {
    const said = (value as DirectiveValue)[part];
    if (said !== null) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([said]) => said);
}

/** The day of a report: its own, else the one it arrived on. */
export function dayOf({ own, receivedAt }: Document): string {
  return own?.date ?? receivedAt.slice(0, 10);
}

function isItself({ own }: Document, { number, date }: AskedDirective): boolean {
  if (!own?.number || directiveFact(own.number) !== directiveFact(number)) return false;
  return date === null || own.date === date;
}
