import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../shared/domain/lifecycle.ts';
import type { DocumentQuery, DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { MakeDocumentRepository } from './document-repository.contract.ts';
import { newDocument } from './documents.ts';

const ALL: DocumentQuery = { office: null, statuses: [], order: 'newest', limit: 100, cursor: null };

/** How lists are ordered, filtered and cut into pages. */
export function describeDocumentLists(make: MakeDocumentRepository): void {
  describeOrderAndFilters(make);
  describePages(make);
  describeTextFilter(make);
}

function describeOrderAndFilters(make: MakeDocumentRepository): void {
  it('lists nothing while there is nothing', async () => {
    const { documents } = await make();
    expect(await documents.list(ALL)).toEqual({ items: [], nextCursor: null });
  });

  it('lists by the time of receipt, newest or oldest first', async () => {
    const { documents } = await make();
    for (const day of [2, 3, 1]) await documents.create(newDocument(`d${day}`, { receivedAt: on(day) }));
    expect(await idsOf(documents, {})).toEqual(['d3', 'd2', 'd1']);
    expect(await idsOf(documents, { order: 'oldest' })).toEqual(['d1', 'd2', 'd3']);
  });

  it('keeps its order when documents are written later', async () => {
    const { documents } = await make();
    for (const day of [1, 2, 3]) await documents.create(newDocument(`d${day}`, { receivedAt: on(day) }));
    await documents.save(newDocument('d1', { receivedAt: on(1), status: 'recognizing', statusAt: on(20) }));
    expect(await idsOf(documents, {})).toEqual(['d3', 'd2', 'd1']);
  });

  it('filters by office and by status, and shows a document under its present status only', async () => {
    const { documents } = await make();
    await documents.create(newDocument('a1', { office: 'a', receivedAt: on(1) }));
    await documents.create(newDocument('a2', { office: 'a', receivedAt: on(2), status: 'confirmed' }));
    await documents.create(newDocument('b1', { office: 'b', receivedAt: on(3) }));
    await documents.save(newDocument('b1', { office: 'b', receivedAt: on(3), status: 'failed' }));
    expect(await idsOf(documents, { office: 'a' })).toEqual(['a2', 'a1']);
    expect(await idsOf(documents, { statuses: ['received'] })).toEqual(['a1']);
    expect(await idsOf(documents, { statuses: ['failed', 'confirmed', 'failed'] })).toEqual(['b1', 'a2']);
    expect(await idsOf(documents, { office: 'a', statuses: ['failed'] })).toEqual([]);
    expect(await idsOf(documents, { office: 'nobody' })).toEqual([]);
  });

  it('counts documents per status, over all offices or one, with zeros', async () => {
    const { documents } = await make();
    await documents.create(newDocument('a1', { office: 'a' }));
    await documents.create(newDocument('a2', { office: 'a', status: 'confirmed' }));
    await documents.create(newDocument('b1', { office: 'b' }));
    const zero = Object.fromEntries(DOCUMENT_STATUSES.map((status) => [status, 0]));
    expect(await documents.countByStatus(null)).toEqual({ ...zero, received: 2, confirmed: 1 });
    expect(await documents.countByStatus('a')).toEqual({ ...zero, received: 1, confirmed: 1 });
    expect(await documents.countByStatus('nobody')).toEqual(zero);
    await documents.save(newDocument('b1', { office: 'b', status: 'failed' }));
    expect(await documents.countByStatus(null)).toEqual({ ...zero, received: 1, confirmed: 1, failed: 1 });
  });
}

function describePages(make: MakeDocumentRepository): void {
  it('ends with no cursor, also when the last page is full', async () => {
    const { documents } = await make();
    for (const day of [1, 2, 3, 4]) await documents.create(newDocument(`d${day}`, { receivedAt: on(day) }));
    const first = await documents.list({ ...ALL, limit: 2 });
    const second = await documents.list({ ...ALL, limit: 2, cursor: first.nextCursor });
    expect(first.items.map(({ id }) => id)).toEqual(['d4', 'd3']);
    expect(second.items.map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect(first.nextCursor).not.toBeNull();
    expect(second.nextCursor).toBeNull();
  });

  it.each(['newest', 'oldest'] as const)(
    'neither repeats nor skips when documents come and change between pages (%s first)',
    async (order) => {
      const { documents } = await make();
      for (let index = 0; index < 20; index += 1) {
        await documents.create(newDocument(`d${index}`, { receivedAt: on(10 + (index % 3)) }));
      }
      const seen: string[] = [];
      let cursor: string | null = null;
      let round = 0;
      do {
        const page = await documents.list({ ...ALL, order, limit: 3, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        round += 1;
        await documents.create(newDocument(`older-${round}`, { receivedAt: on(1) }));
        await documents.create(newDocument(`newer-${round}`, { receivedAt: on(28) }));
        const touched = (await documents.find(`d${round}`))!;
        await documents.save({ ...touched, statusAt: on(28) });
      } while (cursor !== null && round < 40);
      expect(seen.length).toBe(new Set(seen).size);
      expect(seen.filter((id) => id.startsWith('d')).length).toBe(20);
    },
  );

  it('pages through any filter as if it were one list', async () => {
    const { documents } = await make();
    const stored = Array.from({ length: 40 }, (_, index) =>
      newDocument(`d${index}`, {
        office: `office-${index % 3}`,
        status: DOCUMENT_STATUSES[(index * 7) % DOCUMENT_STATUSES.length]!,
        receivedAt: on(1 + (index % 5)),
        fileName: index % 2 ? `Báo cáo ${index}.pdf` : `Tờ trình ${index}.pdf`,
      }),
    );
    for (const document of stored) await documents.create(document);
    const query = fc.record({
      office: fc.constantFrom(null, 'office-0', 'office-1'),
      statuses: fc.subarray<DocumentStatus>([...DOCUMENT_STATUSES]),
      order: fc.constantFrom('newest' as const, 'oldest' as const),
      text: fc.constantFrom('', 'bao cao', '1'),
    });
    await fc.assert(
      fc.asyncProperty(query, fc.integer({ min: 1, max: 11 }), async (filter, limit) => {
        const whole = await idsOf(documents, filter);
        const expected = stored.filter(
          ({ office, status, fileName }) =>
            (filter.office === null || office === filter.office) &&
            (filter.statuses.length === 0 || filter.statuses.includes(status)) &&
            (filter.text !== 'bao cao' || fileName.startsWith('Báo')) &&
            (filter.text !== '1' || fileName.includes('1')),
        );
        expect(whole.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await documents.list({ ...ALL, ...filter, limit, cursor });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          paged.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(paged).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a cursor it did not give out', async () => {
    const { documents } = await make();
    await documents.create(newDocument('d1'));
    for (const cursor of ['', 'x', 'bnVsbA', Buffer.from('{"a":1}').toString('base64url'), "' OR 1=1 --"]) {
      await expect(documents.list({ ...ALL, cursor })).rejects.toMatchObject({ name: 'NotFoundError' });
    }
  });
}

function describeTextFilter(make: MakeDocumentRepository): void {
  it.each([
    ['without accents', 'bao cao quy iii', true],
    ['with accents', 'Báo cáo quý', true],
    ['in decomposed letters', 'Báo cáo'.normalize('NFD'), true],
    ['in capitals', 'BÁO CÁO', true],
    ['by a part of the own number', '12-bc', true],
    ['by the own number as printed', '12-BC/ĐU', true],
    ['with blanks around', '  đảng uỷ  ', true],
    ['by nothing', '   ', true],
    ['by words that do not follow each other', 'bao quy', false],
    ['by a wildcard', '%', false],
    ['by another wildcard', 'b_o', false],
    ['by a quote', "'", false],
    ['by the end of the name and the number', 'pdf 12', false],
  ])('finds names %s', async (_how, text, found) => {
    const { documents } = await make();
    const own = { number: '12-BC/ĐU', type: 'BC', date: null, issuer: null, title: null };
    await documents.create(newDocument('d1', { fileName: 'Báo cáo quý III Đảng uỷ.pdf', own }));
    expect(await idsOf(documents, { text })).toEqual(found ? ['d1'] : []);
  });

  it('finds the own number as soon as it is known', async () => {
    const { documents } = await make();
    const created = await documents.create(newDocument('d1'));
    expect(await idsOf(documents, { text: '45-BC' })).toEqual([]);
    await documents.save({
      ...created,
      own: { number: '45-BC/TU', type: 'BC', date: null, issuer: null, title: null },
    });
    expect(await idsOf(documents, { text: '45-BC' })).toEqual(['d1']);
  });
}

async function idsOf(documents: DocumentRepository, query: Partial<DocumentQuery>): Promise<string[]> {
  return (await documents.list({ ...ALL, ...query })).items.map(({ id }) => id);
}

function on(day: number): string {
  return new Date(Date.UTC(2026, 0, day, 8)).toISOString();
}
