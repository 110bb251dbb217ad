import { z } from 'zod';
import type { ResultCounts, SearchQuery } from '../../ports/search-index.ts';
import { type CountedDocument, countFacets } from '../search-counts.ts';
import { callOrThrow, type OpenSearchCall } from './opensearch-call.ts';
import { type Clause, filterOf } from './opensearch-queries.ts';

/** Documents told in one answer. */
const DOCUMENTS_AN_ANSWER = 5_000;
const FIELDS = [
  ...(['documentId', 'office', 'issuer', 'type', 'year', 'status', 'kinds'] as const),
  ...(['periods', 'retention'] as const),
] as const;

const Key = z.record(z.enum(FIELDS), z.string().nullable());
const Answer = z.object({
  aggregations: z
    .object({
      documents: z.object({ after_key: Key.optional(), buckets: z.array(z.object({ key: Key, doc_count: z.int() })) }),
    })
    .optional(),
});
const Words = z.object({
  aggregations: z
    .object({ words: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) }) })
    .optional(),
});

/** Counts everything that answers a clause, within what the user may see; null counts nothing. */
export function openSearchCounting(call: OpenSearchCall, name: string) {
  return async (clause: Clause | null, { office, access, filters = {} }: SearchQuery): Promise<ResultCounts> => {
    const documents: CountedDocument[] = [];
    let after: z.infer<typeof Key> | undefined;
    while (clause !== null) {
      const page = { size: DOCUMENTS_AN_ANSWER, sources: SOURCES, ...(after ? { after } : {}) };
      const body = {
        ...{ size: 0, track_total_hits: false },
        query: { bool: { must: [clause], filter: filterOf({ office, ...(access ? { access } : {}) }) } },
        aggs: { documents: { composite: page } },
      };
      const answer = await callOrThrow(call, { method: 'POST', path: `/${name}/_search`, body }, 404);
      const found = Answer.parse(answer.body).aggregations?.documents;
      documents.push(...(found?.buckets ?? []).map(({ key, doc_count: pages }) => countedOf(key, pages)));
      after = found?.after_key;
      if (!after) break;
    }
    return countFacets(documents, filters);
  };
}

/** On how many pages of the archive each of the folded words stands; unknown words are left out. */
export async function countPagesWith(
  call: OpenSearchCall,
  name: string,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (words.length === 0) return new Map();
  const body = {
    ...{ size: 0, track_total_hits: false, query: { terms: { words } } },
    aggs: { words: { terms: { field: 'words', include: words, size: words.length } } },
  };
  const answer = await callOrThrow(call, { method: 'POST', path: `/${name}/_search`, body }, 404);
  const found = Words.parse(answer.body).aggregations?.words.buckets ?? [];
  return new Map(found.map(({ key, doc_count: pages }) => [key, pages]));
}

const SOURCES = FIELDS.map((field) => ({ [field]: { terms: { field, missing_bucket: true } } }));

function countedOf(key: z.infer<typeof Key>, pages: number): CountedDocument {
  const one = (field: (typeof FIELDS)[number]): string[] => (key[field] == null ? [] : [key[field]]);
  return {
    pages,
    values: {
      ...{ office: one('office'), issuer: one('issuer'), type: one('type'), year: one('year'), status: one('status') },
      kind: (key.kinds ?? '').split(' ').filter(Boolean),
      period: (key.periods ?? '').split(' ').filter(Boolean),
      retention: one('retention'),
    },
  };
}
