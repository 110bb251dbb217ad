import type { CleanText } from '../../text/clean-text.ts';
import type { PageSpan } from '../../text/span.ts';
import { isRepaired, matchingPageOf } from '../date/matching-text.ts';
import { reachOf } from '../date/reach.ts';
import type { DateMention, FigureMention } from '../mention.ts';
import { findSplits, type Split } from './parts.ts';
import { findCandidates } from './scan.ts';
import { periodOf, periodsOf, readSentence, type SentenceScope, sentenceAround, sentenceEnds } from './scope.ts';
import { toMention } from './to-mention.ts';

/** What stands in the text already: its digits are no figures. */
export interface Taken {
  readonly directives: readonly PageSpan[];
  readonly dates: readonly DateMention[];
}

/**
 * Every figure of a document in reading order, page by page, none inside a directive, a date or another figure. The
 * figures of one split name each other in `parts`. Never throws.
 */
export function findFigures(pages: readonly CleanText[], { directives, dates }: Taken): FigureMention[] {
  const directivesOf = byPage(directives);
  const datesOf = byPage(dates);
  return pages.flatMap((page) => figuresOfPage(page, directivesOf.get(page.page) ?? [], datesOf.get(page.page) ?? []));
}

function byPage<T extends PageSpan>(spans: readonly T[]): Map<number, T[]> {
  return Map.groupBy(spans, ({ page }) => page);
}

function figuresOfPage(
  page: CleanText,
  directives: readonly PageSpan[],
  dates: readonly DateMention[],
): FigureMention[] {
  const { text, printed } = matchingPageOf(page);
  const taken = [...directives, ...dates];
  const candidates = findCandidates({
    ...{ text, printed, raw: page.raw, takenUntil: takenUntil(taken) },
    isRepaired: (span) => isRepaired(page, span),
    scanned: page.words.some(({ confidence }) => confidence !== null),
  });
  if (candidates.length === 0) return [];
  const ends = sentenceEnds(page.raw);
  const periods = periodsOf(text, dates, directives);
  let scope: SentenceScope | null = null;
  const figures = candidates.map((candidate) => {
    const sentence = sentenceAround(ends, text.length, candidate.start);
    if (scope?.sentence.start !== sentence.start) scope = readSentence(text, printed, sentence);
    return toMention(page, text, candidate, scope, periodOf(text, candidate, sentence, periods));
  });
  return withParts(figures, findSplits(text, candidates));
}

/** Offset after the span that holds an offset; 0 where none does. */
function takenUntil(spans: readonly PageSpan[]): (offset: number) => number {
  const reach = reachOf(spans);
  return (offset) => {
    const end = reach(offset);
    return end > offset ? end : 0;
  };
}

function withParts(figures: FigureMention[], splits: readonly Split[]): FigureMention[] {
  for (const { whole, parts } of splits) {
    const wholeFigure = figures[whole]!;
    figures[whole] = { ...wholeFigure, parts: parts.map((part) => figures[part]!.id) };
    for (const part of parts) figures[part] = { ...figures[part]!, parts: [wholeFigure.id] };
  }
  return figures;
}
