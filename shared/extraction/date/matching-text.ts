import type { CleanText } from '../../text/clean-text.ts';
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

const KNOWN = new WeakMap<CleanText, string>();

/** The matching text of a page: made once for dates and figures. */
export function matchingTextOf(page: CleanText): string {
  const known = KNOWN.get(page);
  if (known !== undefined) return known;
  const text = toMatchingText(page.text);
  KNOWN.set(page, text);
  return text;
}
