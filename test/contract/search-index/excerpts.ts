import fc from 'fast-check';
import { expect, it } from 'vitest';
import { document, type MakeIndex, search } from './given.ts';

/** What a hit shows of its page, and which words it marks. */
export function describeExcerpts(make: MakeIndex): void {
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
