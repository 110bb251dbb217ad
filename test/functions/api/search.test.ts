import { setTimeout as delay } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchResponse } from '../../../shared/contracts/api-search.ts';
import { type ApiClient, signIn } from '../../support/api-client.ts';
import { REVIEWERS, startHostWith } from '../../support/planted-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, type TestHost } from '../../support/test-host.ts';

describe('the door of the archive', () => {
  let host: TestHost;
  let reviewer: ApiClient;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startHostWith([
      { id: 'own', pages: 2, doubted: 1, sure: 1 },
      { id: 'other', pages: 1, doubted: 1, sure: 1, fields: { office: OTHER_OFFICE, status: 'confirmed' } },
    ]);
    reviewer = await signIn(host.url, REVIEWERS[0][0], REVIEWERS[0][2]);
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
    // The index of a folder that has none fills while the host answers.
    while ((await ask(reviewer, 'text=thực hiện')).counts?.documents !== 2) await delay(20);
  });
  afterAll(() => host?.remove());

  const ask = (client: ApiClient, query: string) => client.json<SearchResponse>('GET', `/search?${encodeURI(query)}`);
  const download = async (client: ApiClient, query: string) => {
    const response = await client.request('GET', `/search/export?${encodeURI(query)}`);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };

  it('finds a directive as people type it, and says what is not confirmed', async () => {
    const { items, counts } = await ask(reviewer, 'text=100 ct tu 2022');
    expect(items.map(({ documentId, page, status }) => [documentId, page, status]).toSorted()).toEqual([
      ['other', 1, 'confirmed'],
      ['own', 1, 'awaiting-review'],
    ]);
    expect(counts).toMatchObject({ documents: 2, pages: 2, facets: { kind: [{ value: 'directive', count: 2 }] } });
  });

  it('narrows by filters given once or more', async () => {
    const found = await ask(reviewer, `text=chỉ thị&office=${OTHER_OFFICE}&office=none&status=confirmed`);
    expect(found.items.map(({ documentId }) => documentId)).toEqual(['other']);
    expect(found.counts?.facets.status).toEqual([{ value: 'confirmed', count: 1 }]);
  });

  it('pages with a cursor, counts on the first page only', async () => {
    const first = await ask(reviewer, 'text=chỉ thị&limit=2');
    const second = await ask(reviewer, `text=chỉ thị&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toHaveLength(3);
    expect(second.nextCursor).toBeNull();
    expect(second.counts).toBeNull();
  });

  it('shows an office its own reports only, in hits, counts and files', async () => {
    const { items, counts } = await ask(clerk, `text=chỉ thị&office=${OTHER_OFFICE}&office=${OFFICE}`);
    expect(new Set(items.map(({ office }) => office))).toEqual(new Set([OFFICE]));
    expect(counts?.facets.office).toEqual([{ value: OFFICE, count: 1 }]);
    expect(strFromU8(await download(clerk, 'text=chỉ thị&format=jsonl'))).not.toContain('"other"');
  });

  it('lets nobody in who is not signed in', async () => {
    for (const path of ['/api/search?text=a', '/api/search/export?text=a&format=csv'])
      expect((await fetch(`${host.url}${path}`)).status).toBe(401);
  });

  it('writes the whole result as JSON Lines and CSV', async () => {
    const lines = strFromU8(await download(reviewer, 'text=chỉ thị&format=jsonl'))
      .trim()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { isConfirmed: boolean }).isConfirmed).toSorted()).toEqual([
      false,
      false,
      true,
    ]);
    const csv = strFromU8(await download(reviewer, 'text=chỉ thị&format=csv')).split('\r\n');
    expect(csv[0]).toBe('"Số, ký hiệu",Trích yếu,Đơn vị,Ngày,Trạng thái,Trang,Khớp,Đoạn trích,Mã báo cáo');
    expect(csv.filter((line) => line.includes('Đã xác nhận'))).toHaveLength(1);
    expect(csv).toHaveLength(5);
  });

  it('writes the whole result as a workbook', async () => {
    const parts = unzipSync(await download(reviewer, 'text=chỉ thị&format=xlsx'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet.match(/<row>/gu)).toHaveLength(4);
    expect(sheet).toContain('Đã xác nhận');
    expect(strFromU8(parts['[Content_Types].xml']!)).toContain('/xl/worksheets/sheet1.xml');
  });
});
