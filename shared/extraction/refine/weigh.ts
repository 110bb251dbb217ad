import type { CleanText } from '../../text/clean-text.ts';
import type { TextWord } from '../../text/page-text.ts';
import type { Span } from '../../text/span.ts';
import { textWordsIn } from '../../text/words-in-span.ts';
import type { DirectiveHit } from '../directive/hit.ts';
import type { ReasonCode } from '../mention.ts';

/** How far a hit can be trusted, from the pattern and from the reading of its letters. */
export interface Weight {
  readonly confidence: number;
  readonly reasons: readonly ReasonCode[];
}

/** Below this a word of the number was wrong in a good part of the scans measured (`docs/accuracy.md`). */
const SURE_READING = 0.85;
const SURE_CERTAINTY = 0.8;
/** What is left of the confidence of a value written by hand. */
export const HANDWRITTEN = 0.4;

/**
 * Weighs a hit. `agreeing` counts the other places of the document with the same number and no other date: the same
 * misreading twice is rare. A number or date in the header of a scan is written by hand in most papers, and readers
 * turn such digits into other plausible ones with high confidence, so it always needs a person.
 */
export function weigh(page: CleanText, hit: DirectiveHit, agreeing: number): Weight {
  const number = textWordsIn(page.words, hit.numberSpan);
  const date = hit.dateSpan ? textWordsIn(page.words, hit.dateSpan) : [];
  const words = [...number, ...date];
  const lowest = lowestConfidence(words);
  const reasons = new Set(hit.reasons);
  if (words.some(({ handwritten }) => handwritten)) reasons.add('handwritten');
  if (hit.own && lowest !== null) reasons.add('handwritten');
  if (lowest !== null && lowest < SURE_READING && agreeing === 0) reasons.add('low-reading-confidence');
  if (lowest !== null && hit.symbol && !hit.symbol.issuerKnown) reasons.add('unknown-issuer');
  if (words.some((word) => readsOtherwise(page.raw, word))) reasons.add('readings-differ');
  if (hit.certainty < SURE_CERTAINTY && reasons.size === 0) reasons.add('low-confidence');
  return { confidence: confidenceOf(hit, lowest, agreeing, reasons), reasons: [...reasons] };
}

function confidenceOf(
  hit: DirectiveHit,
  lowest: number | null,
  agreeing: number,
  reasons: ReadonlySet<ReasonCode>,
): number {
  let confidence = hit.certainty;
  if (reasons.has('inferred-date') || reasons.has('inferred-issuer')) confidence -= 0.1;
  if (lowest !== null) {
    const misread = (1 - lowest) * (agreeing > 0 ? 0.4 : 1);
    confidence *= Math.max(0.05, 1 - misread) * 0.98;
  }
  if (reasons.has('handwritten')) confidence *= HANDWRITTEN;
  if (reasons.has('readings-differ')) confidence *= 0.6;
  return Math.round(confidence * 1000) / 1000;
}

/** Lowest confidence of the words that bear letters or digits; null for typed text. */
function lowestConfidence(words: readonly TextWord[]): number | null {
  const read = words.map(({ confidence }) => confidence).filter((confidence) => confidence !== null);
  return read.length === 0 ? null : Math.min(...read);
}

/** Another reading of the ink has other letters or digits; signs and blanks between them do not count. */
export function readsOtherwise(raw: string, word: TextWord & Span): boolean {
  const own = bare(raw.slice(word.start, word.end));
  return word.alternatives?.some(({ text }) => bare(text) !== own) === true;
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\d]+/gu, '')
    .toLowerCase();
}
