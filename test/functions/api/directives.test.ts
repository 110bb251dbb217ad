import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectivePage } from '../../../shared/contracts/api-directive.ts';
import type { RoundPageResource } from '../../../shared/contracts/api-rounds.ts';
import { type ApiClient, signIn } from '../../support/api-client.ts';
import { REVIEWERS, startHostWith } from '../../support/planted-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, type TestHost } from '../../support/test-host.ts';

const SHARED = '77-CT/TU';
const identity = (number: string, date: string) => ({ number, type: 'BC', date, issuer: null, title: 'Báo cáo' });

describe('a directive', () => {
  let host: TestHost;
  let reviewer: ApiClient;
  let clerk: ApiClient;
  beforeAll(async () => {
    const planted = { pages: 1, doubted: 1, sure: 1, shared: SHARED };
    host = await startHostWith([
      { ...planted, id: 'late', fields: { own: identity('9-BC/HU', '2025-06-01'), status: 'confirmed' } },
      { ...planted, id: 'early', fields: { own: identity('2-BC/HU', '2024-02-01') } },
      { ...planted, id: 'itself', fields: { own: identity(SHARED, '2022-11-03') } },
      { ...planted, id: 'unrelated', shared: '78-CT/TU' },
    ]);
    reviewer = await signIn(host.url, REVIEWERS[0][0], REVIEWERS[0][2]);
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const isIndexed = async () => (await reviewer.request('GET', '/directives/78-CT-TU')).status === 200;
    while (!(await isIndexed())) await delay(20);
  });
  afterAll(() => host?.remove());

  const follow = (client: ApiClient, id: string) => client.json<DirectivePage>('GET', `/directives/${id}`);

  it('shows the reports that cite it, oldest first, and the paper itself apart', async () => {
    const page = await follow(reviewer, '77-CT-TU');
    expect(page).toMatchObject({ number: SHARED, date: '2022-11-03', typeName: 'Chỉ thị', isPartial: false });
    expect(page.own?.documentId).toBe('itself');
    expect(page.reports.map(({ documentId }) => documentId)).toEqual(['early', 'late']);
    expect(page.reports[0]!.places).toMatchObject([{ page: 1, isConfirmed: false, hasDate: true }]);
    expect(page.dates).toEqual([{ date: '2022-11-03', reports: 2 }]);
  });

  it('is found however its number is written', async () => {
    for (const id of ['77 ct tu', '77-ct~tu', encodeURIComponent('77-CT/TU')])
      expect((await follow(reviewer, id)).reports).toHaveLength(2);
  });

  it('is another one under another day', async () => {
    expect((await reviewer.request('GET', '/directives/77-CT-TU?date=2017-01-01')).status).toBe(404);
    expect((await reviewer.request('GET', '/directives/77-CT-TU?date=2017')).status).toBe(400);
  });

  it('says which offices do not cite it, to those who see all of them', async () => {
    expect((await follow(reviewer, '77-CT-TU')).silent).toEqual([OTHER_OFFICE]);
    expect((await follow(clerk, '77-CT-TU')).silent).toBeNull();
    expect((await follow(clerk, '77-CT-TU')).reports.every(({ office }) => office === OFFICE)).toBe(true);
  });

  it('says of the rounds that supervise it who has reported and who has not, to those who see all units', async () => {
    const units = [OFFICE, OTHER_OFFICE].map((office) => ({ office, way: 'visit', due: null }));
    const directives = [{ text: `Chỉ thị số ${SHARED}, ngày 03/11/2022`, source: null }];
    const empty = { founding: null, period: null, outline: [], due: '2020-01-01' };
    const { round } = await reviewer.json<RoundPageResource>('POST', '/rounds', {
      ...{ name: 'Đợt 77', directives, units },
      ...empty,
    });
    await reviewer.json('PUT', `/rounds/${round.id}/reports/late`);
    const { rounds } = await follow(reviewer, '77-CT-TU');
    expect(rounds).toMatchObject([
      {
        name: 'Đợt 77',
        units: [
          { office: OFFICE, state: 'confirmed' },
          { office: OTHER_OFFICE, state: 'late' },
        ],
      },
    ]);
    expect((await follow(reviewer, '78-CT-TU')).rounds).toEqual([]);
    expect((await follow(clerk, '77-CT-TU')).rounds).toEqual([]);
  });

  it('is not there when nothing cites it', async () => {
    expect((await reviewer.request('GET', '/directives/76-CT-TU')).status).toBe(404);
  });
});
