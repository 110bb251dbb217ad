import { expect, it } from 'vitest';
import { document, type MakeIndex, search } from './given.ts';

/** Which hit stands above which. */
export function describeRanks(make: MakeIndex): void {
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
