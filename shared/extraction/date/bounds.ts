import type { DateKind } from '../mention.ts';
import { justBefore, startKey, toEdtf, toUnknownDay } from './edtf.ts';
import type { DateExpression } from './join.ts';
import { at, matchAt } from './patterns.ts';
import type { DateParts, DatePoint } from './point.ts';

const B = ' {1,8}';
const BORDER = '(?<!\\p{L})';
/** `trước 17 giờ 00 ngày 18/7` */
const HOUR = '(?:\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{2})?(?: ?phút)?,? {1,3})?';
/** `tính đến`, `đến hết ngày`, `lũy kế đến thời điểm`. */
const UNTIL = at(
  `(?<=${BORDER}((?:(?:tính|l[ũu][ỹy] kế|cập nhật|kể) )?(?:cho )?(?:đến|tới)(?:${B}(?:hết|thời điểm|ngay))?)${B}${HOUR})`,
);
const BEFORE = at(`(?<=${BORDER}((?:(?:đến|xong|là|hoàn thành) )?trước(?:${B}(?:hết|thời điểm))?)${B}${HOUR})`);
/** `đúng hạn`, `quá hạn`, `dài hạn`: words of their own, no deadline. */
const OTHER_TERM = `(?<!(?:đúng|quá|trước|trễ|sớm|dài|trung|ngắn|giới|gia|có|vô|kỳ|thời|hết) {1,4})`;
const LATEST = at(
  `(?<=${BORDER}((?:chậm nhất|muộn nhất|thời hạn|hạn cuối|hạn chót|hạn nộp|${OTHER_TERM}hạn|không quá|không muộn hơn)(?:${B}(?:là|vào|đến|trong|hết|trước)){0,3}:?)${B}${HOUR})`,
);
const SINCE = at(`(?<=${BORDER}((?:(?:kể|bắt đầu|tính) )?từ(?:${B}(?:sau|thời điểm))?)${B})`);
const TO_NOW = at(
  '(?: {0,8}\\([^()]{0,40}\\))?,? {1,8}(?:cho )?(?:đến|tới) {1,8}(?:hiện nay|nay|thời điểm hiện tại|thời điểm này|hiện tại)(?!\\p{L})',
);
/** `lần đầu năm 2019`, `bước đầu`: no part of the year. */
const OTHER_STAGE = '(?<!(?:lần|bước|ban|đứng|dẫn|hàng|khởi|bắt|sau) {1,4})';
const STAGE = at(`(?<=${BORDER}${OTHER_STAGE}((?:(?:những|các) tháng )?(?:nửa )?(?:đầu|giữa|cuối))${B})`);

/** An expression with what its surroundings say of it: `đến`, `trước`, `từ`, `cuối`. */
export interface BoundDate extends DateExpression {
  readonly kind: DateKind;
  readonly bound: 'until' | 'before' | 'latest' | 'since' | null;
  /** `từ … đến nay`. */
  readonly toNow: boolean;
  readonly stage: 'first' | 'middle' | 'last' | 'first-half' | 'second-half' | null;
}

const KINDS: Readonly<Record<DatePoint['grain'], DateKind>> = {
  day: 'day',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  stretch: 'interval',
  number: 'day',
};

/** Reads the words around an expression and widens its span over them. */
export function boundDate(text: string, expression: DateExpression): BoundDate {
  const staged = withStage(text, expression);
  const { start } = staged;
  const plain = { ...staged, bound: null, toNow: false, kind: plainKind(staged) } as const;
  if (expression.shape === 'list') return plain;
  if (expression.shape === 'range')
    return {
      ...plain,
      start: start - (matchAt(SINCE, text, start)?.[1] === undefined ? 0 : leadLength(SINCE, text, start)),
    };
  const latest = leadLength(LATEST, text, start);
  if (latest > 0 && !isTermOfYear(text, staged, latest))
    return { ...plain, bound: 'latest', kind: 'deadline', start: start - latest };
  const before = leadLength(BEFORE, text, start);
  if (before > 0) {
    // "trước 17 giờ ngày 18/7" includes the day
    const bound = /\d/u.test(text.slice(start - before, start)) ? 'latest' : 'before';
    return { ...plain, bound, kind: isYearPoint(staged) ? 'target' : 'deadline', start: start - before };
  }
  const since = leadLength(SINCE, text, start);
  const toNow = matchAt(TO_NOW, text, expression.end);
  if (since > 0 && toNow !== null)
    return {
      ...plain,
      bound: 'since',
      kind: 'since',
      toNow: true,
      start: start - since,
      end: expression.end + toNow[0].length,
    };
  if (since > 0) return { ...plain, bound: 'since', kind: 'since', start: start - since };
  const until = leadLength(UNTIL, text, start);
  return until === 0 ? plain : { ...plain, bound: 'until', kind: untilKind(text, staged, until), start: start - until };
}

function leadLength(pattern: RegExp, text: string, offset: number): number {
  const lead = matchAt(pattern, text, offset)?.[1];
  return lead === undefined ? 0 : offset - text.lastIndexOf(lead, offset - 1);
}

/** `thời hạn năm 2023 đạt 97%`: before a year, "hạn" sets a deadline only with "là", "đến", "trước" or a colon. */
function isTermOfYear(text: string, staged: Parameters<typeof isYearPoint>[0] & { start: number }, latest: number) {
  return isYearPoint(staged) && /hạn {0,8}$/u.test(text.slice(staged.start - latest, staged.start));
}

function isYearPoint({
  members,
  stage,
}: {
  readonly members: DateExpression['members'];
  readonly stage: BoundDate['stage'];
}): boolean {
  return members[0]!.from.grain === 'year' && stage === null;
}

/** "đến năm 2025" sets a target; "tính đến năm 2023" looks back. */
function untilKind(
  text: string,
  staged: DateExpression & { readonly stage: BoundDate['stage'] },
  until: number,
): DateKind {
  const looksBack = /^(?:tính|l[ũu][ỹy] kế|cập nhật|kể)/u.test(text.slice(staged.start - until, staged.start));
  return isYearPoint(staged) && !looksBack ? 'target' : 'as-of';
}

function plainKind({ shape, members, stage }: DateExpression & { readonly stage: BoundDate['stage'] }): DateKind {
  if (shape === 'list') return 'list';
  const { from, to } = members[0]!;
  if (to !== null)
    return from.lead === 'term'
      ? 'term'
      : from.lead === 'period' || from.lead === 'school-year'
        ? 'period'
        : 'interval';
  return stage === null || stage === 'first-half' || stage === 'second-half' ? KINDS[from.grain] : 'approximate';
}

function withStage(text: string, expression: DateExpression): DateExpression & { readonly stage: BoundDate['stage'] } {
  const { from, to } = expression.members[0]!;
  const mayBeStaged =
    expression.shape !== 'list' && (from.grain === 'year' || from.grain === 'month' || from.grain === 'quarter');
  const lead =
    mayBeStaged && from.lead !== null && to === null ? matchAt(STAGE, text, expression.start)?.[1] : undefined;
  if (lead === undefined) return { ...expression, stage: null };
  const half = lead.startsWith('nửa');
  const stage = lead.endsWith('giữa')
    ? 'middle'
    : lead.endsWith('đầu')
      ? half
        ? 'first-half'
        : 'first'
      : half
        ? 'second-half'
        : 'last';
  return { ...expression, stage, start: text.lastIndexOf(lead, expression.start - 1) };
}

/** "đến ngày 30/6/2026" looks back in a report and ahead in a plan: what lies after the document is a deadline. */
export function aheadOf(bound: BoundDate, document: DateParts | null): BoundDate {
  if (bound.bound !== 'until' || bound.kind !== 'as-of' || document === null) return bound;
  return startKey(bound.members[0]!.from.from) > startKey(document) ? { ...bound, kind: 'deadline' } : bound;
}

/** EDTF of a bound date; `now` is the document's own date where it is known. */
export function edtfOf(bound: BoundDate, now: string | null): string {
  if (bound.shape === 'list') return `{${bound.members.map(memberEdtf).join(',')}}`;
  const member = bound.members[0]!;
  if (member.to !== null) return memberEdtf(member);
  if (isUnknownDay(member.from)) return toUnknownDay(member.from.from);
  const [from, to] = staged(member.from, bound.stage);
  const point = to === null ? toEdtf(from) : `${toEdtf(from)}/${toEdtf(to)}`;
  switch (bound.bound) {
    case 'since':
      return `${toEdtf(from)}/${bound.toNow && now !== null ? now : '..'}`;
    case 'latest':
      return `../${toEdtf(to ?? from)}`;
    case 'before':
      return bound.kind === 'target' ? point : `../${toEdtf(justBefore(from))}`;
    case 'until':
      return bound.kind === 'target' ? point : `../${toEdtf(bound.stage === 'first' ? from : (to ?? from))}`;
    default:
      return bound.kind === 'approximate' && to !== null ? `${point}~` : point;
  }
}

const UNKNOWN: readonly DatePoint['fault'][] = ['impossible', 'blank', 'unread'];

/** A day of which only the year, and perhaps the month, is certain. */
function isUnknownDay({ fault, from }: DatePoint): boolean {
  return UNKNOWN.includes(fault) && from.day === null;
}

function memberEdtf({ from, to }: DateExpression['members'][number]): string {
  const [start, end] = staged(from, null);
  return to === null
    ? end === null
      ? toEdtf(start)
      : `${toEdtf(start)}/${toEdtf(end)}`
    : `${toEdtf(from.from)}/${toEdtf(to.from)}`;
}

const YEAR_STAGES = {
  first: [1, 3],
  middle: [5, 8],
  last: [10, 12],
  'first-half': [1, 6],
  'second-half': [7, 12],
} as const;

/** First and last month of a stretch or of a part of a year. */
function staged(point: DatePoint, stage: BoundDate['stage']): [DateParts, DateParts | null] {
  if (point.toMonth !== undefined) return [point.from, { ...point.from, month: point.toMonth }];
  if (stage === null || point.grain !== 'year') return [point.from, null];
  const [first, last] = YEAR_STAGES[stage];
  return [
    { ...point.from, month: first },
    { ...point.from, month: last },
  ];
}
