import { z } from 'zod';
import type { Hit, IndexedDocument, SearchIndex, SearchQuery } from '../../ports/search-index.ts';
import { keyOf, keysOf, phrasesOf, type WordForm, wordsOf } from '../../text/search-words.ts';
import { excerptOf } from '../embedded/search-excerpt.ts';
import type { OpenSearchAnswer, OpenSearchCall, OpenSearchRequest } from './opensearch-call.ts';

/** The archive refused a call. Named after what OpenSearch calls it, so that throttling stays throttling. */
export class SearchRefusedError extends Error {
  override readonly name: string;
  readonly status: number;

  constructor({ method, path }: OpenSearchRequest, { status, body }: OpenSearchAnswer) {
    const type = Refusal.safeParse(body).data?.error.type ?? 'SearchRefusedError';
    super(`${method} ${path}: ${status} ${type}`);
    this.name = status === 429 ? 'TooManyRequestsException' : type;
    this.status = status;
  }
}

/** Exact hits score 1..2, folded ones 0..1: no folded hit can pass an exact one. */
const EXACT_SCORE = 1;
/** What the service gives at most of one document's pages, and of documents. */
const MOST_PAGES = 100;
const MOST_DOCUMENTS = 10_000;

/**
 * One entry a document, its pages nested in it: an upsert replaces it as a whole, and the engine itself refuses a
 * version older than the stored one. Words are indexed under the keys of `shared/text/search-words.ts`, as written and
 * folded side by side, so that a query means here what it means on one machine.
 */
const MAPPINGS = {
  dynamic: 'strict',
  properties: {
    documentId: { type: 'keyword' },
    office: { type: 'keyword' },
    status: { type: 'keyword' },
    title: { type: 'text', index: false },
    pages: {
      type: 'nested',
      properties: {
        page: { type: 'integer' },
        text: { type: 'text', index: false },
        exact: { type: 'text', analyzer: 'whitespace' },
        folded: { type: 'text', analyzer: 'whitespace' },
      },
    },
  },
} as const;

/**
 * Full text of every page in OpenSearch, with the meaning of the index on one machine: every word of the query must
 * stand on the page, words in double quotes together; the title counts as text of the first page. What was written is
 * found once the index refreshed itself, within seconds. Throws `SearchRefusedError`.
 */
export function createOpenSearchIndex(call: OpenSearchCall, name = 'documents'): SearchIndex {
  const send = async (request: OpenSearchRequest, ...fine: readonly number[]): Promise<OpenSearchAnswer> => {
    const answer = await call(request);
    if (answer.status >= 300 && !fine.includes(answer.status)) throw new SearchRefusedError(request, answer);
    return answer;
  };
  const entry = (documentId: string): string => `/${name}/_doc/${encodeURIComponent(documentId)}`;
  let made: Promise<void> | undefined;
  const ensureIndex = (): Promise<void> => {
    made ??= makeIndex(call, name).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  const find = async (form: WordForm, query: SearchQuery): Promise<readonly Hit[]> => {
    const phrases = phrasesOf(query.text);
    if (phrases.length === 0 || query.limit < 1) return [];
    const body = queryOf(form, phrases, query);
    const answer = await send({ method: 'POST', path: `/${name}/_search`, body }, 404);
    return answer.status === 404 ? [] : hitsOf(Found.parse(answer.body), form, phrases).slice(0, query.limit);
  };
  return {
    upsert: async (document) => {
      await ensureIndex();
      const query = { version: String(document.version), version_type: 'external_gte' };
      // 409: a newer version stands there.
      await send({ method: 'PUT', path: entry(document.documentId), query, body: entryOf(document) }, 409);
    },
    remove: async (documentId) => void (await send({ method: 'DELETE', path: entry(documentId) }, 404)),
    search: async (query) => {
      const exact = await find('exact', query);
      if (exact.length >= query.limit) return exact;
      const seen = new Set(exact.map(placeOf));
      // Every exact hit is a folded one too, so asking for that many more is enough.
      const folded = await find('folded', { ...query, limit: query.limit + exact.length });
      return [...exact, ...folded.filter((hit) => !seen.has(placeOf(hit)))].slice(0, query.limit);
    },
  };
}

async function makeIndex(call: OpenSearchCall, name: string): Promise<void> {
  const request = { method: 'PUT', path: `/${name}`, body: { mappings: MAPPINGS } } as const;
  const answer = await call(request);
  if (answer.status < 300) return;
  // Somebody else made it a moment ago, or long ago.
  if (Refusal.safeParse(answer.body).data?.error.type === 'resource_already_exists_exception') return;
  throw new SearchRefusedError(request, answer);
}

function entryOf({ documentId, office, status, title, pages }: IndexedDocument) {
  const named = clean(title);
  return {
    ...{ documentId, office, status, title: named },
    pages: pages.map(({ page, text: read }, index) => {
      const text = clean(read);
      const words = wordsOf(index === 0 ? `${named}\n${text}` : text);
      return { page, text, exact: keysOf('exact', words), folded: keysOf('folded', words) };
    }),
  };
}

const clean = (text: string): string => text.normalize('NFC').toWellFormed();

/** Documents with the best pages first, and of each the pages that answer. */
function queryOf(form: WordForm, phrases: readonly (readonly string[])[], { office, limit }: SearchQuery) {
  const must = phrases.map((words) => ({ match_phrase: { [`pages.${form}`]: keysOf(form, words) } }));
  const size = Math.min(Math.trunc(limit), MOST_DOCUMENTS);
  const inner_hits = { size: Math.min(size, MOST_PAGES), _source: ['pages.page', 'pages.text'] };
  return {
    size,
    track_total_hits: false,
    _source: ['documentId', 'title'],
    sort: ['_score', { documentId: 'asc' }],
    query: {
      bool: {
        must: [{ nested: { path: 'pages', score_mode: 'max', query: { bool: { must } }, inner_hits } }],
        filter: office === null ? [] : [{ term: { office } }],
      },
    },
  };
}

const Refusal = z.object({ error: z.object({ type: z.string() }) });
const FoundPage = z.object({ _score: z.number(), _source: z.object({ page: z.int(), text: z.string() }) });
const FoundDocument = z.object({
  _source: z.object({ documentId: z.string(), title: z.string() }),
  inner_hits: z.object({ pages: z.object({ hits: z.object({ hits: z.array(FoundPage) }) }) }),
});
const Found = z.object({ hits: z.object({ hits: z.array(FoundDocument) }) });

/** Best first; pages of equal score in the order of documents and pages. */
function hitsOf({ hits }: z.infer<typeof Found>, form: WordForm, phrases: readonly (readonly string[])[]): Hit[] {
  const words = new Set(phrases.flat().map((word) => keyOf('folded', word)));
  return hits.hits
    .flatMap(({ _source: { documentId, title }, inner_hits: { pages } }) =>
      pages.hits.hits.map(
        ({ _score, _source: { page, text } }): Hit => ({
          ...{ documentId, page, title },
          ...excerptOf(text, words),
          score: (form === 'exact' ? EXACT_SCORE : 0) + _score / (1 + _score),
        }),
      ),
    )
    .sort((a, b) => b.score - a.score || compare(a.documentId, b.documentId) || a.page - b.page);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function placeOf({ documentId, page }: Hit): string {
  return JSON.stringify([documentId, page]);
}
