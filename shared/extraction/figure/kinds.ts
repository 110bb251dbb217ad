import type { Span } from '../../text/span.ts';
import { at, matchAt } from '../date/patterns.ts';
import type { FigureKind, FigureValue } from '../mention.ts';
import type { FigureCandidate } from './candidate.ts';

/** What the words around a figure say it is. */
export interface FigureSense {
  readonly kind: FigureKind;
  /** What it is measured against, as printed in lower case. */
  readonly base: string | null;
  readonly direction: NonNullable<FigureValue['direction']> | null;
}

const B = ' {1,8}';
const UP = 'tăng|vượt|cao hơn|nhiều hơn|thừa|vượt mức';
const DOWN = 'giảm|thiếu|thấp hơn|ít hơn|hụt|sụt giảm|rút ngắn|cắt giảm';
const FILLERS = `(?:${B}(?:thêm|được|là|tới|gần|khoảng|trên|hơn|bình quân|trung bình|hằng năm|hàng năm)){0,3}`;
const AGAINST = `(?:${B}so${B}(?:với${B})?(?:cùng kỳ|năm trước|tháng trước|quý trước|đầu năm|kế hoạch|chỉ tiêu)(?:${B}năm${B}(?:trước|ngoái|\\d{4}))?(?:${B}là)?)?`;
// tăng 230 tổ chức | giảm so với cùng kỳ 12% | tăng bình quân 5% ; not: tăng lên 5%, giảm còn 3%
const CHANGE = at(`(?<=(?<!\\p{L}|không${B})(?:(${UP})|(${DOWN}))${FILLERS}${AGAINST}:?${B})`);
const REACHED = at(
  `(?<=(?<!\\p{L})(?:đạt|hoàn thành|bằng)(?:${B}(?:tỷ lệ|tỉ lệ|mức|được|khoảng|trên|gần|hơn|là)){0,2}${B})`,
);
const COMPARED = at(`,?${B}\\(?so${B}(?:với${B})?`);
const PLAN = at(
  `(?:,?${B}\\(?so${B}(?:với${B})?|${B})((?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu|yêu cầu)(?!\\p{L})[^,;.()]{0,80})`,
);
const BASE = at('((?:(?! (?:và|nhưng|song) )[^,;.()]){2,80})');

/** Tells a result from a target and a change from a level, by the words beside the number. */
export function senseOf(text: string, candidate: FigureCandidate, sentence: Span): FigureSense {
  const { start, end, numberStart } = candidate;
  const base = baseAfter(text, end, candidate.unitKind === 'percent' || candidate.shape === 'ratio');
  const phrase = base?.phrase ?? null;
  const change = matchAt(CHANGE, text, start) ?? matchAt(CHANGE, text, numberStart);
  if (change !== null) return { kind: 'change', base: phrase, direction: change[1] === undefined ? 'down' : 'up' };
  const isReached = (matchAt(REACHED, text, start) ?? matchAt(REACHED, text, numberStart)) !== null;
  if (base?.isPlan || (base !== null && isReached)) return { kind: 'achievement', base: phrase, direction: null };
  if (isTarget(text, numberStart, sentence)) return { kind: 'target', base: phrase, direction: null };
  return { kind: plainKind(candidate), base: phrase, direction: null };
}

function plainKind({ shape, unitKind }: FigureCandidate): FigureKind {
  if (shape === 'ratio') return 'ratio';
  return unitKind === 'percent' ? 'percent' : unitKind === 'money' ? 'money' : 'count';
}

function baseAfter(
  text: string,
  end: number,
  isShare: boolean,
): { readonly phrase: string; readonly isPlan: boolean } | null {
  const plan = matchAt(PLAN, text, end);
  if (plan !== null && (isShare || /so /u.test(plan[0]))) return { phrase: plan[1]!.trim(), isPlan: true };
  const compared = matchAt(COMPARED, text, end);
  const base = compared && matchAt(BASE, text, end + compared[0].length);
  return base && { phrase: base[1]!.trim(), isPlan: false };
}

const REACH = 80;
/** A plan that was measured against ("so với chỉ tiêu", "vượt chỉ tiêu", "67% kế hoạch") sets no target. */
const PLANNED =
  /(?<!\p{L})(?:phấn đấu|đề ra|(?<!so với |so |vượt |đạt |thành |% |hiện |các |\d )(?:chỉ tiêu|mục tiêu)|giao chỉ tiêu|(?<!bàn )giao(?! (?:thông|dịch|lưu|ban|tiếp))|phải đạt)(?!\p{L})/gu;
const DONE = /(?<!\p{L})(?:đã|kết quả|đạt được|vượt|hiện có|có)(?!\p{L})|, {0,8}(?:thực hiện|đạt|còn|ước)(?!\p{L})/u;
const LIMIT =
  /(?<!\p{L})(?:tối thiểu|ít nhất|tối đa|không (?:thấp|ít|dưới|kém) hơn|không vượt quá|không quá)(?!\p{L})[^,;.]*$/u;

function isTarget(text: string, numberStart: number, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, numberStart - REACH), numberStart);
  if (LIMIT.test(before)) return true;
  const cue = [...before.matchAll(PLANNED)].at(-1);
  return cue !== undefined && !/[;.]\s/u.test(before.slice(cue.index)) && !DONE.test(before.slice(cue.index));
}
