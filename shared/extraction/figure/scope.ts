import type { PageSpan, Span } from '../../text/span.ts';
import { anyOf } from '../date/patterns.ts';
import { firstAbove, reachOf } from '../date/reach.ts';
import type { DateKind, DateMention } from '../mention.ts';
import { FLOW_VERBS } from '../tables/number-cues.ts';
import { asListed, phrasesOf } from './phrases.ts';

/** Kinds of dates a figure may speak of; the day of a directive or a deadline is none of them. */
const PERIODS: ReadonlySet<DateKind> = new Set([
  ...(['year', 'interval', 'period', 'term', 'quarter', 'month', 'as-of', 'since'] as const),
  ...(['target', 'approximate', 'list'] as const),
]);
/** The year of a base: `so với ước thực hiện năm 2022`, `cùng kỳ năm 2022`. */
const COMPARED = /(?<!\p{L})(?:so|cùng kỳ|cùng kì)(?!\p{L})[^,;.():\d]{0,40}$/u;
const COMPARED_REACH = 56;
/** `cùng kỳ năm 2022: 35 đảng viên` tells what the base was. */
const HEADS_ITS_OWN = /^ {0,4}: {0,4}\d/u;
/** The years in the name of a congress or of a body elected for them, not of what was done in them. */
const OF_A_BODY =
  /(?:đại hội|lần thứ|khóa|ban chấp hành|ủy ban|hội đồng|ban thường vụ|đại biểu|hđnd|bch|btv)(?!\p{L})[^.;:()]{0,40}$/u;
/** A year right after the number of a directive belongs to it. */
const DIRECTIVE_GAP = 2;

/** Dates of a page that can be the period of a figure, in order. */
export function periodsOf(
  text: string,
  dates: readonly DateMention[],
  directives: readonly PageSpan[],
): readonly DateMention[] {
  const reach = reachOf(directives);
  return dates.filter(
    ({ start, end, value }) =>
      PERIODS.has(value.kind) &&
      !isBase(text, start, end) &&
      !(value.kind === 'term' && OF_A_BODY.test(text.slice(Math.max(0, start - COMPARED_REACH), start))) &&
      !belongsTo(reach(end - 1), start),
  );
}

/** True where directives reach up to the date or over it. */
function belongsTo(directivesReach: number, start: number): boolean {
  return directivesReach > 0 && start < directivesReach + DIRECTIVE_GAP;
}

function isBase(text: string, start: number, end: number): boolean {
  if (!COMPARED.test(text.slice(Math.max(0, start - COMPARED_REACH), start))) return false;
  return !HEADS_ITS_OWN.test(text.slice(end, end + 12));
}

// a full stop or another mark before a blank; a new item of a list; an empty line; the line under a title
const SENTENCE_END =
  /[.?!…](?=\s)|\n(?=[ \t]*(?:[-+*•] |\d{1,2}[.)] |[a-zđ]\) ))|\n(?=[ \t]*(?:[-–—_]{3,12}[ \t]*)?\n)/gu;

/** Offsets after the ends of the sentences of a page. */
export function sentenceEnds(raw: string): number[] {
  return [...raw.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
}

/** The sentence around an offset. */
export function sentenceAround(ends: readonly number[], length: number, offset: number): Span {
  const next = firstAbove(ends, (end) => end, offset);
  return { start: ends[next - 1] ?? 0, end: ends[next] ?? length };
}

/** A period further off than this is not looked for: no sentence of a report is longer. */
const PERIOD_REACH = 800;

/**
 * The period a figure speaks of: one in its own clause, else the nearest that opens a clause before it in the
 * sentence. `năm 2022 có 12 trường hợp, 10 tháng đầu năm 2023 có 10 trường hợp` gives each its own.
 */
export function periodOf(text: string, figure: Span, sentence: Span, periods: readonly DateMention[]): string | null {
  let before: DateMention | null = null;
  let opening: DateMention | null = null;
  let after: DateMention | null = null;
  const from = Math.max(sentence.start, figure.start - PERIOD_REACH);
  const until = Math.min(sentence.end, figure.end + PERIOD_REACH);
  for (let index = firstAbove(periods, ({ start }) => start, from - 1); index < periods.length; index += 1) {
    const period = periods[index]!;
    if (period.start >= until || after !== null) break;
    if (period.end <= figure.start) {
      if (isShutIn(text, period.end, figure.start)) continue;
      before = period;
      if (opensClause(text, period, sentence)) opening = period;
    } else if (after === null && period.start >= figure.end) after = period;
  }
  if (after !== null && standsBeside(text, figure.end, after)) return after.value.edtf;
  const isNow = NOW.test(text.slice(Math.max(before?.end ?? sentence.start, figure.start - NOW_REACH), figure.start));
  if (!isNow && before !== null && isOneClause(text.slice(before.end, figure.start).replace(/^ {0,4}: /u, '')))
    return before.value.edtf;
  if (after !== null && isOneClause(text.slice(figure.end, after.start))) return after.value.edtf;
  return isNow ? null : (opening?.value.edtf ?? null);
}

const NOW_REACH = 120;
/** `năm 2019 có 9 đảng viên, nay đã có 14`: the year reaches no further. */
const NOW = /(?:(?:^|[,;(] {0,4}|đến {1,4}|tới {1,4})nay|(?<!\p{L})hiện (?:nay|có|tại|còn|đang))(?!\p{L})/u;

/** True where a year stands in brackets that end before the figure. */
function isShutIn(text: string, from: number, until: number): boolean {
  const close = text.slice(from, Math.min(until, from + 121)).indexOf(')');
  return close !== -1 && !text.slice(from, from + close).includes('(');
}

const OPENING = /(?:^|[,;:(.–-]) {0,8}(?:(?:trong|riêng|riêng trong|tính|kết quả|và|năm|cụ thể) {1,8}){0,2}$/u;

function opensClause(text: string, { start }: Span, sentence: Span): boolean {
  return OPENING.test(text.slice(Math.max(sentence.start, start - 32), start).trimStart());
}

/** `giảm từ 3,52% năm 2022 xuống 2,18% năm 2023`: the year right after the number, unless it opens the next statement. */
function standsBeside(text: string, figureEnd: number, { start, end }: Span): boolean {
  return (
    /^ {0,8}\(?(?:(?:trong|của|vào|ở) )?$/u.test(text.slice(figureEnd, start)) &&
    !/^ {0,8}(?::|(?:có|là|đạt|còn|được)(?!\p{L}))/u.test(text.slice(end, end + 12))
  );
}

function isOneClause(between: string): boolean {
  return !/[,;:]/u.test(between);
}

const TOPIC =
  /(?<!\p{L}|một |chỉ |hệ )((?:tổng )?(?:số lượng|số|tỷ lệ|tỉ lệ) (?!ít|nội dung|đó|này|liệu)[\p{L} ]{3,90}?)(?= {0,8}(?:[(,:]|\d| (?:là|đạt|có|chiếm|năm|tháng|trong|ước|bị|giảm(?! sút)|tăng|còn|hằng|hàng|đã|sẽ|được|phải)(?!\p{L})))/gu;

/** Topics, places and verbs are looked for at most so far before a figure. */
const REACH = 240;

/** What stands in one sentence that figures speak of: read once for all its figures. */
export interface SentenceScope {
  readonly sentence: Span;
  readonly topics: readonly (Span & { readonly text: string })[];
  readonly places: readonly (Span & { readonly text: string })[];
}

/** Reads the topics (`số lượng đảng viên …`) and the places (`huyện …`, `Đảng ủy …`) of a sentence. */
export function readSentence(text: string, printed: string, sentence: Span): SentenceScope {
  const found = (pattern: RegExp, within: string) =>
    [...within.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => {
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length, text: asListed(match[1] ?? match[0]).trim() };
    });
  return { sentence, topics: found(TOPIC, text), places: found(PLACE, printed) };
}

/** The last of the spans that ends before an offset, within reach. */
export function lastBefore(
  spans: readonly (Span & { readonly text: string })[],
  offset: number,
): (Span & { readonly text: string }) | null {
  const index = firstAbove(spans, ({ end }) => end, offset);
  const last = spans[index - 1] ?? null;
  return last !== null && offset - last.end <= REACH ? last : null;
}

const PLACE_WORDS = '(?:[Tt]hị xã|[Tt]hành phố|[Tt]hị trấn|[Hh]uyện|[Xx]ã|[Pp]hường|[Qq]uận|[Tt]ỉnh|[Đđ]ặc khu)';
const BODY_WORDS =
  '(?:[Đđ]ảng bộ|[Đđ]ảng (?:ủy|uỷ)|[Cc]hi bộ|[Hh]uyện (?:ủy|uỷ)|[Tt]hị (?:ủy|uỷ)|[Tt]hành (?:ủy|uỷ)|[Tt]ỉnh (?:ủy|uỷ))';
const PLACE = new RegExp(
  `(?<!\\p{L})(?:${BODY_WORDS}(?: ${PLACE_WORDS})?|${PLACE_WORDS}) \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,3}`,
  'gu',
);

const VERB = new RegExp(
  `(?<=(?<!\\p{L}|ban {1,8})(${anyOf(phrasesOf(FLOW_VERBS, 2))})(?: {1,8}(?:được|mới|thêm|đạt|là|cho)){0,2} {1,8})`,
  'uy',
);

/** A verb of doing right before the count: `kết nạp được 110 quần chúng`. */
export function verbBefore(text: string, start: number): string | null {
  VERB.lastIndex = start;
  const verb = VERB.exec(text)?.[1];
  return verb === undefined ? null : asListed(verb);
}
