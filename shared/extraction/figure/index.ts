import type { CleanText } from '../../text/clean-text.ts';
import type { PageSpan } from '../../text/span.ts';
import { readingOf } from '../date/evidence.ts';
import { toMatchingText } from '../date/matching-text.ts';
import type { DateMention, FigureMention, FigureValue, ReasonCode } from '../mention.ts';
import { mentionId } from '../mention-id.ts';
import { FLOW_VERBS } from '../tables/number-contexts.ts';
import type { FigureCandidate } from './candidate.ts';
import { senseOf } from './kinds.ts';
import { linesOf } from './phrases.ts';
import { findCandidates } from './scan.ts';
import { periodOf, periodsOf, placeBefore, sentenceAround, sentenceEnds, topicBefore, verbBefore } from './scope.ts';

export interface Taken {
  readonly directives: readonly PageSpan[];
  readonly dates: readonly DateMention[];
}

/**
 * Every figure of a document in reading order, page by page, none inside a directive, a date or another figure.
 * Figures of one split name each other in `parts`. Never throws.
 */
export function findFigures(pages: readonly CleanText[], { directives, dates }: Taken): FigureMention[] {
  return pages.flatMap((page) => {
    const onPage = <T extends PageSpan>(spans: readonly T[]) => spans.filter((span) => span.page === page.page);
    return figuresOfPage(page, onPage(directives), onPage(dates));
  });
}

function figuresOfPage(
  page: CleanText,
  directives: readonly PageSpan[],
  dates: readonly DateMention[],
): FigureMention[] {
  const text = toMatchingText(page.text);
  const taken = [...directives, ...dates].sort((a, b) => a.start - b.start);
  const candidates = findCandidates({ text, printed: page.text, raw: page.raw, takenUntil: takenUntil(taken) });
  if (candidates.length === 0) return [];
  const ends = sentenceEnds(page.raw);
  const periods = periodsOf(text, dates, directives);
  return candidates.map((candidate) => {
    const sentence = sentenceAround(ends, text.length, candidate.start);
    const period = periodOf(text, candidate, sentence, periods);
    const place = placeBefore(page.text, candidate, sentence);
    return mentionOf(
      page,
      candidate,
      figureValue(text, candidate, { period, place, topic: topicBefore(text, candidate, sentence) }),
    );
  });
}

/** Offset after the span that holds an offset; 0 where none does. Spans are sorted. */
function takenUntil(spans: readonly PageSpan[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    // Spans do not nest deeply: the holder is the one before, or the one before that.
    for (const span of spans.slice(Math.max(0, low - 2), low)) if (span.end > offset) return span.end;
    return 0;
  };
}

const FLOW = new RegExp(
  `(?<!\\p{L})(${linesOf(FLOW_VERBS.words).join('|').replaceAll(' ', ' {1,8}')})(?: {1,8}(?:được|mới|thêm|đạt|là|cho)){0,2} {1,8}$`,
  'u',
);
/** Nouns that say nothing of what is counted. */
const CASES: readonly string[] = ['trường hợp', 'đồng chí', 'đ/c', 'người', 'lượt', '%', 'vụ', 'vụ việc'];

interface Scope {
  readonly period: string | null;
  readonly place: string | null;
  readonly topic: string | null;
}

function figureValue(text: string, candidate: FigureCandidate, { period, place, topic }: Scope): FigureValue {
  const { number, second, factor, unit, qualifier, shape } = candidate;
  const { kind, base, direction } = senseOf(text, candidate);
  return {
    value: scaled(number.value, factor),
    unit,
    kind,
    of: shape === 'ratio' ? scaled(second!.value, factor) : null,
    period,
    subject: subjectOf(text, candidate, topic),
    ...(shape === 'range' ? { max: scaled(second!.value, factor) } : {}),
    ...(qualifier === null || qualifier === undefined ? {} : { qualifier }),
    ...(base === null ? {} : { base }),
    ...(direction === null || direction === undefined ? {} : { direction }),
    ...(place === null ? {} : { place }),
  };
}

/** 2,75 tỷ is 2750000000, not 2749999999.9999995. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function subjectOf(
  text: string,
  { unit, modifier, start, unitKind }: FigureCandidate,
  topic: string | null,
): string | null {
  const verb = verbBefore(text, start, FLOW);
  const noun = unit === null || unitKind !== 'count' ? null : modifier === null ? unit : `${unit} ${modifier}`;
  if (noun !== null && verb !== null) return `${verb} ${noun}`;
  const isCase = unit === null || CASES.includes(unit.toLowerCase());
  if (isCase && topic !== null) return topic;
  if (noun !== null && modifier !== null) return noun;
  return verb;
}

function mentionOf(page: CleanText, candidate: FigureCandidate, value: FigureValue): FigureMention {
  const { start, end } = candidate;
  const reading = readingOf(page, { start: candidate.numberStart, end });
  const other = candidate.number.other;
  const reasons: ReasonCode[] = [];
  if (other !== null) reasons.push('ambiguous-value');
  if (reading.lowest !== null && reading.lowest < LOW_READING) reasons.push('low-reading-confidence');
  if (reading.differs) reasons.push('readings-differ');
  if (reading.handwritten) reasons.push('handwritten');
  const certainty = CERTAINTY[candidate.unitKind] * (other === null ? 1 : 0.6);
  if (reasons.length === 0 && certainty < LOW_CERTAINTY) reasons.push('low-confidence');
  const quote = page.raw.slice(start, end);
  const identity = `${value.value}${value.max === undefined ? '' : `-${value.max}`}/${value.of ?? ''} ${value.unit ?? ''}`;
  return {
    ...{ page: page.page, start, end, kind: 'figure', value, reasons, quote },
    id: mentionId('figure', identity, page.page, { start, end }),
    confidence: certainty * (reading.lowest ?? 1),
    ...(other === null
      ? {}
      : { alternatives: [{ value: { ...value, value: other }, quote, source: 'other-separator' }] }),
  };
}
const LOW_READING = 0.8;
const LOW_CERTAINTY = 0.8;

const CERTAINTY: Readonly<Record<FigureCandidate['unitKind'], number>> = {
  count: 0.96,
  measure: 0.96,
  percent: 0.98,
  money: 0.97,
  duration: 0.85,
  unknown: 0.6,
  none: 0.7,
};
