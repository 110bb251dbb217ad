import { expect, it } from 'vitest';
import { document, type MakeIndex, search } from './given.ts';

/** What the index holds after documents come, come again and go. */
export function describeUpserts(make: MakeIndex): void {
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
