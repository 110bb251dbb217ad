import fc from 'fast-check';
import { expect, it } from 'vitest';
import { document, type MakeIndex, search } from './given.ts';

/** Which words, numbers and offices find a page, and which find nothing. */
export function describeMatches(make: MakeIndex): void {
  const text = 'Thực hiện Quyết định số 30/2020/NĐ-CP và Chương trình 28-CTr/TU của Tỉnh ủy,\nđạt 95,5% kế hoạch.';

  it.each([
    ['words with accents', 'quyết định'],
    ['words without accents', 'quyet dinh'],
    ['capitals', 'QUYẾT ĐỊNH'],
    ['decomposed letters', 'Quyết định'.normalize('NFD')],
    ['d for đ', 'nd-cp'],
    ['the other place of the tone mark', 'tỉnh uỷ'],
    ['a number as printed', '28-CTr/TU'],
    ['a number in small letters', '28-ctr/tu'],
    ['a number with blanks', '28 CTr TU'],
    ['a part of a number', '30/2020'],
    ['a figure', '95,5%'],
    ['words in another order', 'định quyết'],
    ['words across a line break', 'tỉnh ủy đạt'],
    ['a phrase in quotes', '"chương trình 28-CTr/TU"'],
    ['words with marks people leave', 'quyết định, (số 30)!'],
    ['a quote that is never closed', '"quyết định'],
  ])('finds %s', async (_what, query) => {
    const index = await make();
    await index.upsert(document('d1', [text]));
    expect((await search(index, query)).map(({ documentId }) => documentId)).toEqual(['d1']);
  });

  it.each([
    ['a word that is not there', 'nghị quyết'],
    ['one word of several that is not there', 'quyết định thông tư'],
    ['a part of a word', 'quy'],
    ['a phrase in another order', '"định quyết"'],
    ['a number of other parts', '28-CTr/HU'],
    ['nothing', ''],
    ['blanks', '   '],
    ['only marks', '"" * - + () ^ : , . % /'],
  ])('finds nothing by %s', async (_what, query) => {
    const index = await make();
    await index.upsert(document('d1', [text]));
    expect(await search(index, query)).toEqual([]);
  });

  it('reads nothing a person types as a query language, and never throws', async () => {
    const index = await make();
    await index.upsert(document('d1', ['and or not near exact folded']));
    expect(await search(index, 'AND OR NOT NEAR')).toHaveLength(1);
    for (const query of [
      'exact:folded',
      'near(and, 2)',
      'and*',
      '^and',
      '{exact} : or',
      '-not',
      'and + or',
      "'; DROP",
    ]) {
      expect(Array.isArray(await search(index, query))).toBe(true);
    }
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'"\'*^:(){}+-,\\% \0\n', 'a', 'đ', 'AND ', 'NEAR', '\ud800', '😀') }),
        async (query) => {
          expect(Array.isArray(await search(index, query))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds by the title, on the first page', async () => {
    const index = await make();
    await index.upsert(document('d1', ['trang một', 'trang hai'], { title: 'Báo cáo sơ kết' }));
    expect(await search(index, 'sơ kết')).toMatchObject([{ documentId: 'd1', page: 1, title: 'Báo cáo sơ kết' }]);
  });

  it('answers page by page', async () => {
    const index = await make();
    await index.upsert(document('d1', ['có chỉ thị', 'không có', 'lại có chỉ thị']));
    expect((await search(index, 'chỉ thị')).map(({ page }) => page).toSorted()).toEqual([1, 3]);
  });

  it('asks one office or all', async () => {
    const index = await make();
    await index.upsert(document('d1', ['chỉ thị'], { office: 'a' }));
    await index.upsert(document('d2', ['chỉ thị'], { office: 'b' }));
    expect((await search(index, 'chỉ thị', { office: 'b' })).map(({ documentId }) => documentId)).toEqual(['d2']);
    expect(await search(index, 'chỉ thị', { office: 'c' })).toEqual([]);
    expect(await search(index, 'chỉ thị')).toHaveLength(2);
  });

  it('gives no more hits than asked for, and none twice', async () => {
    const index = await make();
    for (let n = 0; n < 10; n += 1) await index.upsert(document(`d${n}`, [n % 2 ? 'chỉ thị' : 'chi thi']));
    for (const limit of [1, 4, 5, 7, 10, 50]) {
      const hits = await search(index, 'chỉ thị', { limit });
      expect(hits).toHaveLength(Math.min(limit, 10));
      expect(new Set(hits.map(({ documentId }) => documentId)).size).toBe(hits.length);
    }
  });
}
