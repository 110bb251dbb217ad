import type { Span } from '../../text/span.ts';
import type { DateKind } from '../mention.ts';
import type { LeadRole } from '../tables/date-words.ts';

/** What is printed of a date; null = not printed. */
export interface DateParts {
  readonly year: number | null;
  /** 1..12. */
  readonly month: number | null;
  /** 1..4. */
  readonly quarter: number | null;
  readonly day: number | null;
}

/** How fine a point is. `number` is a bare number that only a neighbour can make a day, a month or a quarter. */
export type Grain = 'day' | 'month' | 'quarter' | 'year' | 'stretch' | 'number';

/** One place on the calendar as printed, before neighbours, bounds and the document's date are looked at. */
export interface DatePoint extends Span {
  readonly grain: Grain;
  readonly from: DateParts;
  /** Last month of a stretch inside one year (`6 tháng đầu năm 2023`). */
  readonly toMonth?: number;
  /** The word before it, which is inside the span where it belongs to the date (`ngày`, `tháng`, `năm`). */
  readonly lead: LeadRole | null;
  /** False where it is a date only beside another (`17` in `từ 17 đến 19/9/2024`). */
  readonly alone: boolean;
  /** How sure the printed form alone makes it, 0..1. */
  readonly certainty: number;
  readonly kind?: DateKind;
  /** A form no calendar has (`31/4/2023`), one with a misread or an unreadable number, one whose day is not filled in. */
  readonly fault?: 'impossible' | 'repaired' | 'unread' | 'blank' | 'short-year';
  /** Day and month as printed, where they are no day: `from` keeps only what is certain. */
  readonly printed?: { readonly day: number; readonly month: number };
}

export const NOTHING: DateParts = { year: null, month: null, quarter: null, day: null };

export const FIRST_YEAR = 1930;
export const LAST_YEAR = 2099;

/** Whether a number can be the year of a paper or of a plan. */
export function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
