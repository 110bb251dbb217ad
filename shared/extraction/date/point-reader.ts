import type { LeadRole } from '../tables/date-words.ts';
import type { DatePoint } from './point.ts';

/** The word right before a number and where it starts. */
export type Lead = { readonly role: LeadRole; readonly start: number } | null;
/** Reads one form of a date whose first digit stands at `offset` of lower-case text. */
export type PointReader = (text: string, offset: number, lead: Lead) => DatePoint | null;

/** What follows must not make the number part of a symbol (`30/2020/nđ-cp`), a longer number or a percentage. */
export const NO_TAIL = '(?!\\d|[.,]\\d|\\p{L}?[/\\-–]\\p{L}|[/]\\d)';
const SAYS_DAY: readonly LeadRole[] = ['day', 'part-of-day', 'occasion', 'weekday'];
const SAYS_BOUND: readonly LeadRole[] = ['from', 'to'];
/** `ngày`, `sáng`, `đợt`, `thứ hai`: the number after it is a day. */
export const saysDay = (lead: Lead) => lead !== null && SAYS_DAY.includes(lead.role);
/** `từ`, `đến`, `trước`: a date may follow, or a count. */
export const saysBound = (lead: Lead) => lead !== null && SAYS_BOUND.includes(lead.role);
/** Words that belong inside the span; `từ`, `đến` and the like are looked at when bounds are read. */
export const spanStart = (lead: Lead, offset: number) => (lead === null || saysBound(lead) ? offset : lead.start);
