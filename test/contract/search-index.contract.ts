import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedDocument, SearchIndex } from '../../shared/ports/search-index.ts';

type Make = () => SearchIndex | Promise<SearchIndex>;

/** What every search index keeps to. `make` gives an empty one for each test. */
export function describeSearchIndex(name: string, make: Make): void {
  describe(`${name} as a search index`, () => {
    describeMatches(make);
    describeRanks(make);
    describeUpserts(make);
    describeExcerpts(make);
  });
}

function describeMatches(make: Make): void {
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

function describeRanks(make: Make): void {
  it('ranks exact accents above folded ones, however often the folded ones stand there', async () => {
    const index = await make();
    await index.upsert(document('folded', ['chi thi '.repeat(50)]));
    await index.upsert(document('other-accents', ['chị thì '.repeat(50)]));
    await index.upsert(document('exact', [`${'chữ khác '.repeat(200)} chỉ thị`]));
    const hits = await search(index, 'chỉ thị');
    expect(hits).toHaveLength(3);
    expect(hits[0]!.documentId).toBe('exact');
  });

  it('gives scores that fall', async () => {
    const index = await make();
    for (let n = 1; n <= 6; n += 1)
      await index.upsert(document(`d${n}`, [`${n % 2 ? 'chỉ thị ' : 'chi thi '}${'khác '.repeat(n * n)}`]));
    const scores = (await search(index, 'chỉ thị')).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
}

function describeUpserts(make: Make): void {
  it('replaces a document as a whole', async () => {
    const index = await make();
    await index.upsert(document('d1', ['cũ', 'cũ hai'], { version: 1, title: 'Tên cũ' }));
    await index.upsert(document('d1', ['mới'], { version: 2, title: 'Tên mới' }));
    expect(await search(index, 'cũ')).toEqual([]);
    expect(await search(index, 'mới')).toMatchObject([{ title: 'Tên mới', page: 1 }]);
  });

  it('takes a new title, office or status of pages that stayed the same', async () => {
    const index = await make();
    await index.upsert(document('d1', ['chỉ thị'], { title: 'Tên cũ', office: 'a' }));
    await index.upsert(document('d1', ['chỉ thị'], { version: 2, title: 'Tên cũ', office: 'b', status: 'failed' }));
    expect(await search(index, 'chỉ thị', { office: 'a' })).toEqual([]);
    expect(await search(index, 'chỉ thị', { office: 'b' })).toHaveLength(1);
    await index.upsert(document('d1', ['chỉ thị'], { version: 3, title: 'Tên mới', office: 'b' }));
    expect(await search(index, 'cũ')).toEqual([]);
    expect(await search(index, 'mới')).toMatchObject([{ title: 'Tên mới', page: 1 }]);
  });

  it('keeps the newest version, in whatever order the upserts come', async () => {
    const index = await make();
    await index.upsert(document('d1', ['mới'], { version: 5, office: 'b' }));
    await index.upsert(document('d1', ['cũ'], { version: 4, office: 'a' }));
    expect(await search(index, 'cũ')).toEqual([]);
    expect(await search(index, 'mới', { office: 'b' })).toHaveLength(1);
  });

  it('takes the same upsert twice for one', async () => {
    const index = await make();
    await index.upsert(document('d1', ['chỉ thị']));
    await index.upsert(document('d1', ['chỉ thị']));
    expect(await search(index, 'chỉ thị')).toHaveLength(1);
  });

  it('takes a version it has once more, so that an index can be built anew', async () => {
    const index = await make();
    await index.upsert(document('d1', ['đọc sai'], { version: 3 }));
    await index.upsert(document('d1', ['đọc lại'], { version: 3 }));
    expect(await search(index, 'đọc sai')).toEqual([]);
    expect(await search(index, 'đọc lại')).toHaveLength(1);
  });

  it('removes a document, and takes a second removal for done', async () => {
    const index = await make();
    await index.upsert(document('d1', ['chỉ thị', 'chỉ thị']));
    await index.upsert(document('d2', ['chỉ thị']));
    await index.remove('d1');
    await index.remove('d1');
    await index.remove('never-was');
    expect((await search(index, 'chỉ thị')).map(({ documentId }) => documentId)).toEqual(['d2']);
  });

  it('takes documents without pages and pages without words', async () => {
    const index = await make();
    await index.upsert(document('d1', []));
    await index.upsert(document('d2', ['', '\n', '***']));
    expect(await search(index, 'chỉ thị')).toEqual([]);
  });
}

function describeExcerpts(make: Make): void {
  it('shows the words where they stand, on one line, and marks them', async () => {
    const index = await make();
    const text = `${'Đoạn mở đầu không liên quan. '.repeat(40)}\nThực hiện\nChỉ thị số 12-CT/TU về phòng, chống lãng phí.${' Đoạn kết.'.repeat(60)}`;
    await index.upsert(document('d1', [text]));
    const [hit] = await search(index, 'chi thi 12-CT/TU');
    const marked = hit!.marks.map(({ start, end }) => hit!.excerpt.slice(start, end));
    expect(marked).toEqual(['Chỉ', 'thị', '12', 'CT', 'TU']);
    expect(hit!.excerpt).toContain('Thực hiện Chỉ thị số 12-CT/TU');
    expect(hit!.excerpt).not.toContain('\n');
    expect(hit!.excerpt.length).toBeLessThanOrEqual(250);
  });

  it('begins with the page when only the title has the words', async () => {
    const index = await make();
    await index.upsert(document('d1', ['Nội dung trang một'], { title: 'Báo cáo sơ kết' }));
    expect(await search(index, 'sơ kết')).toMatchObject([{ excerpt: 'Nội dung trang một', marks: [] }]);
  });

  it('marks inside the excerpt only, whatever the page', async () => {
    const index = await make();
    const word = fc.constantFrom('chỉ', 'thị', 'chi', 'báo', 'cáo', '12-CT/TU', '\n', '😀', 'a'.repeat(300));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 120 }), async (words) => {
        await index.upsert(document('d1', [words.join(' ')]));
        for (const { excerpt, marks } of await search(index, 'chỉ')) {
          expect(marks.length).toBeGreaterThan(0);
          for (const { start, end } of marks) expect(['chỉ', 'chi']).toContain(excerpt.slice(start, end));
          expect(excerpt.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
}

function document(
  documentId: string,
  pages: readonly string[],
  fields: Partial<IndexedDocument> = {},
): IndexedDocument {
  return {
    ...{ documentId, office: 'xa-an-binh', version: 1, title: 'Báo cáo', status: 'confirmed' },
    pages: pages.map((text, index) => ({ page: index + 1, text })),
    ...fields,
  };
}

function search(
  index: SearchIndex,
  text: string,
  { office = null, limit = 20 }: { office?: string | null; limit?: number } = {},
) {
  return index.search({ text, office, limit });
}
