import { expect, it } from 'vitest';
import type { SearchIndex, SearchQuery } from '../../../shared/ports/search-index.ts';
import { document, type MakeIndex, search } from './given.ts';

/** Counts and filters over the whole result. */
export function describeCounts(make: MakeIndex): void {
  const filled = async (): Promise<SearchIndex> => {
    const index = await make();
    const fields = [
      {
        office: 'a',
        type: 'BC',
        issuer: 'Huyện ủy Thanh Lâm',
        date: '2023-03-01',
        kinds: ['directive', 'figure'],
        periods: ['2022', '2023'],
        retention: '20',
      },
      {
        office: 'a',
        type: 'KH',
        issuer: null,
        date: '2024-05-02',
        kinds: ['directive'],
        status: 'in-review',
        periods: ['2023'],
      },
      { office: 'b', type: 'BC', issuer: 'Huyện ủy Thanh Lâm', date: '2023-11-30', kinds: [], retention: 'permanent' },
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
        period: [
          { value: '2023', count: 2 },
          { value: '2022', count: 1 },
        ],
        status: [
          { value: 'confirmed', count: 2 },
          { value: 'in-review', count: 1 },
        ],
        kind: [
          { value: 'directive', count: 2 },
          { value: 'figure', count: 1 },
        ],
        retention: [
          { value: '20', count: 1 },
          { value: 'permanent', count: 1 },
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

  it('narrows by the period a report is about and by its term', async () => {
    const index = await filled();
    const ids = async (filters: SearchQuery['filters']) => [
      ...new Set((await search(index, 'chỉ thị', { filters: filters! })).map(({ documentId }) => documentId)),
    ];
    expect((await ids({ period: ['2023'] })).sort()).toEqual(['d0', 'd1']);
    expect(await ids({ period: ['2022'] })).toEqual(['d0']);
    expect(await ids({ period: ['202'] })).toEqual([]);
    expect(await ids({ retention: ['permanent'] })).toEqual(['d2']);
    expect(await ids({ retention: ['20'], period: ['2022', '1999'] })).toEqual(['d0']);
  });

  it('finds and counts nothing above the levels of access the user has', async () => {
    const index = await filled();
    await index.upsert(document('closed', ['chỉ thị'], { office: 'a', access: 'restricted', periods: ['2001'] }));
    await index.upsert(document('half', ['chỉ thị'], { office: 'a', access: 'conditional' }));
    const seen = async (access: SearchQuery['access']) => {
      const asked = access ? { access } : {};
      const hits = await search(index, 'chỉ thị', { ...asked, limit: 50 });
      const { documents, facets } = await counted(index, asked);
      const ids = new Set(hits.map(({ documentId }) => documentId));
      return [ids.has('closed'), ids.has('half'), documents, facets.period.some(({ value }) => value === '2001')];
    };
    expect(await seen(['open'])).toEqual([false, false, 3, false]);
    expect(await seen(['open', 'conditional'])).toEqual([false, true, 4, false]);
    expect(await seen(undefined)).toEqual([true, true, 5, true]);
  });

  it('follows the term, the level and the words of a description that change', async () => {
    const index = await filled();
    const words = { described: 'Hồ sơ giám sát bồi thường' };
    await index.upsert(document('d9', ['nội dung khác'], { ...words, version: 1, retention: '5' }));
    const [hit] = await search(index, 'bồi thường');
    expect([hit?.documentId, hit?.page, hit?.excerpt.includes('bồi thường')]).toEqual(['d9', 1, false]);
    await index.upsert(document('d9', ['nội dung khác'], { version: 2, retention: '10', access: 'restricted' }));
    expect(await search(index, 'bồi thường')).toEqual([]);
    const open = { access: ['open'] as const, filters: { retention: ['10'] } };
    expect(await search(index, 'nội dung', { filters: { retention: ['5'] } })).toEqual([]);
    expect(await search(index, 'nội dung', { filters: { retention: ['10'] } })).toHaveLength(1);
    expect(await search(index, 'nội dung', open)).toEqual([]);
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
