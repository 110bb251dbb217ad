import { cleanPage } from '../text/clean-text.ts';
import type { PageText } from '../text/page-text.ts';
import { findDates } from './date/index.ts';
import { findDirectiveHits, resolveHits, toMentions } from './directive/index.ts';
import type { Extraction, ExtractionContext } from './mention.ts';
import { applyOwn, readOwn } from './own/index.ts';

/**
 * Finds every directive, date and figure in a document, with what is doubtful about them. Pages are NFC text in
 * reading order; spans of the answer are offsets in them. The same input gives the same answer, ids included.
 */
export function extractMentions(pages: readonly PageText[], context: ExtractionContext): Extraction {
  const clean = pages.map(cleanPage);
  const hits = findDirectiveHits(clean);
  const own = clean[0] ? readOwn(clean[0], hits) : null;
  if (own) applyOwn(own, hits);
  resolveHits(clean, hits);
  const directives = toMentions(clean, hits);
  const documentDate = context.documentDate ?? own?.identity.date ?? null;
  const dates = findDates(clean, { documentDate });
  return { own: own?.identity ?? null, directives, dates, figures: [], warnings: [], unclaimed: [] };
}
