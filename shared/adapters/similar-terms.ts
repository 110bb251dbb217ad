import { nearWords, tornWords } from '../domain/search/near-words.ts';
import type { SearchTerm } from '../domain/search/search-term.ts';
import { keyOf, wordsOf } from '../text/search-words.ts';

/** Known words of this length have too many neighbours; unknown ones are looked for from three letters on. */
const LEAST_KNOWN_LENGTH = 4;
/** Neighbours asked for, those on most pages first. */
const MOST_NEIGHBOURS = 12;

/** The terms of a query with the words near to theirs. */
export interface SimilarTerms {
  readonly terms: readonly SearchTerm[];
  /** Words of the query the archive does not know, each with the one that stands in a text in its place. */
  readonly suggestFrom: (text: string) => [typed: string, meant: string][];
}

/** Every folded word that `similarTerms` will ask the number of pages of. */
export function wordsNearTo(terms: readonly SearchTerm[]): string[] {
  const words = terms.flatMap((term, at) => {
    if (!term.mayBeMisspelt) return [];
    const word = term.folded[0]![0]!;
    const glued = [gluedTo(terms[at - 1], term), gluedTo(term, terms[at + 1])];
    return [word, ...nearWords(word), ...tornWords(word).flat(), ...glued];
  });
  return [...new Set(words)].filter((word) => word !== '');
}

/**
 * Adds words a letter away, words torn by a blank and words that grew together, as far as the archive holds them
 * (`pagesWith`). Numbers have none: another digit is another number. Undefined when no term has any.
 */
export function similarTerms(
  terms: readonly SearchTerm[],
  pagesWith: (word: string) => number,
): SimilarTerms | undefined {
  const unknown = new Map<string, ReadonlySet<string>>();
  const similar = terms.map((term, at): SearchTerm => {
    const word = term.folded[0]![0]!;
    if (!term.mayBeMisspelt) return term;
    const near = neighbours(word, pagesWith);
    const torn = tornWords(word).filter((pair) => pair.every((half) => pagesWith(half) > 0));
    if (near.length > 0 && pagesWith(word) === 0) unknown.set(term.typed[0]!, new Set(near));
    const glued = [gluedTo(terms[at - 1], term), gluedTo(term, terms[at + 1])].filter((one) => pagesWith(one) > 0);
    return { ...term, folded: [...term.folded, ...[...near, ...glued].map((other) => [other]), ...torn] };
  });
  const isSame = similar.every(({ folded }, at) => folded.length === terms[at]!.folded.length);
  return isSame ? undefined : { terms: similar, suggestFrom: (text) => meantIn(text, unknown) };
}

function neighbours(word: string, pagesWith: (word: string) => number): string[] {
  if (word.length < LEAST_KNOWN_LENGTH && pagesWith(word) > 0) return [];
  return nearWords(word)
    .map((near) => ({ near, pages: pagesWith(near) }))
    .filter(({ pages }) => pages > 0)
    .sort((a, b) => b.pages - a.pages)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ near }) => near);
}

/** Two words of the query in one; empty where there is no second. */
function gluedTo(first: SearchTerm | undefined, second: SearchTerm | undefined): string {
  return first?.mayBeMisspelt && second?.mayBeMisspelt ? `${first.folded[0]![0]}${second.folded[0]![0]}` : '';
}

function meantIn(text: string, unknown: ReadonlyMap<string, ReadonlySet<string>>): [string, string][] {
  const words = wordsOf(text);
  return [...unknown].flatMap(([typed, near]): [string, string][] => {
    const meant = words.find((word) => near.has(keyOf('folded', word)));
    return meant ? [[typed, meant.toLowerCase()]] : [];
  });
}
