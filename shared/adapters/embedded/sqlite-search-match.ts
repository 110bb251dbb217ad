import type { HitMatch } from '../../domain/search/facets.ts';
import type { SearchTerm } from '../../domain/search/search-term.ts';
import { askedFact, askedPhrase } from './sqlite-search-word-kinds.ts';

/** How near to each other the words of a query stand on pages that rank higher. */
const NEAR_WORDS = 8;

/** One way to answer a query; pages of a tier rank above those of the tiers behind it. */
export interface Tier {
  readonly match: HitMatch;
  /** FTS5 query; pages of earlier tiers are not left out yet. */
  readonly expression: string;
}

/**
 * The tiers of a query: as written (all words together, near each other, anywhere on the page), then the same without
 * marks.
 */
export function tiersOf(terms: readonly SearchTerm[]): Tier[] {
  return (['exact', 'folded'] as const).flatMap((match) => {
    const first = terms.map((term) => term[match][0]).filter((phrase) => phrase !== undefined);
    const isWhole = first.length === terms.length && terms.length > 1;
    const together = isWhole ? [askedPhrase(match, first.flat())] : [];
    const words = first.map((phrase) => askedPhrase(match, phrase)).join(' ');
    const near = isWhole ? [`NEAR(${words}, ${NEAR_WORDS})`] : [];
    const expressions = [...together, ...near, everyTerm(match, terms)];
    return expressions.map((expression): Tier => ({ match, expression }));
  });
}

/** Every term in one of its ways. Every page that answers as written answers without marks too. */
export function everyTerm(match: 'exact' | 'folded', terms: readonly SearchTerm[]): string {
  return terms.map((term) => `(${waysOf(match, term).join(' OR ')})`).join(' AND ');
}

/** The ways of a term, or other words that are near to it. */
export function waysOf(match: 'exact' | 'folded', term: SearchTerm): string[] {
  return [
    ...term[match].map((phrase) => askedPhrase(match, phrase)),
    ...(match === 'folded' ? term.symbols.map((phrase) => askedPhrase('exact', phrase)) : []),
    ...term.facts.map(askedFact),
  ];
}
