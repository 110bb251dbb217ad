import type { PageSpan, Span } from '../../text/span.ts';
import type { DateKind, DateMention } from '../mention.ts';

/** Kinds of dates a figure may speak of; the day of a directive or a deadline is none of them. */
const PERIODS: readonly DateKind[] = [
  ...([
    'year',
    'interval',
    'period',
    'term',
    'quarter',
    'month',
    'as-of',
    'since',
    'target',
    'approximate',
    'list',
  ] as const),
];
const COMPARISON = /(?:so(?: với)?|cùng kỳ|cùng kì)(?: cùng kỳ)?(?: (?:của|với))?(?: đầu| cuối)? $/u;
const DIRECTIVE_GAP = 16;

/** Ends of sentences of one page: a full stop, a question or exclamation mark before a blank, or a new item of a list. */
export function sentenceEnds(raw: string): number[] {
  return [...raw.matchAll(/[.?!…](?=\s)|\n(?=\s*(?:[-+*•]|\d{1,2}[.)]|[a-z]\)))|\n\s*\n/gu)].map(
    ({ index }) => index + 1,
  );
}

/** The sentence around an offset. */
export function sentenceAround(ends: readonly number[], length: number, offset: number): Span {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return { start: ends[low - 1] ?? 0, end: ends[low] ?? length };
}

/** Dates of a page that can be the period of a figure, in order. */
export function periodsOf(text: string, dates: readonly DateMention[], directives: readonly PageSpan[]): DateMention[] {
  return dates.filter(
    ({ start, end, value }) =>
      PERIODS.includes(value.kind) &&
      !COMPARISON.test(text.slice(Math.max(0, start - 24), start)) &&
      !directives.some((directive) => directive.start < end && start < directive.end + DIRECTIVE_GAP),
  );
}

/**
 * The period a figure speaks of: one in its own clause, else the nearest before it in the sentence. `năm 2022 có 12
 * trường hợp, 10 tháng đầu năm 2023 có 10 trường hợp` gives each its own.
 */
export function periodOf(text: string, figure: Span, sentence: Span, periods: readonly DateMention[]): string | null {
  let before: DateMention | null = null;
  let after: DateMention | null = null;
  for (const period of periods) {
    if (period.start < sentence.start) continue;
    if (period.start >= sentence.end) break;
    if (period.end <= figure.start) before = period;
    else if (after === null && period.start >= figure.end) after = period;
  }
  if (before !== null && sameClause(text.slice(before.end, figure.start))) return before.value.edtf;
  if (after !== null && sameClause(text.slice(figure.end, after.start))) return after.value.edtf;
  return before?.value.edtf ?? null;
}

function sameClause(between: string): boolean {
  return !/[,;:]/u.test(between);
}

const TOPIC =
  /(?<!\p{L})((?:tổng )?(?:số lượng|số|tỷ lệ|tỉ lệ) [\p{L} ]{3,90}?)(?= ?[(,:]| (?:là|đạt|có|chiếm|năm|tháng|trong|ước|bị|\d))/gu;
const VERB_BEFORE = 60;

/** The noun phrase a bare share or case count speaks of, `số lượng đảng viên giảm sút ý chí phấn đấu`; null where none stands. */
export function topicBefore(text: string, figure: Span, sentence: Span): string | null {
  const from = Math.max(sentence.start, figure.start - LONGEST_TOPIC);
  const topics = [...text.slice(from, figure.start).matchAll(TOPIC)];
  return topics.at(-1)?.[1]?.replace(/ +/gu, ' ').trim() ?? null;
}
const LONGEST_TOPIC = 220;

/** A verb of doing right before the count: `kết nạp được 110 quần chúng`. */
export function verbBefore(text: string, start: number, verbs: RegExp): string | null {
  const match = verbs.exec(text.slice(Math.max(0, start - VERB_BEFORE), start));
  return match?.[1]?.replace(/ +/gu, ' ') ?? null;
}

const PLACE_WORDS = '(?:[Tt]hị xã|[Tt]hành phố|[Tt]hị trấn|[Hh]uyện|[Xx]ã|[Pp]hường|[Qq]uận|[Tt]ỉnh|[Đđ]ặc khu)';
const BODY_WORDS =
  '(?:[Đđ]ảng bộ|[Đđ]ảng (?:ủy|uỷ)|[Cc]hi bộ|[Hh]uyện (?:ủy|uỷ)|[Tt]hị (?:ủy|uỷ)|[Tt]hành (?:ủy|uỷ)|[Tt]ỉnh (?:ủy|uỷ))';
const PLACE = new RegExp(
  `(?<!\\p{L})(?:${BODY_WORDS}(?: ${PLACE_WORDS})?|${PLACE_WORDS}) \\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3}`,
  'gu',
);

/** The last place or committee named before the figure in its sentence, as printed. */
export function placeBefore(printed: string, figure: Span, sentence: Span): string | null {
  const from = Math.max(sentence.start, figure.start - LONGEST_TOPIC);
  const places = [...printed.slice(from, figure.start).matchAll(PLACE)];
  return places.at(-1)?.[0].replace(/ +/gu, ' ') ?? null;
}
