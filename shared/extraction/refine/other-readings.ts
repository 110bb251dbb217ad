import { type CleanText, cleanPage } from '../../text/clean-text.ts';
import type { TextWord } from '../../text/page-text.ts';
import { textWordsIn } from '../../text/words-in-span.ts';
import { findDates } from '../date/index.ts';
import { findFigures } from '../figure/index.ts';
import type { DateMention, FigureMention } from '../mention.ts';

/** As much of the text around a value as its form depends on. */
const AROUND = 160;

/** Gives each date whose words an engine also read otherwise the dates of those readings, none of them chosen. */
export function withOtherDates(
  pages: readonly CleanText[],
  dates: readonly DateMention[],
  documentDate: string | null,
): DateMention[] {
  return withOthers(pages, dates, (value, page, at) => {
    const other = findDates([page], { documentDate }).find(({ start, end }) => start <= at && at < end);
    return other && other.value.edtf !== value.edtf ? { ...value, edtf: other.value.edtf } : null;
  });
}

/** Gives each figure whose words an engine also read otherwise the values of those readings, none of them chosen. */
export function withOtherFigures(
  pages: readonly CleanText[],
  figures: readonly FigureMention[],
  documentDate: string | null,
): FigureMention[] {
  return withOthers(pages, figures, (value, page, at) => {
    const dates = findDates([page], { documentDate });
    const other = findFigures([page], { directives: [], dates }).find(({ start, end }) => start <= at && at < end);
    if (!other || (other.value.value === value.value && other.value.of === value.of)) return null;
    return { ...value, value: other.value.value, of: other.value.of };
  });
}

type Reread<V> = (value: V, page: CleanText, at: number) => V | null;

function withOthers<M extends DateMention | FigureMention>(
  pages: readonly CleanText[],
  mentions: readonly M[],
  reread: Reread<M['value']>,
): M[] {
  return mentions.map((mention) => {
    if (!mention.reasons.includes('readings-differ')) return mention;
    const page = pages.find((candidate) => candidate.page === mention.page)!;
    const others = textWordsIn(page.words, mention).flatMap((word) => readAgain(page, mention, word, reread));
    if (others.length === 0) return mention;
    return { ...mention, alternatives: [...(mention.alternatives ?? []), ...others] };
  });
}

/** The value with one of its words as each other reading has it, found in a piece of the text around it. */
function readAgain<M extends DateMention | FigureMention>(
  page: CleanText,
  { start, end, value }: M,
  word: TextWord,
  reread: Reread<M['value']>,
): { readonly value: M['value']; readonly quote: string; readonly source: string }[] {
  const from = Math.max(0, start - AROUND);
  return (word.alternatives ?? []).flatMap(({ text, engine }) => {
    const before = page.raw.slice(from, word.start);
    const piece = `${before}${text}${page.raw.slice(word.end, end + AROUND)}`.normalize('NFC');
    const clean = cleanPage({ page: page.page, text: piece, words: [] });
    const other = reread(value, clean, before.length);
    const quote = `${page.raw.slice(start, Math.max(start, word.start))}${text}${page.raw.slice(word.end, end)}`;
    return other === null ? [] : [{ value: other, quote, source: engine }];
  });
}
