import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeListResource } from '../../shared/contracts/api-notices.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { confirmWhole, reportText } from '../support/draft-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const search = (name: string, text: string, notifies = true) => ({
  ...{ name, text, notifies },
  filters: {},
  sort: 'relevance',
});

describe('a saved search', () => {
  let host: TestHost;
  let reviewer: ApiClient;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startTestHost();
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const before = await reviewer.upload('truoc.txt', reportText(11), OFFICE);
    await reviewer.waitFor(before, 'awaiting-review');
    await reviewer.json('POST', '/searches', search('Chỉ thị 49', '49 ct tu'));
    await reviewer.json('POST', '/searches', search('Không ai viện dẫn', '50-CT/TU'));
    await reviewer.json('POST', '/searches', search('Lặng lẽ', '49-CT/TU', false));
    await clerk.json('POST', '/searches', search('Của đơn vị', '49-CT/TU'));
  });
  afterAll(() => host.remove());

  const told = async (client: ApiClient) => {
    const { items } = await client.json<NoticeListResource>('GET', '/notices');
    return items.filter(({ kind }) => kind === 'search-hits').map(({ about, detail }) => [about.name, detail.hits]);
  };
  const until = async (client: ApiClient, count: number) => {
    while ((await told(client)).length < count) await delay(50);
    return told(client);
  };

  it('tells its owner of a new report that answers, and of no other', { timeout: 60_000 }, async () => {
    const id = await reviewer.upload('moi.txt', reportText(12), OTHER_OFFICE);
    await reviewer.waitFor(id, 'awaiting-review');
    expect(await until(reviewer, 1)).toEqual([['Chỉ thị 49', 1]]);
    await confirmWhole(reviewer, id);
    const own = await clerk.upload('cua-don-vi.txt', reportText(13), OFFICE);
    await clerk.waitFor(own, 'awaiting-review');
    // The report of the other office was told to nobody here, and its confirmation told nobody a second time.
    expect(await until(clerk, 1)).toEqual([['Của đơn vị', 1]]);
    expect(await until(reviewer, 2)).toEqual([
      ['Chỉ thị 49', 1],
      ['Chỉ thị 49', 1],
    ]);
  });

  it('tells nobody any more once it is silenced', { timeout: 60_000 }, async () => {
    const { items } = await clerk.json<{ items: { id: string }[] }>('GET', '/searches');
    await clerk.json('PATCH', `/searches/${items[0]!.id}`, { notifies: false });
    const id = await clerk.upload('nua.txt', reportText(14), OFFICE);
    await clerk.waitFor(id, 'awaiting-review');
    expect(await until(reviewer, 3)).toHaveLength(3);
    expect(await told(clerk)).toHaveLength(1);
  });
});
