import { findDates } from '../../../../shared/extraction/date/index.ts';
import type { DateMention } from '../../../../shared/extraction/mention.ts';
import { cleanPage } from '../../../../shared/text/clean-text.ts';
import type { TextWord } from '../../../../shared/text/page-text.ts';

/** The dates of one typed page. */
export function datesIn(text: string, documentDate: string | null = null): DateMention[] {
  return findDates([cleanPage({ page: 1, text: text.normalize('NFC'), words: [] })], { documentDate });
}

/** Their EDTF values, in reading order. */
export function edtfIn(text: string, documentDate: string | null = null): string[] {
  return datesIn(text, documentDate).map(({ value }) => value.edtf);
}

/** Quote, EDTF and kind of the only date of a text. */
export function onlyDate(text: string, documentDate: string | null = null): readonly [string, string, string] {
  const [first, ...others] = datesIn(text, documentDate);
  if (first === undefined || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} dates in: ${text}`);
  return [first.quote, first.value.edtf, first.value.kind];
}

/** Words of a scan: every run of characters without a blank, all read with one confidence unless told otherwise. */
export function wordsOf(text: string, confidence: number, more: Partial<TextWord> = {}): TextWord[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    confidence,
    ...more,
  }));
}
