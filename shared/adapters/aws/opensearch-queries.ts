import type { Phrase, SearchTerm } from '../../domain/search/search-term.ts';
import type { HitMatch, SearchQuery } from '../../ports/search-index.ts';

/** A clause of OpenSearch's query language, as JSON. */
export type Clause = Readonly<Record<string, unknown>>;

/** How near to each other the words of a query stand on pages that rank higher. */
const NEAR_WORDS = 8;

/** One way to answer a query; pages of a tier rank above those of the tiers behind it. */
export interface Tier {
  readonly match: HitMatch;
  /** Pages of earlier tiers are not left out yet. */
  readonly clause: Clause;
}

/**
 * The tiers of a query: as written (all words together, near each other, anywhere on the page), then the same without
 * marks. What a person types reaches the service as words only, never as a query language.
 */
export function tiersOf(terms: readonly SearchTerm[]): Tier[] {
  return (['exact', 'folded'] as const).flatMap((match) => {
    const first = terms.map((term) => term[match][0]).filter((phrase) => phrase !== undefined);
    const isWhole = first.length === terms.length && terms.length > 1;
    const clauses = [
      ...(isWhole ? [phraseOf(match, first.flat()), nearOf(match, first)] : []),
      everyTerm(match, terms),
    ];
    return clauses.map((clause): Tier => ({ match, clause }));
  });
}

/** Every term in one of its ways. Every page that answers as written answers without marks too. */
export function everyTerm(match: 'exact' | 'folded', terms: readonly SearchTerm[]): Clause {
  return { bool: { must: terms.map((term) => ({ bool: { should: waysOf(match, term), minimum_should_match: 1 } })) } };
}

/** A page that answered in an earlier tier does not answer once more. */
export function withoutEarlier(tiers: readonly Tier[], at: number): Clause {
  const must_not = tiers.slice(0, at).map(({ clause }) => clause);
  return { bool: { must: [tiers[at]!.clause], must_not } };
}

/** What the user may see, and with `filters` what they chose. */
export function filterOf({
  office,
  access,
  filters = {},
}: Pick<SearchQuery, 'office' | 'access' | 'filters'>): Clause[] {
  const chosen = Object.entries(filters).filter(([, values]) => values && values.length > 0);
  return [
    ...(office === null ? [] : [{ term: { office } }]),
    ...(access ? [withinAccess(access)] : []),
    ...chosen.map(([facet, values]) => ({ terms: { [facet]: values } })),
  ];
}

/** Entries written under an earlier release say nothing of it: they are open until they are written anew. */
function withinAccess(access: readonly string[]): Clause {
  const unsaid = { bool: { must_not: [{ exists: { field: 'access' } }] } };
  const said = { terms: { access: [...access] } };
  return access.includes('open') ? { bool: { should: [said, unsaid], minimum_should_match: 1 } } : said;
}

function waysOf(match: 'exact' | 'folded', { exact, folded, symbols, facts }: SearchTerm): Clause[] {
  return [
    ...(match === 'exact' ? exact : folded).map((phrase) => phraseOf(match, phrase)),
    ...(match === 'folded' ? symbols.map((phrase) => phraseOf('exact', phrase)) : []),
    ...facts.map((fact) => (fact.endsWith('*') ? { prefix: { facts: fact.slice(0, -1) } } : { term: { facts: fact } })),
  ];
}

const phraseOf = (field: 'exact' | 'folded', phrase: Phrase): Clause => ({
  match_phrase: { [field]: phrase.join(' ') },
});

function nearOf(field: 'exact' | 'folded', phrases: readonly Phrase[]): Clause {
  const intervals = phrases.map((phrase) => ({ match: { query: phrase.join(' '), ordered: true, max_gaps: 0 } }));
  return { intervals: { [field]: { all_of: { ordered: false, max_gaps: NEAR_WORDS, intervals } } } };
}
