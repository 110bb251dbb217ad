import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { DAY_PATTERN, parseDay } from '../date/day.ts';
import { type NamedBody, readBody, readBodyBefore } from './body.ts';

/** What stands after a number and belongs to it. */
export interface Attachments {
  readonly date: string | null;
  readonly dateSpan: Span | null;
  /** A day is printed but no calendar has it. */
  readonly impossibleDate: boolean;
  readonly issuer: NamedBody | null;
  readonly subject: string | null;
  /** Where the citation ends; the subject is not part of it. */
  readonly end: number;
}

const AFTER_DATE = new RegExp(
  `[\\s,;|]{0,6}\\(?\\s?(?:(?:được\\s{1,3})?(?:ban hành|ký ban hành|ký|phát hành|công bố|ra|cùng)\\s{1,3})?(${DAY_PATTERN})\\s?\\)?`,
  'iuy',
);
const OF = /[\s,]{0,4}(?:của|cua|do)\s{1,4}/iuy;
const AND = /\s{0,2}(?:,|;|-|–|\svà)\s{1,3}(?=\p{Lu})/uy;
const BLANKS = /\s{1,3}(?=\p{Lu})/uy;
const TERM = /[\s,]{0,3}\(?(?:khóa|khoá)\s{1,3}(?:[IVX]{1,6}|\d{1,2})\)?(?![\p{L}\d])/uy;
const ABOUT = /[\s,]{0,4}(?:"|“)?(?:về việc|về|V\/v|v\/v|Về việc|Về)(?![\p{L}])\s{0,3}(?:"|“)?/uy;

/**
 * Reads date, issuer and subject after a number, in whatever order they stand. `limit`: where the next citation
 * starts. `raw`: the same text with its line ends.
 */
export function readAttachments(text: string, start: number, limit: number, raw = text): Attachments {
  let end = start;
  let date: string | null = null;
  let dateSpan: Span | null = null;
  let impossibleDate = false;
  let issuer: NamedBody | null = null;
  for (let piece = 0; piece < 4; piece += 1) {
    const day = date === null && !impossibleDate ? stick(AFTER_DATE, text, end) : null;
    if (day && end + day[0].length <= limit) {
      date = parseDay(day[1]!);
      impossibleDate = date === null;
      const dateStart = end + day[0].indexOf(day[1]!);
      dateSpan = { start: dateStart, end: dateStart + day[1]!.length };
      end += closedLength(day[0]);
      continue;
    }
    const body: NamedBody | null = issuer ? null : readIssuer(text, end, limit, raw);
    if (body) {
      issuer = body;
      end = body.end;
      continue;
    }
    const term = stick(TERM, text, end);
    if (!term || end + term[0].length > limit) break;
    end += closedLength(term[0]);
  }
  const about = stick(ABOUT, text, end);
  const subject = about ? readSubject(text, end + about[0].length, limit) : null;
  return { date, dateSpan, impossibleDate, issuer, subject, end };
}

/** All bodies of a joint document: `của Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp`. The first one says what they are. */
export function readJointIssuers(text: string, first: NamedBody): NamedBody {
  let { end } = first;
  for (let count = 0; count < 6; count += 1) {
    const and = stick(AND, text, end);
    const next: NamedBody | null = and && readBody(text, end + and[0].length);
    if (!next) break;
    end = next.end;
  }
  return { ...first, end, name: text.slice(first.start, end).replace(/\s+/gu, ' ') };
}

/** `của Bộ Chính trị`; without "của" only where the subject follows at once: `ngày 16/6/2022 Bộ Chính trị về …`. */
function readIssuer(text: string, at: number, limit: number, raw: string): NamedBody | null {
  const window = text.slice(0, limit);
  const of = stick(OF, text, at);
  if (of) return readBody(window, at + of[0].length, raw);
  const blank = stick(BLANKS, text, at);
  const body = blank && readBody(window, at + blank[0].length, raw);
  return body && stick(ABOUT, text, body.end) ? body : null;
}

/** Verbs whose object is the document itself: who stands before them issued it. */
const ISSUING =
  /(?:ban hành|ký ban hành|ký|có|ra|phát hành|gửi)\s{1,3}(?:kèm theo\s{1,3})?(?:các\s{1,3}|01\s{1,3}|một số\s{1,3})?$/iu;
const AT = /tại\s{1,3}(?:các\s{1,3})?$/iu;
const ADVERBS =
  /(?:\s{1,3}(?:đã|tiếp tục|cũng|vừa|kịp thời|chủ động|sẽ|(?:xây dựng|nghiên cứu|thảo luận)(?: và|,)))*\s{0,3}$/iu;
const DAY = new RegExp(DAY_PATTERN, 'giu');
const LEFT_WINDOW = 140;
const LEFT_TOKENS = 12;

export interface LeftAttachments {
  readonly date: string | null;
  readonly dateSpan: Span | null;
  readonly issuer: NamedBody | null;
}

/** Reads what stands before a citation: `Ngày 27/9/2021, Ban Tổ chức Trung ương có Hướng dẫn số …`. Never before `limit`. */
export function readLeftAttachments(text: string, start: number, limit: number): LeftAttachments {
  const from = Math.max(limit, start - LEFT_WINDOW);
  const window = text.slice(from, start);
  const verb = ISSUING.exec(window);
  const link = verb ?? AT.exec(window);
  if (!link) return { date: null, dateSpan: null, issuer: null };
  const subjectEnd = ADVERBS.exec(window.slice(0, link.index))?.index ?? link.index;
  const body = readBodyBefore(window, subjectEnd);
  const issuer = body && { ...body, start: body.start + from, end: body.end + from };
  const day = verb ? leftDate(window, body?.start ?? subjectEnd, link.index) : null;
  const date = day && parseDay(day[0]);
  const dateSpan = day && date ? { start: from + day.index, end: from + day.index + day[0].length } : null;
  return { date, dateSpan, issuer };
}

/** The last full day in the same clause, at most twelve words before the verb. */
function leftDate(window: string, bodyStart: number, verb: number): RegExpExecArray | null {
  const last = [...window.slice(0, bodyStart).matchAll(DAY)].at(-1);
  if (!last) return null;
  const between = window.slice(last.index + last[0].length, verb);
  const isOneClause = !/[.;:]\s|[;:]/u.test(between) && between.trim().split(/\s+/u).length <= LEFT_TOKENS;
  return isOneClause ? last : null;
}

/** Clauses that go on after a comma without being part of the title. */
const NEW_CLAUSE =
  /^(?:cu the|trong do|dong thoi|theo do|tu do|qua do|den nay|ngay|nham|de|ban|doan|dang uy|cac|bao cao|yeu cau|de nghi|cua|va cac|tiep do|sau do|voi|ket qua|nhu|hien nay|vi vay)(?![a-z])/u;
const SUBJECT_LENGTH = 220;

/** What the document is about: up to the end of the clause. */
function readSubject(text: string, start: number, next: number): string | null {
  // The title may cite another document ("về thực hiện Nghị quyết số …"); after "và" or a comma a new citation starts.
  const stop = /(?:[,;]|\svà|\svà các|,\s?các)\s*$/u.test(text.slice(Math.max(start, next - 8), next))
    ? next
    : text.length;
  const window = text.slice(start, Math.min(stop, start + SUBJECT_LENGTH)).replace(/(?:[,;]|\svà)(?: các)?\s*$/u, '');
  let end = window.length;
  for (const { 0: sign, index } of window.matchAll(/[.;:,)”"\]]|\((?:sau đây|gọi tắt|viết tắt)/gu)) {
    const after = window.slice(index + 1).trimStart();
    const inNumber = /\d/u.test(window.charAt(index - 1)) && /^\d/u.test(window.slice(index + 1));
    const goesOn = sign === ',' && /^\p{Ll}/u.test(after) && !NEW_CLAUSE.test(foldVietnamese(after.slice(0, 20)));
    if (inNumber || goesOn) continue;
    end = index;
    break;
  }
  const cut = end === SUBJECT_LENGTH ? window.lastIndexOf(' ') : end;
  const subject = window.slice(0, Math.max(cut, 0)).replace(/\s+/gu, ' ').trim();
  return subject.length >= 4 ? subject : null;
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
