import type { BoundDate } from './bounds.ts';
import type { DateParts, DatePoint } from './point.ts';

/** Years that are printed with a month, a quarter or a stretch somewhere in the document. */
export type PrintedYears = ReadonlyMap<string, ReadonlySet<number>>;

const GRAINS: readonly DatePoint['grain'][] = ['month', 'quarter', 'stretch'];
const REACH = 100;
const BEHIND = 24;
const SENTENCE_END = /[.;!?] /gu;
const TOLD = /(?<!\p{L})(?:đã|vừa qua|vừa rồi|kết quả|năm trước)(?!\p{L})/u;
const TASK =
  /(?<!\p{L})(?:nhiệm vụ|phương hướng|phấn đấu|yêu cầu|hoàn thành|đề nghị|tiếp tục|dự kiến|tập trung|sẽ|kế hoạch|báo cáo|giao|tổ chức|triển khai)(?!\p{L})/u;

/** Collects the printed years of all dates of a document. */
export function printedYears(dates: readonly BoundDate[]): PrintedYears {
  const years = new Map<string, Set<number>>();
  for (const { from } of dates.flatMap(({ members }) => members)) {
    if (from.from.year === null || !GRAINS.includes(from.grain)) continue;
    const key = keyOf(from);
    years.set(key, (years.get(key) ?? new Set()).add(from.from.year));
  }
  return years;
}

function keyOf({ grain, from, toMonth }: DatePoint): string {
  return `${grain} ${from.quarter ?? from.month} ${toMonth ?? ''}`;
}

/**
 * True where a month, a quarter or a stretch without a year is that of the document's year although it begins after
 * the document: the same one is printed with that year, a task is set for it, or it is nearer than a year before.
 */
export function liesAhead(text: string, date: BoundDate, document: DateParts, printed: PrintedYears): boolean {
  const { from } = date.members[0]!;
  if (!GRAINS.includes(from.grain)) return false;
  const years = printed.get(keyOf(from));
  const isPrinted = years?.has(document.year!) ?? false;
  if (isPrinted !== (years?.has(document.year! - 1) ?? false)) return isPrinted;
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  const sentence = before.slice(([...before.matchAll(SENTENCE_END)].at(-1)?.index ?? -1) + 1);
  if (TOLD.test(sentence) || TOLD.test(text.slice(date.end, date.end + BEHIND))) return false;
  return TASK.test(sentence) || isNearer(from, document);
}

/** Nearer ahead than the same one lies back. */
function isNearer({ from, toMonth }: DatePoint, document: DateParts): boolean {
  const first = from.month ?? from.quarter! * 3 - 2;
  const last = toMonth ?? from.month ?? from.quarter! * 3;
  return first - document.month! < 12 - (last - document.month!);
}
