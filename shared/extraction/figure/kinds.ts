import { at, matchAt } from '../date/patterns.ts';
import type { FigureKind, FigureValue } from '../mention.ts';
import type { FigureCandidate } from './candidate.ts';

/** What the words around a figure say it is. */
export interface FigureSense {
  readonly kind: FigureKind;
  /** What it is measured against, as printed. */
  readonly base: string | null;
  readonly direction: FigureValue['direction'] | null;
}

const B = ' {1,8}';
const UP = 'tăng|vượt|cao hơn|nhiều hơn|thừa|vượt mức';
const DOWN = 'giảm|thiếu|thấp hơn|ít hơn|hụt|sụt giảm';
// tăng 230 tổ chức | giảm so với cùng kỳ 12% | tăng bình quân 5% ; not: tăng lên 5%, giảm còn 3%
const CHANGE = at(
  `(?<=(?<!\\p{L})(?:(${UP})|(${DOWN}))(?:${B}(?:thêm|được|là|tới|gần|khoảng|trên|hơn|bình quân|trung bình|hằng năm|hàng năm)){0,3}` +
    `(?:${B}so${B}(?:với${B})?(?:cùng kỳ|năm trước|tháng trước|quý trước|đầu năm|kế hoạch|chỉ tiêu)(?:${B}năm${B}(?:trước|ngoái|\\d{4}))?(?:${B}là)?)?:?${B})`,
);
const REACHED = at(
  `(?<=(?<!\\p{L})(?:đạt|hoàn thành|bằng)(?:${B}(?:tỷ lệ|tỉ lệ|mức|được|khoảng|trên|gần|hơn|là)){0,2}${B})`,
);
const COMPARED = at(`,?${B}\\(?so${B}(?:với${B})?(?:cùng${B})?`);
const PLAN = at(
  `,?${B}\\(?(?:so${B}(?:với${B})?)?((?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu|yêu cầu|kh(?= |$))[^,;.()]{0,80})`,
);
const BASE = at('([^,;.()]{2,80})');
// "chỉ tiêu", "phấn đấu" before the number in its clause, unless what was reached stands between
const TARGET =
  /(?<!\p{L})(?:chỉ tiêu|phấn đấu|mục tiêu|tối thiểu|ít nhất|giao|yêu cầu|phải|đề ra|đảm bảo|bảo đảm)(?!\p{L})(?!.*(?<!\p{L})(?:đạt được|đã|kết quả|vượt|có)(?!\p{L}))[^;.]*$/u;
const LOOK_BACK = 70;

/** Tells a result from a target and a change from a level, by the words beside the number. */
export function senseOf(text: string, candidate: FigureCandidate): FigureSense {
  const { start, end, numberStart } = candidate;
  const change = matchAt(CHANGE, text, start) ?? matchAt(CHANGE, text, numberStart);
  const direction = change === null ? null : change[1] === undefined ? 'down' : 'up';
  const base = baseAfter(text, end);
  if (change !== null) return { kind: 'change', base: base?.phrase ?? null, direction };
  const reached = matchAt(REACHED, text, start) ?? matchAt(REACHED, text, numberStart);
  if (base?.isPlan || (base !== null && reached !== null))
    return { kind: 'achievement', base: base.phrase, direction: null };
  if (isTarget(text, numberStart)) return { kind: 'target', base: base?.phrase ?? null, direction: null };
  return { kind: plainKind(candidate), base: base?.phrase ?? null, direction: null };
}

function plainKind({ shape, unitKind }: FigureCandidate): FigureKind {
  if (shape === 'ratio') return 'ratio';
  return unitKind === 'percent' ? 'percent' : unitKind === 'money' ? 'money' : 'count';
}

function baseAfter(text: string, end: number): { readonly phrase: string; readonly isPlan: boolean } | null {
  const plan = matchAt(PLAN, text, end);
  if (plan !== null) return { phrase: plan[1]!.trim(), isPlan: true };
  const compared = matchAt(COMPARED, text, end);
  const base = compared && matchAt(BASE, text, end + compared[0].length);
  return base && { phrase: base[1]!.trim(), isPlan: false };
}

function isTarget(text: string, numberStart: number): boolean {
  return TARGET.test(text.slice(Math.max(0, numberStart - LOOK_BACK), numberStart));
}
