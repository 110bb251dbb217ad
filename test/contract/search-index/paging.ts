import { expect, it } from 'vitest';
import type { SearchIndex, SearchQuery } from '../../../shared/ports/search-index.ts';
import { document, type MakeIndex, search } from './given.ts';

/** Order and page by page, to the end. */
export function describePaging(make: MakeIndex): void {
  const pagesOf = async (
    index: SearchIndex,
    asked: Partial<SearchQuery>,
    between: (round: number) => Promise<void>,
  ) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    let round = 0;
    do {
      const result = await index.search({ text: 'chỉ thị', office: null, limit: 3, ...asked, cursor });
      seen.push(...result.hits.map(({ documentId, page }) => `${documentId}/${page}`));
      cursor = result.nextCursor;
      round += 1;
      await between(round);
    } while (cursor !== null && round < 40);
    return seen;
  };

  it.each([{ sort: 'relevance' as const }, { sort: 'newest' as const }, { similar: true }])(
    'shows every hit once, page by page, also while others are indexed (%o)',
    async (asked) => {
      const index = await make();
      const wanted: string[] = [];
      for (let n = 0; n < 8; n += 1) {
        const date = `20${20 + (n % 4)}-01-01`;
        await index.upsert(document(`d${n}`, [n % 2 ? 'chỉ thị' : 'chi thi', 'chỉ thị lần hai'], { date }));
        wanted.push(`d${n}/1`, `d${n}/2`);
      }
      const seen = await pagesOf(index, asked, async (round) => {
        await index.upsert(document(`new${round}`, ['chỉ thị'], { date: '2030-01-01' }));
      });
      expect(seen.filter((place) => place.startsWith('d')).toSorted()).toEqual(wanted);
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it('sorts by date, newest first', async () => {
    const index = await make();
    for (const [id, date] of [
      ['a', '2021-01-01'],
      ['b', '2024-01-01'],
      ['c', null],
      ['d', '2023-01-01'],
    ] as const)
      await index.upsert(document(id, [id === 'b' ? 'chi thi' : 'chỉ thị'], { date }));
    const hits = await search(index, 'chỉ thị', { sort: 'newest' });
    expect(hits.map(({ documentId, match }) => [documentId, match])).toEqual([
      ['b', 'folded'],
      ['d', 'exact'],
      ['a', 'exact'],
      ['c', 'exact'],
    ]);
  });

  it('begins anew at a cursor it did not make', async () => {
    const index = await make();
    await index.upsert(document('d1', ['chỉ thị']));
    for (const cursor of ['', 'x', '%%%', 'bnVsbA', 'WzEsMl0', 'WzAsMSwyLDMsNF0'])
      expect(await search(index, 'chỉ thị', { cursor })).toHaveLength(1);
  });
}
