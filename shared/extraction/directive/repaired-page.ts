import type { CleanText } from '../../text/clean-text.ts';
import { matchingPageOf } from '../date/matching-text.ts';
import { touchesAny } from '../touches-any.ts';
import type { DirectiveHit } from './hit.ts';

/** What digits that were letters cost the certainty of a directive. */
export const REPAIR_COST = 0.3;

/** The page with misread digits put right (`8O/2O17/NĐ-CP`, `ngày l9/6/2017`), offset for offset; `raw` stays as printed. */
export function withDigits(page: CleanText): CleanText {
  const { printed, repaired } = matchingPageOf(page);
  return repaired.length === 0 ? page : { ...page, text: printed };
}

/** Says of a hit that digits of its number or its date were put right. */
export function markRepaired(page: CleanText, hit: DirectiveHit): void {
  const { repaired } = matchingPageOf(page);
  if (!touchesAny(repaired, hit.numberSpan) && !(hit.dateSpan && touchesAny(repaired, hit.dateSpan))) return;
  hit.reasons.add('ocr-repair');
  hit.certainty -= REPAIR_COST;
}
