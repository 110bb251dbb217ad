import type { CleanText } from '../../text/clean-text.ts';
import type { Span } from '../../text/span.ts';
import { repairDigits } from '../misread-digits.ts';
import { touchesAny } from '../touches-any.ts';
import { hasLostMarks, restoreMarks } from './restore-marks.ts';

const NEW_PLACE: ReadonlyMap<string, string> = new Map(
  ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe']
    .concat(['uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy'])
    .map((pair) => pair.split(' ') as [string, string]),
);
/** Open syllables only: in `hoàn` and `quý` the tone has one place. */
const OLD_PLACE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;

/**
 * The text recognisers look at: lower case, the tone mark on the first of two open vowels (`uỷ` becomes `ủy`), known
 * words with their marks where a page has lost them. Same length as the text, so an offset stays an offset (`İ` is the
 * one letter that would grow).
 */
export function toMatchingText(text: string): string {
  const lower = text.replaceAll('İ', 'I').toLowerCase();
  if (hasLostMarks(lower)) return restoreMarks(lower);
  return lower.replace(OLD_PLACE, (printed) => NEW_PLACE.get(printed) ?? printed);
}

/** A page as recognisers of dates and figures look at it: offset for offset the text of the page. */
export interface MatchingPage {
  /** Matching text, misread digits put right. */
  readonly text: string;
  /** The same in the case it is printed in. */
  readonly printed: string;
  /** Where digits were put right. */
  readonly repaired: readonly Span[];
}

const KNOWN = new WeakMap<CleanText, MatchingPage>();

/** What recognisers look at: made once a page for dates and figures. */
export function matchingPageOf(page: CleanText): MatchingPage {
  const known = KNOWN.get(page);
  if (known !== undefined) return known;
  const { text: printed, spans: repaired } = repairDigits(page.text);
  const matching = { text: toMatchingText(printed), printed, repaired };
  KNOWN.set(page, matching);
  return matching;
}

/** True where a digit of a span was put right. */
export function isRepaired(page: CleanText, span: Span): boolean {
  return touchesAny(matchingPageOf(page).repaired, span);
}
