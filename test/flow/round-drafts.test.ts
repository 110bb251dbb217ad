import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { DraftGaps, DraftResource, MadeUnitDraftsResponse } from '../../shared/contracts/api-drafts.ts';
import type { IssuedPapersResponse } from '../../shared/contracts/api-issued-papers.ts';
import type { NoticeListResource } from '../../shared/contracts/api-notices.ts';
import type { RoundPageResource } from '../../shared/contracts/api-rounds.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { confirmWhole, fillBlanks, reportText, sendSignedScan } from '../support/draft-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

type Papers = z.infer<typeof IssuedPapersResponse>;
type Made = z.infer<typeof MadeUnitDraftsResponse>;

describe('the drafts of a round, one a unit, and the papers that come of them', () => {
  let host: TestHost;
  let clerk: ApiClient;
  let otherClerk: ApiClient;
  let archivist: ApiClient;
  let reviewer: ApiClient;
  let head: ApiClient;
  let roundId: string;
  let made: Made;
  let draft: DraftResource;

  beforeAll(async () => {
    host = await startTestHost();
    [clerk, otherClerk, archivist, reviewer, head] = await Promise.all([
      signIn(host.url, ...SIGN_INS.clerk),
      signIn(host.url, ...SIGN_INS.otherClerk),
      signIn(host.url, ...SIGN_INS.archivist),
      signIn(host.url, ...SIGN_INS.reviewer),
      signIn(host.url, ...SIGN_INS.admin),
    ]);
    const units = [OFFICE, OTHER_OFFICE].map((office) => ({ office, way: 'visit', due: null }));
    const directives = [{ text: 'Chỉ thị số 49-CT/TU, ngày 28/8/2023', source: null }];
    const plan = { name: 'Giám sát Chỉ thị 49', founding: null, directives, period: null, units, outline: [] };
    const { round } = await reviewer.json<RoundPageResource>('POST', '/rounds', { ...plan, due: '2999-01-01' });
    roundId = round.id;
    await reviewer.json('POST', `/rounds/${roundId}/status`, { version: round.version, status: 'collecting' });
    const report = await clerk.upload('mot.txt', reportText(15), OFFICE);
    await reviewer.waitFor(report, 'awaiting-review');
    await reviewer.json('PUT', `/rounds/${roundId}/reports/${report}`);
    await confirmWhole(reviewer, report);
  });
  afterAll(() => host.remove());
  const act = async (who: ApiClient, name: string, more: object = {}) => {
    draft = await who.json('POST', `/drafts/${draft.draft.id}/${name}`, { version: draft.draft.version, ...more });
  };
  const kindsOf = async (client: ApiClient) => {
    const { items } = await client.json<NoticeListResource>('GET', '/notices');
    return items.filter(({ about }) => about.kind === 'draft').map(({ kind }) => kind);
  };

  it('are made at once for the units that have a confirmed report, and no second time', async () => {
    const plan = { title: 'Kết luận giám sát', templateId: 'party-conclusion', roundId };
    made = await reviewer.json<Made>('POST', '/drafts/by-unit', plan);
    expect(made.items).toMatchObject([{ unit: OFFICE, roundId, title: expect.stringMatching(/ đối với /u) }]);
    expect(made.without.map(({ office }) => office)).toEqual([OTHER_OFFICE]);
    const again = await reviewer.json<Made>('POST', '/drafts/by-unit', plan);
    expect([again.items, again.standing.map(({ id }) => id)]).toEqual([[], made.items.map(({ id }) => id)]);
  });

  it('take the directive of the round and name their gaps', async () => {
    const { id } = made.items[0]!;
    draft = await reviewer.json<DraftResource>('GET', `/drafts/${id}`);
    expect(Object.values(draft.standings).map(({ text }) => text)).toContain('Chỉ thị 49-CT/TU');
    const gaps = await reviewer.json<DraftGaps>('GET', `/drafts/${id}/gaps`);
    expect(gaps.blanks.length).toBe(draft.blanks);
    expect(gaps.units).toEqual([]);
    const whole = await reviewer.json<DraftResource>('POST', '/drafts', {
      ...{ title: 'Kết luận chung', templateId: 'party-conclusion', roundId },
    });
    const common = await reviewer.json<DraftGaps>('GET', `/drafts/${whole.draft.id}/gaps`);
    expect(common.units).toMatchObject([{ office: OTHER_OFFICE, state: 'nothing' }]);
  });

  it('go up and come back, and each time those are told whose turn it is', async () => {
    await act(reviewer, 'submit');
    await expect.poll(() => kindsOf(head)).toEqual(['draft-submitted']);
    await act(head, 'return', { comment: 'Bổ sung mục III' });
    await expect.poll(() => kindsOf(reviewer)).toContain('draft-returned');
  });

  it('reach the unit they are for, and no other, once they are issued', async () => {
    draft = await fillBlanks(reviewer, draft);
    await act(reviewer, 'submit');
    await act(head, 'approve');
    expect((await clerk.json<Papers>('GET', '/issued-papers')).items).toEqual([]);
    await act(head, 'issue', { number: '12', date: '2024-09-20' });
    expect(draft.draft.issue).toMatchObject({ offices: [OFFICE] });
    await expect.poll(() => kindsOf(clerk)).toEqual(['draft-issued']);
    expect(await kindsOf(otherClerk)).toEqual([]);
    expect((await otherClerk.json<Papers>('GET', '/issued-papers')).items).toEqual([]);
    const path = `/issued-papers/${draft.draft.id}/paper`;
    expect((await otherClerk.request('GET', path)).status).toBe(404);
    expect((await archivist.json<Papers>('GET', '/issued-papers')).items).toHaveLength(1);
  });

  it('are handed out as the Word file that was set then, and as the signed scan once there is one', async () => {
    const { id } = draft.draft;
    const path = `/issued-papers/${id}/paper`;
    const first = async () => (await clerk.json<Papers>('GET', '/issued-papers')).items[0]!;
    await expect.poll(async () => (await first()).file).toBe('docx');
    expect(await first()).toMatchObject({ number: '12-TB/BTCTU', date: '2024-09-20', offices: [{ id: OFFICE }] });
    const word = new Uint8Array(await (await clerk.request('GET', path)).arrayBuffer());
    expect(strFromU8(unzipSync(word)['word/document.xml']!)).toContain('15 đảng viên mới');
    await sendSignedScan(reviewer, id, '%PDF-1.7 signed');
    const scan = await clerk.request('GET', path);
    expect([scan.headers.get('content-type'), await scan.text()]).toEqual(['application/pdf', '%PDF-1.7 signed']);
    expect((await first()).file).toBe('signed-scan');
    expect((await clerk.request('GET', `/issued-papers/${made.without.length}/paper`)).status).toBe(404);
  });
});
