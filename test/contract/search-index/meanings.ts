import { expect, it } from 'vitest';
import type { SearchIndex, SearchQuery } from '../../../shared/ports/search-index.ts';
import { document, type MakeIndex, search } from './given.ts';

/** Directives, bodies, days and figures are found however they are written. */
export function describeMeanings(make: MakeIndex): void {
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
