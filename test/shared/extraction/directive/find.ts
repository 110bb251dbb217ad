import { extractMentions } from '../../../../shared/extraction/index.ts';
import type { DirectiveMention, ExtractionContext } from '../../../../shared/extraction/mention.ts';
import { pagesOfText } from '../../../accuracy/gold.ts';

/** Directives of a typed text, in reading order. */
export function findDirectives(text: string, context: ExtractionContext = {}): readonly DirectiveMention[] {
  return extractMentions(pagesOfText(text), context).directives;
}

/** Their numbers alone. */
export function numbersIn(text: string): (string | null)[] {
  return findDirectives(text).map(({ value }) => value.number);
}
