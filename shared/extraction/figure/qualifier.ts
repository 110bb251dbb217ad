import { anyOf, at, matchAt } from '../date/patterns.ts';
import type { FigureValue } from '../mention.ts';
import { QUALIFIERS, TRAILING_QUALIFIERS } from '../tables/number-qualifiers.ts';
import type { FigureCandidate } from './candidate.ts';
import { asListed, meaningsOf, phraseBefore } from './phrases.ts';

type Qualifier = NonNullable<FigureValue['qualifier']>;

const WORDS = meaningsOf<Qualifier>(QUALIFIERS);
const BEFORE = phraseBefore(WORDS.keys());
const TRAILING_WORDS = meaningsOf<Qualifier>(TRAILING_QUALIFIERS);
const AFTER = at(` {1,8}(${anyOf(TRAILING_WORDS.keys())})(?!\\p{L})`);
/** Words that also say where something is. */
const PLACES: readonly string[] = ['trên', 'dưới', 'quá'];

/** `khoảng`, `ít nhất` right before a number, and where the figure starts with it. */
export function qualifierBefore(
  text: string,
  start: number,
): { readonly qualifier: Qualifier | null; readonly start: number } {
  const found = BEFORE(text, start);
  if (found === null) return { qualifier: null, start };
  const word = found.printed;
  // "trên 02 địa bàn", "dưới 01 mái nhà": a padded count follows a place, not a bound.
  if (text[start] === '0' && PLACES.includes(word)) return { qualifier: null, start };
  return { qualifier: WORDS.get(asListed(word)) ?? null, start: start - found.length };
}

/** Takes `trở lên` into a figure that it follows. */
export function withTrail(text: string, candidate: FigureCandidate): FigureCandidate {
  const trail = matchAt(AFTER, text, candidate.end);
  if (trail === null) return candidate;
  const qualifier = TRAILING_WORDS.get(asListed(trail[1]!)) ?? null;
  return { ...candidate, qualifier, end: candidate.end + trail[0].length };
}
