import { expect, it } from 'vitest';
import type { SearchIndex, SearchQuery } from '../../../shared/ports/search-index.ts';
import { document, type MakeIndex, search } from './given.ts';

/** Counts and filters over the whole result. */
export function describeCounts(make: MakeIndex): void {
  const filled = async (): Promise<SearchIndex> => {
    const index = await make();
    const fields = [
      { office: 'a', type: 'BC', issuer: 'Huyện ủy Thanh Lâm', date: '2023-03-01', kinds: ['directive', 'figure'] },
      { office: 'a', type: 'KH', issuer: null, date: '2024-05-02', kinds: ['directive'], status: 'in-review' },
      { office: 'b', type: 'BC', issuer: 'Huyện ủy Thanh Lâm', date: '2023-11-30', kinds: [] },
    ];
    for (const [at, given] of fields.entries())
      await index.upsert(document(`d${at}`, ['chỉ thị', 'chi thi', 'khác'], given));
    return index;
  };
  const counted = async (index: SearchIndex, asked: Partial<SearchQuery> = {}) =>
    (await index.search({ text: 'chỉ thị', office: null, limit: 1, count: true, ...asked })).counts!;

  it('counts documents and pages of the whole result, by facet', async () => {
    expect(await counted(await filled())).toEqual({
      documents: 3,
      pages: 6,
      facets: {
        office: [
          { value: 'a', count: 2 },
          { value: 'b', count: 1 },
        ],
        issuer: [{ value: 'Huyện ủy Thanh Lâm', count: 2 }],
        type: [
          { value: 'BC', count: 2 },
          { value: 'KH', count: 1 },
        ],
        year: [
          { value: '2023', count: 2 },
          { value: '2024', count: 1 },
        ],
        status: [
          { value: 'confirmed', count: 2 },
          { value: 'in-review', count: 1 },
        ],
        kind: [
          { value: 'directive', count: 2 },
          { value: 'figure', count: 1 },
        ],
      },
    });
  });

  it('narrows by filters, each facet counted under the others', async () => {
    const index = await filled();
    const filters = { type: ['BC'], office: ['a', 'b'], year: ['2023'] };
    const hits = await search(index, 'chỉ thị', { filters });
    expect(new Set(hits.map(({ documentId }) => documentId))).toEqual(new Set(['d0', 'd2']));
    const { documents, facets } = await counted(index, { filters: { type: ['KH'] } });
    expect(documents).toBe(1);
    expect(facets.type).toEqual([
      { value: 'BC', count: 2 },
      { value: 'KH', count: 1 },
    ]);
    expect(facets.year).toEqual([{ value: '2024', count: 1 }]);
    expect((await search(index, 'chỉ thị', { filters: { kind: ['figure'] } })).map(({ page }) => page)).toEqual([1, 2]);
  });

  it('counts and finds only what the office may see', async () => {
    const index = await filled();
    const { documents, facets } = await counted(index, { office: 'b' });
    expect(documents).toBe(1);
    expect(facets.office).toEqual([{ value: 'b', count: 1 }]);
    expect(await search(index, 'chỉ thị', { office: 'b', filters: { office: ['a'] } })).toEqual([]);
  });

  it('counts nothing where nothing answers', async () => {
    expect(await counted(await filled(), { text: '***' })).toMatchObject({ documents: 0, pages: 0 });
  });
}
