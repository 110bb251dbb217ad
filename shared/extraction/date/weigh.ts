import type { CleanText } from '../../text/clean-text.ts';
import type { Span } from '../../text/span.ts';
import type { ReasonCode } from '../mention.ts';
import { readingOf } from './evidence.ts';
import type { DatedExpression } from './infer-year.ts';
import { isRepaired } from './matching-text.ts';

/** Below this a reader's digits are wrong too often to be taken without a look. */
const SURE_READING = 0.85;
/** Forms below this are a date in most papers, not in all. */
const SURE_CERTAINTY = 0.8;

/** How far a date can be trusted, from its form, from what was inferred and from the reading of its digits. */
export function weigh(
  page: CleanText,
  dated: DatedExpression,
  usesNow: boolean,
): { readonly confidence: number; readonly reasons: readonly ReasonCode[] } {
  const { bound, inferred, open } = dated;
  const { lowest, handwritten, differs } = readingOf(page, bound);
  const byHand = handwritten || (lowest !== null && isDateline(page, bound));
  const reasons = reasonsOf(dated, usesNow);
  const isPutRight = isRepaired(page, bound);
  if (isPutRight && !reasons.includes('ocr-repair')) reasons.push('ocr-repair');
  if (lowest !== null && lowest < SURE_READING) reasons.push('low-reading-confidence');
  if (differs) reasons.push('readings-differ');
  if (byHand) reasons.push('handwritten');
  const known = inferred ? 0.8 : open ? 0.7 : 1;
  const doubts = (differs ? 0.6 : 1) * (byHand ? 0.4 : 1) * (isPutRight ? 0.6 : 1);
  const confidence = bound.certainty * known * (lowest ?? 1) * doubts;
  return { confidence: Math.round(confidence * 1000) / 1000, reasons };
}

function reasonsOf({ bound, inferred, open }: DatedExpression, usesNow: boolean): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  const faults = new Set(bound.members.flatMap(({ from, to }) => [from.fault, to?.fault]));
  if (inferred || faults.has('short-year')) reasons.push('inferred-year');
  if (usesNow) reasons.push('inferred-date');
  if (open || faults.has('impossible') || faults.has('unread')) reasons.push('ambiguous-value');
  if (faults.has('repaired')) reasons.push('ocr-repair');
  if (faults.has('blank')) reasons.push('blank-number');
  if (bound.kind === 'approximate') reasons.push('approximate');
  if (reasons.length === 0 && bound.certainty < SURE_CERTAINTY) reasons.push('low-confidence');
  return reasons;
}

const HEADER_LENGTH = 1500;
// Hưng Yên, ngày 20 tháng 9 năm 2024
const PLACE_BEFORE = /\p{Lu}[\p{L}.]*(?: [\p{L}.]+){0,4}, {0,8}$/u;

/** The line of place and date in the header of a scan: its day is filled in by pen in most papers. */
function isDateline({ page, text }: CleanText, { start, end }: Span): boolean {
  if (page !== 1 || start > HEADER_LENGTH || !/tháng/iu.test(text.slice(start, end))) return false;
  return PLACE_BEFORE.test(text.slice(Math.max(0, start - 48), start));
}
