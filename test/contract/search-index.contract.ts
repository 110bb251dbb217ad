import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit, IndexedDocument, SearchIndex, SearchQuery } from '../../shared/ports/search-index.ts';

type Make = () => SearchIndex | Promise<SearchIndex>;

/** What every search index keeps to. `make` gives an empty one for each test. */
export function describeSearchIndex(name: string, make: Make): void {
  describe(`${name} as a search index`, () => {
    describeMatches(make);
    describeRanks(make);
    describeUpserts(make);
    describeExcerpts(make);
    describeMeanings(make);
    describeSimilarWords(make);
    describeCounts(make);
    describePaging(make);
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
    await index.upsert(document('d1', ['chỉ thị'], { version: 2, title: 'Tên cũ', office: 'b', status: 'in-review' }));
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
    await index.upsert(document('d1', ['đọc nhầm'], { version: 3 }));
    await index.upsert(document('d1', ['đọc lại'], { version: 3 }));
    expect(await search(index, 'đọc nhầm')).toEqual([]);
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
    expect(marked).toEqual(['Chỉ', 'thị', 'số', '12', 'CT', 'TU']);
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
        for (const { excerpt, marks, match } of await search(index, 'chỉ')) {
          if (match === 'similar') continue;
          expect(marks.length).toBeGreaterThan(0);
          for (const { start, end } of marks) expect(['chỉ', 'chi']).toContain(excerpt.slice(start, end));
          expect(excerpt.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
}

function describeMeanings(make: Make): void {
  const idsOf = async (index: SearchIndex, text: string, asked: Partial<SearchQuery> = {}) =>
    (await search(index, text, asked)).map(({ documentId }) => documentId);

  it.each(['49 ct tu 2023', '49-CT/TU', 'chỉ thị số 49 - ct/tu', 'chỉ thị 49'])(
    'finds a directive by "%s", also where only its finding says the number',
    async (query) => {
      const index = await make();
      await index.upsert(document('said', ['theo Chỉ thị số 49-CT/TU ngày 28/8/2023']));
      const facts = ['vb49cttu', 'vb49ct', 'n20230828', 'n202308', 'n2023'];
      const torn = 'theo Chỉ thị số 4 9 -C T/T U ngày 28/8/2023';
      await index.upsert({ ...document('torn', []), pages: [{ page: 1, text: torn, facts }] });
      await index.upsert(document('other', ['theo Chỉ thị số 48-CT/TU ngày 28/8/2023']));
      expect((await idsOf(index, query)).toSorted()).toEqual(['said', 'torn']);
    },
  );

  it('takes a body by its name or its symbol, and no syllable for the symbol', async () => {
    const index = await make();
    await index.upsert(document('name', ['Ban Thường vụ Tỉnh ủy']));
    await index.upsert(document('symbol', ['BTV TU']));
    await index.upsert(document('syllable', ['ban thường vụ từ đó']));
    expect((await idsOf(index, 'Ban Thường vụ Tỉnh uỷ')).toSorted()).toEqual(['name', 'symbol']);
    expect((await idsOf(index, 'tinh uy')).toSorted()).toEqual(['name', 'symbol']);
    expect((await idsOf(index, 'BTV TU')).toSorted()).toEqual(['name', 'symbol']);
  });

  it('takes a day however it is written, and ranges by what the findings say', async () => {
    const index = await make();
    await index.upsert(document('digits', ['ngày 05/8/2023']));
    await index.upsert(document('words', ['ngày 5 tháng 8 năm 2023']));
    await index.upsert({
      ...document('fact', []),
      pages: [{ page: 1, text: 'ngày 0S/8', facts: ['n20230805', 'n202308'] }],
    });
    await index.upsert({
      ...document('later', []),
      pages: [{ page: 1, text: 'ngày 9', facts: ['n20231109', 'n202311'] }],
    });
    expect((await idsOf(index, '5/8/2023')).toSorted()).toEqual(['digits', 'fact', 'words']);
    expect((await idsOf(index, '1/8/2023 - 30/9/2023')).toSorted()).toEqual(['fact']);
    expect((await idsOf(index, 'từ tháng 8/2023 đến tháng 12/2023')).toSorted()).toEqual(['fact', 'later']);
  });

  it('takes a figure with points or without', async () => {
    const index = await make();
    await index.upsert(document('points', ['kết nạp 1.284 đảng viên']));
    await index.upsert(document('bare', ['kết nạp 1284 đảng viên']));
    for (const query of ['1.284 đảng viên', '1284 dang vien', '1 284'])
      expect((await idsOf(index, query)).toSorted()).toEqual(['bare', 'points']);
  });

  it('puts pages first where the words stand together', async () => {
    const index = await make();
    const far = `phát ${'chữ '.repeat(60)} triển ${'chữ '.repeat(60)} đảng viên`;
    await index.upsert(document('far', [far, `${far} phát đảng phát triển viên`]));
    await index.upsert(document('together', [`${'chữ '.repeat(300)} phát triển đảng viên`]));
    expect((await idsOf(index, 'phát triển đảng viên'))[0]).toBe('together');
    expect((await idsOf(index, 'phat trien dang vien'))[0]).toBe('together');
  });
}

function describeSimilarWords(make: Make): void {
  it.each([
    ['a word typed wrong', 'kết nap đảnh viên', 'nghị quyết kết nạp đảng viên'],
    ['a letter OCR lost', 'quyết định giám sát', 'QUYT ĐNH giám sát'],
    ['a word OCR tore', 'điều khoản thi hành', 'ĐIỀ U KHO ẢN thi hành'],
  ])('finds nearly by %s, and says so', async (_what, query, text) => {
    const index = await make();
    await index.upsert(document('d1', [text]));
    await index.upsert(document('d2', ['không liên quan']));
    expect(await search(index, query)).toMatchObject([{ documentId: 'd1', match: 'similar' }]);
  });

  it('asks whether another word was meant', async () => {
    const index = await make();
    await index.upsert(document('d1', ['báo cáo kết nạp Đảng viên']));
    const ask = async (text: string) => (await index.search({ text, office: null, limit: 5 })).suggestion;
    expect(await ask('kết nạp đảnh viên')).toBe('kết nạp đảng viên');
    expect(await ask('kết nạp đảng viên')).toBeNull();
    expect(await ask('zzzzzz')).toBeNull();
  });

  it('never takes another number for a near one', async () => {
    const index = await make();
    await index.upsert(document('d1', ['Chỉ thị số 49-CT/TU, 1.284 đảng viên']));
    for (const query of ['48-CT/TU', '1.285 đảng viên', '1.284.000']) expect(await search(index, query)).toEqual([]);
  });

  it('adds similar words behind the others where they are asked for', async () => {
    const index = await make();
    await index.upsert(document('read-wrong', ['QUYT ĐNH giám sát']));
    await index.upsert(document('read-well', ['quyết định giám sát']));
    expect(await search(index, 'quyết định')).toMatchObject([{ documentId: 'read-well', match: 'exact' }]);
    expect(await search(index, 'quyết định', { similar: true })).toMatchObject([
      { documentId: 'read-well', match: 'exact' },
      { documentId: 'read-wrong', match: 'similar' },
    ]);
  });
}

function describeCounts(make: Make): void {
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

function describePaging(make: Make): void {
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

async function search(index: SearchIndex, text: string, asked: Partial<SearchQuery> = {}): Promise<readonly Hit[]> {
  return (await index.search({ text, office: null, limit: 20, ...asked })).hits;
}
