import { expect, it } from 'vitest';
import { document, type MakeIndex, search } from './given.ts';

/** What is found nearly, and what is never taken for near. */
export function describeSimilarWords(make: MakeIndex): void {
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
