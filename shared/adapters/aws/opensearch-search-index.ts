import { understandQuery } from '../../domain/search/understand-query.ts';
import type { Hit, SearchIndex, SearchQuery, SearchResult } from '../../ports/search-index.ts';
import { type SimilarTerms, similarTerms, wordsNearTo } from '../similar-terms.ts';
import type { OpenSearchCall } from './opensearch-call.ts';
import { countPagesWith, openSearchCounting } from './opensearch-counting.ts';
import { isAmongSimilar, openSearchFinding } from './opensearch-finding.ts';
import { type Clause, everyTerm, tiersOf } from './opensearch-queries.ts';
import { openSearchWriting } from './opensearch-writing.ts';

/**
 * Full text of every page in OpenSearch, with the meaning of the index on one machine: every term of the query must
 * stand on the page; the title counts as text of the first page. What was written is found once the index refreshed
 * itself, within seconds. Throws `SearchRefusedError`.
 */
export function createOpenSearchIndex(call: OpenSearchCall, name = 'documents'): SearchIndex {
  const { upsert, remove } = openSearchWriting(call, name);
  const find = openSearchFinding(call, name);
  const count = openSearchCounting(call, name);
  const countsOf = async (clause: Clause | null, query: SearchQuery) => (query.count ? count(clause, query) : null);
  const search = async (query: SearchQuery): Promise<SearchResult> => {
    const terms = understandQuery(query.text);
    if (terms.length === 0)
      return { hits: [], nextCursor: null, counts: await countsOf(null, query), suggestion: null };
    const tiers = tiersOf(terms);
    const asksSimilar = query.similar === true || isAmongSimilar(query.cursor);
    const plain = asksSimilar ? null : await find({ query, terms, tiers });
    const isAnswered = plain !== null && (plain.hits.length > 0 || Boolean(query.cursor));
    const pages = isAnswered ? new Map<string, number>() : await countPagesWith(call, name, wordsNearTo(terms));
    const similar = isAnswered ? undefined : similarTerms(terms, (word) => pages.get(word) ?? 0);
    if (!similar) {
      const found = plain ?? (await find({ query, terms, tiers }));
      return { ...found, counts: await countsOf(everyTerm('folded', terms), query), suggestion: null };
    }
    const clause = everyTerm('folded', similar.terms);
    const found = await find({ query, terms: similar.terms, tiers: [...tiers, { match: 'similar', clause }] });
    const suggestion = found.hits[0]?.match === 'similar' ? suggest(query.text, found.hits[0], similar) : null;
    return { ...found, counts: await countsOf(clause, query), suggestion };
  };
  return { upsert, remove, search };
}

/** The query with the words that stand in the best hit. */
function suggest(text: string, { excerpt }: Hit, { suggestFrom }: SimilarTerms): string | null {
  const typed = text.normalize('NFC');
  let suggestion = typed;
  for (const [unknown, meant] of suggestFrom(excerpt)) suggestion = suggestion.replace(unknown, meant);
  return suggestion === typed ? null : suggestion;
}
