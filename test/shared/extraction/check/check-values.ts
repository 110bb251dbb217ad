import { extractMentions } from '../../../../shared/extraction/index.ts';
import type { Extraction, Warning } from '../../../../shared/extraction/mention.ts';
import { pagesOfText } from '../../../accuracy/gold.ts';

export const DOCUMENT_DATE = '2024-10-15';

/** What the extraction says of a text whose own date is known. */
export function extract(text: string): Extraction {
  return extractMentions(pagesOfText(text), { documentDate: DOCUMENT_DATE });
}

/** The warnings of one rule. */
export function warningsOf(code: string, text: string): readonly Warning[] {
  return extract(text).warnings.filter((warning) => warning.code === code);
}

/** Texts a warning's mentions are quoted from, the doubtful one first. */
export function quotesOf(code: string, text: string): (readonly (string | undefined)[])[] {
  const { warnings, dates, figures } = extract(text);
  const quotes = new Map([...dates, ...figures].map(({ id, quote }) => [id, quote]));
  return warnings.filter((one) => one.code === code).map(({ mentions }) => mentions.map((id) => quotes.get(id)));
}
