import { extractMentions } from '../../../../shared/extraction/index.ts';
import type { Extraction, ExtractionContext } from '../../../../shared/extraction/mention.ts';
import { pagesOfText } from '../../../accuracy/gold.ts';

/** What is found in a typed text, and what is doubted about it. */
export function read(text: string, context: ExtractionContext = {}): Extraction {
  return extractMentions(pagesOfText(text), context);
}

/** Codes of the warnings, in reading order. */
export function codesOf(text: string, context: ExtractionContext = {}): string[] {
  return read(text, context).warnings.map(({ code }) => code);
}
