import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearchDatabase } from '../../shared/adapters/embedded/sqlite-search-database.ts';
import { createSqliteSearchIndex } from '../../shared/adapters/embedded/sqlite-search-index.ts';
import { foldVietnamese } from '../../shared/text/fold.ts';
import { buildArchive, generatedQueries } from './build-archive.ts';
import { type Asked, writtenQueries } from './query-set.ts';

const SHARE = 0.95;
const QUERIES = [...writtenQueries(), ...generatedQueries(200 - writtenQueries().length)];

describe('the 200 queries on SQLite', { timeout: 120_000 }, () => {
  const db = openSearchDatabase(':memory:');
  const index = createSqliteSearchIndex(db);
  beforeAll(() => buildArchive(index), 120_000);
  afterAll(() => db.close());

  const missed = async (ask: (query: string) => string) => {
    const wrong: string[] = [];
    for (const { query, right } of QUERIES) {
      const [first] = (await index.search({ text: ask(query), office: null, limit: 1 })).hits;
      const place = first && `${first.documentId}/${first.page}`;
      if (!place || !right.includes(place)) wrong.push(`${ask(query)}: ${place} instead of ${right.join(', ')}`);
    }
    return wrong;
  };

  it('are two hundred, all different', () => {
    expect(new Set(QUERIES.map(({ query }: Asked) => query)).size).toBe(200);
  });

  it.each([
    ['as written', (query: string) => query],
    ['without accents', foldVietnamese],
    ['with decomposed letters', (query: string) => query.normalize('NFD')],
  ])('have the right page first, %s', async (_how, ask) => {
    const wrong = await missed(ask);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(QUERIES.length * (1 - SHARE));
  });
});
