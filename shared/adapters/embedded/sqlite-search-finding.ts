import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { type Cursor, decodeCursor, encodeCursor } from '../../domain/search/cursor.ts';
import { excerptOf } from '../../domain/search/excerpt.ts';
import type { HitMatch } from '../../domain/search/facets.ts';
import { pageAnswers } from '../../domain/search/page-answers.ts';
import type { SearchTerm } from '../../domain/search/search-term.ts';
import type { Hit, SearchQuery } from '../../ports/search-index.ts';
import { filterOf } from './sqlite-search-filter.ts';
import { everyTerm, type Tier } from './sqlite-search-match.ts';
import { PAGES_PER_DOCUMENT, PAGES_PER_PACK, unpackText } from './sqlite-search-writing.ts';
import { numberIn, textIn, textOrNullIn } from './sqlite-values.ts';

/** Pages of a tier that are ranked at most: very common words stand on nearly all. */
const MOST_RANKED = 2000;

/** What is looked for: the tiers in order, and the terms that are marked. */
export interface Asked {
  readonly query: SearchQuery;
  readonly terms: readonly SearchTerm[];
  readonly tiers: readonly Tier[];
}

/** A page that answers. `rank` is bm25, the lower the better, or the date of the document, or empty: the last indexed first. */
interface Place {
  readonly id: number;
  readonly tier: number;
  readonly rank: number | string;
}

/**
 * Finds one page of a result. The cursor holds tier, rank and id of the last hit and the newest page id of the first
 * request: pages indexed since stay out, and the last hit's rank of now is where the result goes on.
 */
export function prepareFinding(db: DatabaseSync): (asked: Asked) => { hits: Hit[]; nextCursor: string | null } {
  // BETWEEN, because FTS5 walks on past a rowid asked for with `=` where several phrases must match.
  const newest = db.prepare('SELECT max(id) AS id FROM search_pages');
  const rankNow = db.prepare(
    'SELECT bm25(search_words) AS rank FROM search_words WHERE search_words MATCH ?1 AND rowid BETWEEN ?2 AND ?2',
  );
  const load = prepareLoading(db);
  return ({ query, terms, tiers }) => {
    const limit = Math.max(0, Math.trunc(query.limit));
    const after = decodeCursor(query.cursor);
    const until = after?.until ?? Number(newest.get()?.id ?? 0);
    const isByDate = query.sort === 'newest';
    const steps = isByDate ? tiers.slice(-1) : tiers;
    const places: Place[] = [];
    for (let tier = after?.tier ?? 0; tier < steps.length && places.length <= limit; tier += 1) {
      const { expression } = steps[tier]!;
      const isRanked = typeof after?.rank === 'number';
      const start =
        after?.tier === tier ? startAfter(after, isRanked ? rankNow.get(expression, after.id) : undefined) : null;
      const shown = after ? pagesOf(steps.slice(0, tier)) : places.map(({ id }) => id).join();
      const room = limit + 1 - places.length;
      const found = findTier(db, { query, expression, shown, until, start, room });
      places.push(...found.map((place) => ({ ...place, tier })));
    }
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return {
      hits: shown.map((place) => load(place, { query, terms, tiers })),
      nextCursor: places.length > limit && last ? encodeCursor({ ...last, until, isSimilar: isSimilar(tiers) }) : null,
    };
  };
}

/** Whether a cursor goes on in a result with similar words. */
export function isAmongSimilar(cursor: string | null | undefined): boolean {
  return decodeCursor(cursor)?.isSimilar === true;
}

const isSimilar = (tiers: readonly Tier[]): boolean => tiers.at(-1)!.match === 'similar';

/**
 * The pages of earlier tiers, which do not answer once more, as SQL. A first request has them: it went on only because they
 * were few. Not a part of the expression: bm25 would count their words.
 */
function pagesOf(earlier: readonly Tier[]): string {
  const expression = earlier.map((tier) => `(${tier.expression})`).join(' OR ');
  return expression === '' ? '' : `SELECT rowid FROM search_words WHERE search_words MATCH ${literal(expression)}`;
}

/** Keys hold letters, digits and private signs only, but a literal is a literal. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The last hit, by its rank of now: what was indexed since has moved all ranks a little. */
function startAfter({ rank, id }: Cursor, now: Record<string, SQLOutputValue> | undefined): Start {
  return { rank: now ? numberIn(now, 'rank') : rank, id };
}

interface Start {
  readonly rank: number | string;
  readonly id: number | string;
}

interface TierRequest {
  readonly query: SearchQuery;
  readonly expression: string;
  /** Pages that stand before, as the inside of an SQL `IN (…)`. */
  readonly shown: string;
  readonly until: number;
  readonly start: Start | null;
  readonly room: number;
}

/**
 * The next pages of a tier. Few are ranked by bm25; of many, those indexed last come first: bm25 would count every page
 * that has one of the words before it ranks the first, and says little of words that stand everywhere.
 */
function findTier(db: DatabaseSync, request: TierRequest): { id: number; rank: number | string }[] {
  if (request.query.sort === 'newest') return select(db, request, 'date');
  if (request.start) return select(db, request, typeof request.start.rank === 'number' ? 'bm25' : 'place');
  const newest = select(db, { ...request, room: MOST_RANKED + 1 }, 'place');
  if (newest.length < 2) return newest;
  return newest.length > MOST_RANKED ? newest.slice(0, request.room) : select(db, request, 'bm25');
}

const ORDERS = {
  date: { rank: "coalesce(documents.date, '')", order: 'rank DESC, id', behind: '<' },
  bm25: { rank: 'bm25(search_words)', order: 'rank, id', behind: '>' },
} as const;

function select(
  db: DatabaseSync,
  { query, expression, shown, until, start, room }: TierRequest,
  by: keyof typeof ORDERS | 'place',
): { id: number; rank: number | string }[] {
  const filter = filterOf(query);
  const joined = `CROSS JOIN search_documents AS documents ON documents.ordinal = search_words.rowid / ${PAGES_PER_DOCUMENT}`;
  // Ranks are asked for in the innermost query: FTS5 knows them only while it walks.
  const walk = (rank: string): string => `SELECT search_words.rowid AS id, ${rank} AS rank
    FROM search_words ${by === 'date' || filter ? joined : ''}
    WHERE search_words MATCH ? AND search_words.rowid <= ? ${shown === '' ? '' : `AND search_words.rowid NOT IN (${shown})`}
      ${filter ? `AND ${filter.sql}` : ''}`;
  const found = [expression, by === 'place' && start ? Number(start.id) - 1 : until, ...(filter?.values ?? [])];
  if (by === 'place') {
    const rows = db.prepare(`${walk("''")} ORDER BY search_words.rowid DESC LIMIT ?`).all(...found, room);
    return rows.map(placeIn);
  }
  const { rank, order, behind } = ORDERS[by];
  const rest = start ? `WHERE rank ${behind} ? OR (rank = ? AND id > ?)` : '';
  const from: SQLInputValue[] = start ? [start.rank, start.rank, start.id] : [];
  const sql = `SELECT id, rank FROM (${walk(rank)}) ${rest} ORDER BY ${order} LIMIT ?`;
  return db
    .prepare(sql)
    .all(...found, ...from, room)
    .map(placeIn);
}

function placeIn(row: Record<string, SQLOutputValue>): { id: number; rank: number | string } {
  return { id: numberIn(row, 'id'), rank: row.rank as number | string };
}

function prepareLoading(db: DatabaseSync): (place: Place, asked: Asked) => Hit {
  const select = db.prepare(
    `SELECT documents.document_id, documents.title, documents.office, documents.status, documents.number, documents.date,
       pages.page, packs.texts
     FROM search_pages AS pages
     JOIN search_documents AS documents ON documents.ordinal = pages.id / ${PAGES_PER_DOCUMENT}
     JOIN search_texts AS packs ON packs.first_id = pages.id - pages.id % ${PAGES_PER_PACK}
     WHERE pages.id = ?`,
  );
  const answers = db.prepare('SELECT 1 FROM search_words WHERE search_words MATCH ?1 AND rowid BETWEEN ?2 AND ?2');
  // The text tells nearly always; the index, which reads through all places of a word, is asked where it may know more:
  // of facts, and of what was said of the whole document on its first page.
  const matchByDate = (id: number, text: string, { terms, tiers }: Asked): HitMatch => {
    const said = (expression: string): boolean => answers.get(expression, id) !== undefined;
    if (pageAnswers({ text }, terms, 'exact')) return 'exact';
    const mayKnowMore = id % PAGES_PER_DOCUMENT === 0 || terms.some(({ facts }) => facts.length > 0);
    if (mayKnowMore && said(everyTerm('exact', terms))) return 'exact';
    if (pageAnswers({ text }, terms)) return 'folded';
    return tiers.find(({ expression }) => said(expression))?.match ?? 'similar';
  };
  return ({ id, tier, rank }, asked) => {
    const { query, terms, tiers } = asked;
    const row: Record<string, SQLOutputValue> | undefined = select.get(id);
    const text = unpackText(row!.texts as Uint8Array, id);
    const { excerpt, marks } = excerptOf(text, terms);
    const isByDate = query.sort === 'newest';
    // bm25 is the better the lower, and never above 0.
    const goodness = typeof rank === 'number' ? Math.max(0, -rank) : 0;
    return {
      documentId: textIn(row, 'document_id'),
      page: numberIn(row, 'page'),
      title: textIn(row, 'title'),
      office: textIn(row, 'office'),
      status: textIn(row, 'status'),
      number: textOrNullIn(row, 'number'),
      date: textOrNullIn(row, 'date'),
      ...{ excerpt, marks },
      match: isByDate ? matchByDate(id, text, asked) : tiers[tier]!.match,
      score: isByDate ? 0 : tiers.length - 1 - tier + goodness / (1 + goodness),
    };
  };
}
