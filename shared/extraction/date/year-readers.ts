import type { LeadRole } from '../tables/date-words.ts';
import { at, GAP, matchAt } from './patterns.ts';
import { type DatePoint, isYear, NOTHING } from './point.ts';
import { type Lead, saysBound } from './point-reader.ts';

// năm 2021; the number of a year is never followed by a unit sign
const YEAR = at(`(\\d{4})(?![\\d%]|[.,]\\d|/\\p{L}|\\p{L}[/\\-–])`);
// 2021: 05 đảng viên | 2023 (11 đảng viên)
const HEADS_A_COUNT = at(`\\d{4}${GAP}[:(]${GAP}(?:\\d{1,3}(?![\\d/])|(?:có|là|kết nạp) {1,8}\\d)`);
// 02 năm (2022, 2023)
const IN_BRACKETS = at(`(?<=năm${GAP}\\()`);
const SAYS_YEAR: readonly LeadRole[] = ['year', 'school-year', 'period', 'term'];

/** A year after a word that says so, in a list of years, or beside another. */
export function readYear(text: string, offset: number, lead: Lead): DatePoint | null {
  const match = matchAt(YEAR, text, offset);
  if (match === null || !isYear(Number(match[1]))) return null;
  const isListed = matchAt(IN_BRACKETS, text, offset) !== null || matchAt(HEADS_A_COUNT, text, offset) !== null;
  const isPlanned = lead?.role === 'period' || lead?.role === 'school-year';
  const alone = lead?.role === 'year' || isPlanned || saysBound(lead) || isListed;
  const inside = lead !== null && SAYS_YEAR.includes(lead.role);
  return {
    ...{ grain: 'year', start: inside ? lead.start : offset, end: offset + 4, lead: lead?.role ?? null, alone },
    from: { ...NOTHING, year: Number(match[1]) },
    certainty: lead?.role === 'year' ? 0.97 : saysBound(lead) ? 0.8 : 0.85,
  };
}
