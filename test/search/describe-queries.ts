import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../shared/ports/search-index.ts';
import { foldVietnamese } from '../../shared/text/fold.ts';
import { buildArchive, generatedQueries } from './build-archive.ts';
import { type Asked, writtenQueries } from './query-set.ts';

const SHARE = 0.95;
const COUNT = 200;
const QUERIES = [...writtenQueries(), ...generatedQueries(COUNT - writtenQueries().length)];
const BUILD_MILLISECONDS = 240_000;

/** The 200 queries over an archive that `make` gives empty. `ready` ends when what was written is found. */
export function describeQueries(
  name: string,
  make: () => Promise<SearchIndex>,
  ready: () => Promise<void> = async () => {},
): void {
  describe(`the ${COUNT} queries on ${name}`, { timeout: BUILD_MILLISECONDS }, () => {
    let index: SearchIndex;
    beforeAll(async () => {
      index = await make();
      await buildArchive(index);
      await ready();
    }, BUILD_MILLISECONDS);

    const missed = async (ask: (query: string) => string) => {
      const wrong: string[] = [];
      for (const { query, right } of QUERIES) {
        const [first] = (await index.search({ text: ask(query), office: null, limit: 1 })).hits;
        const place = first && `${first.documentId}/${first.page}`;
        if (!place || !right.includes(place)) wrong.push(`${ask(query)}: ${place} instead of ${right.join(', ')}`);
      }
      return wrong;
    };

    it('are all different', () => expect(new Set(QUERIES.map(({ query }: Asked) => query)).size).toBe(COUNT));

    it.each([
      ['as written', (query: string) => query],
      ['without accents', foldVietnamese],
      ['with decomposed letters', (query: string) => query.normalize('NFD')],
    ])('have the right page first, %s', async (_how, ask) => {
      const wrong = await missed(ask);
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(COUNT * (1 - SHARE));
    });
  });
}
