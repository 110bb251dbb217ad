import type { CleanText } from '../../text/clean-text.ts';
import type { DateMention, DirectiveMention, FigureMention, Mention, Warning } from '../mention.ts';

/** The dates and figures of a document, for rules that compare them. */
export interface ValueFacts {
  readonly pages: readonly CleanText[];
  /** In reading order. */
  readonly dates: readonly DateMention[];
  /** In reading order. */
  readonly figures: readonly FigureMention[];
  readonly directives: readonly DirectiveMention[];
  /** The document's own date (ISO); null when it is not known. */
  readonly documentDate: string | null;
}

/** One rule: every doubt it has about the dates or figures of a document. The doubtful mention comes first. */
export type ValueRule = (facts: ValueFacts) => Warning[];

/** A warning at the place of the doubtful mention. */
export function warnAt(
  { page, start, end, id }: Mention,
  code: string,
  message: Warning['message'],
  likely: string | null,
  witnesses: readonly Mention[] = [],
): Warning {
  const others = witnesses.map((witness) => witness.id).filter((other) => other !== id);
  return { page, start, end, code, message, likely, mentions: [id, ...new Set(others)] };
}

/** A number as Vietnamese papers print it: `3.106`, `83,45`. */
export function printNumber(value: number): string {
  const [whole, decimals] = String(value).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** The quote on one line, for a sentence. */
export function printQuote({ quote }: Mention): string {
  return quote.replace(/\s+/gu, ' ');
}
