import type { Span } from '../../text/span.ts';
import { DAY_PATTERN, parseDay } from '../date/day.ts';
import { type NamedBody, readBodyBefore } from './body.ts';
import { readIssuer } from './issuer-after.ts';
import { type PrintedDay, readDayAt } from './printed-day.ts';
import { ABOUT, readSubject } from './subject.ts';

/** What stands after a number and belongs to it. */
export interface Attachments {
  readonly day: PrintedDay | null;
  readonly issuer: NamedBody | null;
  /** Somebody is named as the issuer ("của …"), but it is no body anyone knows. */
  readonly isIssuerUnknown: boolean;
  readonly subject: string | null;
  /** Where the citation ends; the subject is not part of it. */
  readonly end: number;
}

const BEFORE_DAY =
  /[\s,;|]{0,6}\(?\s?(?:(?:được\s{1,3})?(?:ban hành|ký ban hành|ký|phát hành|công bố|ra|cùng)\s{1,3})?/iuy;
const CLOSING = /\s?\)/uy;
/** `Kế hoạch số 12-KH/TU năm 2021 của …`: the year it is for, between the number and who issued it. */
const PERIOD = /[\s,]{0,3}(?:(?:năm|tháng)\s{1,3}(?:\d{1,2}\s?[/-]\s?)?\d{4})(?=\s{1,3}của\s)/uy;
const TERM = /[\s,]{0,3}\(?(?:khóa|khoá)\s{1,3}(?:[IVX]{1,6}|\d{1,2})\)?(?![\p{L}\d])/uy;

/**
 * Reads date, issuer and subject after a number, in whatever order they stand. `limit`: where the next citation
 * starts. `raw`: the same text as printed, with its line ends.
 */
export function readAttachments(text: string, start: number, limit: number, raw = text): Attachments {
  let end = start;
  let day: PrintedDay | null = null;
  let issuer: NamedBody | null = null;
  let isIssuerUnknown = false;
  for (let piece = 0; piece < 4; piece += 1) {
    const found: DayAfter | null = day ? null : readDay(text, end, limit);
    if (found) {
      ({ day, end } = found);
      continue;
    }
    const named: ReturnType<typeof readIssuer> = issuer ? null : readIssuer(text, end, limit, raw);
    isIssuerUnknown ||= named === 'unknown';
    if (named && named !== 'unknown') {
      issuer = named;
      end = named.end;
      continue;
    }
    const term = stick(TERM, text, end) ?? stick(PERIOD, text, end);
    if (!term || end + term[0].length > limit) break;
    end += closedLength(term[0]);
  }
  const about = stick(ABOUT, text, end);
  // As printed: only numbers and days are read with their digits put right.
  const subject = about ? readSubject(raw, end + about[0].length, limit) : null;
  return { day, issuer, isIssuerUnknown: isIssuerUnknown && issuer === null, subject, end };
}

interface DayAfter {
  readonly day: PrintedDay;
  /** Behind the bracket that was opened before it. */
  readonly end: number;
}

/** The day after signs, a bracket or "ban hành". */
function readDay(text: string, at: number, limit: number): DayAfter | null {
  const before = stick(BEFORE_DAY, text, at)?.[0] ?? '';
  const day = readDayAt(text, at + before.length, limit);
  const closing = day && before.includes('(') ? stick(CLOSING, text, day.end) : null;
  return day && { day, end: day.end + (closing?.[0].length ?? 0) };
}

/** Verbs whose object is the document itself: who stands before them issued it. */
const ISSUING =
  /(?:ban hành|ký ban hành|ký|có|ra|phát hành|gửi)\s{1,3}(?:kèm theo\s{1,3})?(?:các\s{1,3}|01\s{1,3}|một số\s{1,3})?$/iu;
/** Verbs of who drafted it: most often, not always, also the issuer. */
const DRAFTING =
  /(?:xây dựng|soạn thảo|cụ thể h(?:óa|oá)\s{1,3}(?:bằng|thành))\s{1,3}(?:các\s{1,3}|01\s{1,3}|một số\s{1,3})?$/iu;
/** Who advised drafted it for another body. */
const ADVISED = /^\s{0,3}(?:đã\s{1,3})?tham mưu/iu;
const AT = /tại\s{1,3}(?:các\s{1,3})?$/iu;
const ADVERBS =
  /(?:\s{1,3}(?:đã|tiếp tục|cũng|vừa|kịp thời|chủ động|sẽ|tham mưu,?|(?:xây dựng|nghiên cứu|thảo luận)(?: và|,)))*\s{0,3}$/iu;
const DAY = new RegExp(DAY_PATTERN, 'giu');
const DAY_WORD = /ng\p{L}y\s/giu;
const LEFT_WINDOW = 140;
const LEFT_TOKENS = 12;

export interface LeftAttachments {
  readonly day: PrintedDay | null;
  readonly issuer: NamedBody | null;
  /** What the body is said to have done with the document. */
  readonly role: 'issued' | 'drafted' | 'advised';
}

/** Reads what stands before a citation: `Ngày 27/9/2021, Ban Tổ chức Trung ương có Hướng dẫn số …`. Never before `limit`. */
export function readLeftAttachments(text: string, start: number, limit: number): LeftAttachments {
  const from = Math.max(limit, start - LEFT_WINDOW);
  const window = text.slice(from, start);
  const issued = ISSUING.exec(window);
  const verb = issued ?? DRAFTING.exec(window);
  const link = verb ?? AT.exec(window);
  if (!link) return { day: null, issuer: null, role: 'issued' };
  const subjectEnd = ADVERBS.exec(window.slice(0, link.index))?.index ?? link.index;
  const body = readBodyBefore(window, subjectEnd);
  const issuer = body && { ...body, start: body.start + from, end: body.end + from };
  const day = issued ? leftDay(window, body?.start ?? subjectEnd, link.index) : null;
  return {
    day: day && { ...day, start: day.start + from, end: day.end + from },
    issuer,
    role: verb === null || issued ? 'issued' : ADVISED.test(window.slice(subjectEnd)) ? 'advised' : 'drafted',
  };
}

/** The last full day in the same clause, at most twelve words before the verb. */
function leftDay(window: string, bodyStart: number, verb: number): PrintedDay | null {
  const before = window.slice(0, bodyStart);
  const day = lastWholeDay(before) ?? lastRepairedDay(before);
  if (!day) return null;
  const between = window.slice(day.end, verb);
  const isOneClause = !/[.;:]\s|[;:]/u.test(between) && between.trim().split(/\s+/u).length <= LEFT_TOKENS;
  return isOneClause ? day : null;
}

function lastWholeDay(before: string): PrintedDay | null {
  const last = [...before.matchAll(DAY)].at(-1);
  const iso = last ? parseDay(last[0]) : null;
  return last && iso !== null ? { iso, start: last.index, end: last.index + last[0].length, fault: null } : null;
}

function lastRepairedDay(before: string): PrintedDay | null {
  const days = [...before.matchAll(DAY_WORD)].map(({ index }) => readDayAt(before, index));
  return days.findLast((day) => day?.fault === 'repaired') ?? null;
}

/** Length without a bracket that was opened before the match. */
function closedLength(matched: string): number {
  return matched.includes(')') && !matched.includes('(') ? matched.lastIndexOf(')') : matched.trimEnd().length;
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** True when a span ends where only blanks, a comma or "và" stand before the next one: two items of one list. */
export function isListGap(text: string, before: Span, next: Span): boolean {
  if (next.start < before.end || next.start - before.end > 14) return false;
  return /^\s*(?:,|;|và|va|hoặc|,\s*và|-|–)?\s*(?:số\s*:?\s*)?$/iu.test(text.slice(before.end, next.start));
}
