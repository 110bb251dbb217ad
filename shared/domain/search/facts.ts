import { foldVietnamese } from '../../text/fold.ts';
import type { Finding, FindingValue } from '../finding.ts';

/** Longer periods say too little of one year. */
const LONGEST_PERIOD_YEARS = 20;
/** A range is asked for by this many pieces at most. */
const MOST_PIECES = 120;
const DAY_MILLISECONDS = 86_400_000;

/**
 * What the findings of a page say, as single words of letters and digits that no text holds: `vb49cttu` (a directive),
 * `vb49ct` (its number and type), `n20230828`, `n202308`, `n2023` (a day, its month, its year).
 */
export function factsOf(findings: readonly Pick<Finding, 'kind' | 'value'>[]): string[] {
  const facts = new Set<string>();
  for (const { kind, value } of findings) {
    for (const fact of factsOfValue(kind, value)) facts.add(fact);
  }
  return [...facts].sort();
}

/** A directive by its symbol, however it is written: `49-CT/TU`, `49 ct tu`. */
export function directiveFact(symbol: string): string {
  return `vb${foldVietnamese(symbol.normalize('NFC')).replace(/[^a-z0-9]/gu, '')}`;
}

/** Facts of any day in a range of ISO days, both ends in it: whole years, whole months and single days. */
export function daysBetween(from: string, to: string): string[] {
  const pieces: string[] = [];
  let at = Date.parse(from);
  const end = Date.parse(to);
  while (at <= end && pieces.length < MOST_PIECES) {
    const day = isoDay(at);
    const piece = [day.slice(0, 4), day.slice(0, 7)].find(
      (prefix) => day === firstDay(prefix) && Date.parse(lastDay(prefix)) <= end,
    );
    pieces.push(`n${(piece ?? day).replaceAll('-', '')}`);
    at = Date.parse(piece ? lastDay(piece) : day) + DAY_MILLISECONDS;
  }
  return pieces;
}

/** The first day of a year, a month or a day in ISO form. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day of a year, a month or a day in ISO form. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return isoDay(month === undefined ? Date.UTC(year!, 11, 31) : Date.UTC(year!, month, 0));
}

function factsOfValue(kind: Finding['kind'], value: FindingValue): string[] {
  if (kind === 'directive' && 'number' in value && value.number !== null) return directiveFacts(value.number, value);
  if (kind === 'date' && 'edtf' in value) return dateFacts(value.edtf);
  return [];
}

function directiveFacts(number: string, { type, date }: { type: string | null; date: string | null }): string[] {
  const digits = /^\d+/u.exec(number)?.[0] ?? '';
  return [
    directiveFact(number),
    ...(type && digits ? [directiveFact(`${digits}${type}`)] : []),
    ...(date ? dateFacts(date) : []),
  ];
}

/** Days with their month and year, months with their year; of a period both ends and the years between. */
function dateFacts(edtf: string): string[] {
  const dates = [...edtf.matchAll(/(?<!\d)(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?/gu)].map(([date]) => date);
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const isPeriod = edtf.includes('/') && years.length === 2 && years[1]! - years[0]! <= LONGEST_PERIOD_YEARS;
  const between = isPeriod ? Array.from({ length: years[1]! - years[0]! + 1 }, (_, at) => `n${years[0]! + at}`) : [];
  const whole = dates.flatMap((date) => [date, date.slice(0, 7), date.slice(0, 4)]);
  return [...whole.map((date) => `n${date.replaceAll('-', '')}`), ...between];
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
