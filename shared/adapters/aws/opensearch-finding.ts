import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../domain/search/cursor.ts';
import { excerptOf } from '../../domain/search/excerpt.ts';
import type { SearchTerm } from '../../domain/search/search-term.ts';
import type { Hit, HitMatch, SearchQuery } from '../../ports/search-index.ts';
import { callOrThrow, type OpenSearchCall } from './opensearch-call.ts';
import { type Clause, filterOf, type Tier, withoutEarlier } from './opensearch-queries.ts';

/** What is looked for: the tiers in order, and the terms that are marked. */
export interface Asked {
  readonly query: SearchQuery;
  readonly terms: readonly SearchTerm[];
  readonly tiers: readonly Tier[];
}

const Found = z.object({
  _score: z.number().nullable(),
  matched_queries: z.array(z.string()).optional(),
  _source: z.object({
    ...{ documentId: z.string(), page: z.int(), title: z.string(), office: z.string(), status: z.string() },
    ...{ number: z.string().nullable(), date: z.string(), text: z.string() },
  }),
});
const Answer = z.object({ hits: z.object({ hits: z.array(Found) }) });
const Answers = z.object({ responses: z.array(z.unknown()) });
type FoundPage = z.infer<typeof Found>;

interface Place {
  readonly tier: number;
  readonly found: FoundPage;
}

const SHOWN = ['documentId', 'page', 'title', 'office', 'status', 'number', 'date', 'text'];
const MOST_HITS = 10_000;

/** True when a cursor goes on in a result with similar words. */
export const isAmongSimilar = (cursor: string | null | undefined): boolean => decodeCursor(cursor)?.isSimilar === true;

/**
 * Finds one page of a result: all tiers in one request. The cursor holds tier, rank and place of the last hit; the last
 * hit's rank of now is where the result goes on, so that what is indexed meanwhile moves nothing.
 */
export function openSearchFinding(call: OpenSearchCall, name: string) {
  const searchAll = async (bodies: readonly Clause[]): Promise<readonly (readonly FoundPage[])[]> => {
    if (bodies.length === 0) return [];
    const lines = bodies.flatMap((body) => [{ index: name, ignore_unavailable: true }, body]);
    const request = { method: 'POST', path: '/_msearch', lines } as const;
    const { responses } = Answers.parse((await callOrThrow(call, request)).body);
    return responses.map((response) => Answer.parse(response).hits.hits);
  };
  return async ({ query, terms, tiers }: Asked): Promise<{ hits: Hit[]; nextCursor: string | null }> => {
    const limit = Math.min(MOST_HITS - 1, Math.max(0, Math.trunc(query.limit)));
    const isByDate = query.sort === 'newest';
    const after = readCursor(query.cursor, isByDate ? 1 : tiers.length);
    const steps = isByDate ? [byDate(tiers)] : tiers.map((_, at) => withoutEarlier(tiers, at));
    const filter = filterOf(query);
    const first = after?.tier ?? 0;
    const rank = after && !isByDate ? await rankNow(searchAll, steps[first]!, after) : after?.rank;
    const bodies = steps.slice(first).map((clause, at) => ({
      ...requestOf({ bool: { must: [clause], filter } }, limit + 1, isByDate),
      ...(after && at === 0 ? { search_after: [rank, after.documentId, after.page] } : {}),
    }));
    const found = await searchAll(bodies);
    const places = found.flatMap((pages, at) => pages.map((page): Place => ({ tier: first + at, found: page })));
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return {
      hits: shown.map((place) => hitOf(place, { query, terms, tiers })),
      nextCursor: places.length > limit && last ? cursorAt(last, isByDate, tiers.at(-1)!.match) : null,
    };
  };
}

function requestOf(query: Clause, size: number, isByDate: boolean): Clause {
  const rank = isByDate ? { date: 'desc' } : { _score: 'desc' };
  return { size, query, _source: SHOWN, track_total_hits: false, sort: [rank, { documentId: 'asc' }, { page: 'asc' }] };
}

/** Every page that answers, and by name which tiers it answers in. */
function byDate(tiers: readonly Tier[]): Clause {
  const should = tiers.map(({ clause }, at) => ({ bool: { must: [clause], _name: String(at) } }));
  return { bool: { must: [tiers.at(-1)!.clause], should } };
}

interface After {
  readonly tier: number;
  readonly rank: number | string;
  readonly documentId: string;
  readonly page: number;
}

/** Undefined for a cursor of another result: it then begins anew. */
function readCursor(text: string | null | undefined, tiers: number): After | undefined {
  const cursor = decodeCursor(text);
  const [, documentId, page] = /^(.+)\/(\d+)$/su.exec(String(cursor?.id ?? '')) ?? [];
  if (!cursor || !documentId || cursor.tier >= tiers) return undefined;
  return { tier: cursor.tier, rank: cursor.rank, documentId, page: Number(page) };
}

function cursorAt({ tier, found }: Place, isByDate: boolean, kind: HitMatch): string {
  const { documentId, page, date } = found._source;
  const rank = isByDate ? date : found._score!;
  return encodeCursor({ tier, rank, id: `${documentId}/${page}`, until: 0, isSimilar: kind === 'similar' });
}

/** Scores depend on the whole archive: the last hit is asked for its own once more. */
async function rankNow(
  searchAll: (bodies: readonly Clause[]) => Promise<readonly (readonly FoundPage[])[]>,
  clause: Clause,
  { rank, documentId, page }: After,
): Promise<number | string> {
  const filter = [{ term: { documentId } }, { term: { page } }];
  const [found = []] = await searchAll([requestOf({ bool: { must: [clause], filter } }, 1, false)]);
  return found[0]?._score ?? rank;
}

function hitOf({ tier, found }: Place, { query, terms, tiers }: Asked): Hit {
  const { text, date, ...known } = found._source;
  const isByDate = query.sort === 'newest';
  const goodness = found._score ?? 0;
  return {
    ...known,
    date: date === '' ? null : date,
    ...excerptOf(text, terms),
    match: isByDate ? matchByDate(found, tiers) : tiers[tier]!.match,
    score: isByDate ? 0 : tiers.length - 1 - tier + goodness / (1 + goodness),
  };
}

function matchByDate({ matched_queries: matched = [] }: FoundPage, tiers: readonly Tier[]): HitMatch {
  return tiers.find((_, at) => matched.includes(String(at)))?.match ?? 'similar';
}
