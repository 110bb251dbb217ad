import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { DecisionResponse, HistoryResponse } from '../../shared/contracts/api-review.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

type Outcome = z.infer<typeof DecisionResponse>;
type History = z.infer<typeof HistoryResponse>;

const SIGNED = `TỈNH ỦY AN HÒA          ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*                    An Hòa, ngày 12 tháng 3 năm 2025
Số 77-TTr/BTCTU
TỜ TRÌNH
về việc kiện toàn các tổ giúp việc
Thực hiện Chỉ thị số 31-CT/TU ngày 14/8/2023 của Ban Thường vụ Tỉnh ủy.`;
const DECISION = `TỈNH ỦY AN HÒA          ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*                    An Hòa, ngày 02 tháng 4 năm 2025
Số 41-QĐ/BTCTU
QUYẾT ĐỊNH
kiện toàn các tổ giúp việc`;
const DRAFT = `${SIGNED.replace('Số 77-TTr/BTCTU', 'Số      -TTr/BTCTU')}\nDự thảo lần 2`;
const PARTS = [
  { firstPage: 1, lastPage: 1, kind: 'other', title: null },
  { firstPage: 2, lastPage: 3, kind: 'main', title: 'Quyết định và dự thảo' },
] as const;

describe('the parts of a bundle', () => {
  let host: TestHost;
  let reviewer: ApiClient;
  let id: string;

  beforeAll(async () => {
    host = await startTestHost();
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    id = await clerk.upload('tap.txt', Buffer.from([SIGNED, DECISION, DRAFT].join('\f')), OFFICE);
    await reviewer.waitFor(id, 'awaiting-review');
  }, 60_000);
  afterAll(() => host.remove());

  it('are proposed with the document, which is named by its main part alone', async () => {
    const { document } = await reviewer.detail(id);
    expect(document.parts).toMatchObject([
      { firstPage: 1, lastPage: 1, kind: 'main' },
      { firstPage: 2, lastPage: 2, kind: 'other' },
      { firstPage: 3, lastPage: 3, kind: 'draft' },
    ]);
    expect(document.own?.number).toBe('77-TTr/BTCTU');
  });

  it('are refused when they leave a page out, have no main part or come from a clerk; nothing changes then', async () => {
    const { document } = await reviewer.detail(id);
    const post = (client: ApiClient, parts: unknown) =>
      client.request('POST', `/documents/${id}/parts`, { version: document.version, parts });
    expect((await post(reviewer, PARTS.slice(1))).status).toBeGreaterThanOrEqual(400);
    expect((await post(reviewer, [{ ...PARTS[0], lastPage: 3 }])).status).toBeGreaterThanOrEqual(400);
    expect((await post(await signIn(host.url, ...SIGN_INS.clerk), PARTS)).status).toBe(403);
    expect((await reviewer.detail(id)).document.version).toBe(document.version);
  });

  it('are corrected by a reviewer: one decision that keeps both, and the name follows the main part', async () => {
    const before = (await reviewer.detail(id)).document;
    const request = { version: before.version, parts: PARTS };
    const { document } = await reviewer.json<Outcome>('POST', `/documents/${id}/parts`, request);
    expect(document).toMatchObject({ status: 'in-review', parts: PARTS });
    expect(document.parts![1]).toMatchObject({ confidence: 1, reasons: ['set-by-reviewer'] });
    expect(document.own?.number).toBe('41-QĐ/BTCTU');
    const { items, intact } = await reviewer.json<History>('GET', `/documents/${id}/history`);
    expect(intact).toBe(true);
    expect(items.at(-1)).toMatchObject({ action: 'set-parts', by: 'duyet', before: before.parts, after: PARTS });
    expect((await reviewer.request('POST', `/documents/${id}/parts`, request)).status).toBe(409);
  });
});
