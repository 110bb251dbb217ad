import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedSearchResource } from '../../../shared/contracts/api-saved-searches.ts';
import { MOST_SAVED_SEARCHES } from '../../../shared/domain/search/saved-search.ts';
import { type ApiClient, signIn } from '../../support/api-client.ts';
import { SIGN_INS, startTestHost, type TestHost } from '../../support/test-host.ts';

type List = { readonly items: readonly SavedSearchResource[] };
const CONTENT = { name: 'Chỉ thị 49', text: '49-CT/TU', filters: { type: ['BC'] }, sort: 'newest', notifies: true };

describe('saved searches', () => {
  let host: TestHost;
  let reviewer: ApiClient;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startTestHost();
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
  });
  afterAll(() => host.remove());

  it('are kept for the person who saved them, made last first', async () => {
    await reviewer.json('POST', '/searches', { ...CONTENT, name: 'Trước' });
    const { items } = await reviewer.json<List>('POST', '/searches', CONTENT);
    expect(items.map(({ name }) => name)).toEqual(['Chỉ thị 49', 'Trước']);
    expect(items[0]).toMatchObject(CONTENT);
    expect((await clerk.json<List>('GET', '/searches')).items).toEqual([]);
  });

  it('are renamed, silenced and forgotten', async () => {
    const [first] = (await reviewer.json<List>('GET', '/searches')).items;
    const renamed = await reviewer.json<List>('PATCH', `/searches/${first!.id}`, { name: 'Đổi tên', notifies: false });
    expect(renamed.items[0]).toMatchObject({ name: 'Đổi tên', notifies: false, text: CONTENT.text });
    const left = await reviewer.json<List>('DELETE', `/searches/${first!.id}`);
    expect(left.items.map(({ name }) => name)).toEqual(['Trước']);
    expect((await reviewer.request('DELETE', `/searches/${first!.id}`)).status).toBe(404);
  });

  it('are nobody else’s to change', async () => {
    const [own] = (await reviewer.json<List>('GET', '/searches')).items;
    expect((await clerk.request('PATCH', `/searches/${own!.id}`, { notifies: false })).status).toBe(404);
  });

  it('keep what two browsers of one person save at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => clerk.json('POST', '/searches', { ...CONTENT, name })));
    const { items } = await clerk.json<List>('GET', '/searches');
    expect(items.map(({ name }) => name).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('are refused beyond the most, with what to do, and where they ask for nothing', async () => {
    const held = (await clerk.json<List>('GET', '/searches')).items.length;
    for (let at = held; at < MOST_SAVED_SEARCHES; at += 1) await clerk.json('POST', '/searches', CONTENT);
    const refused = await clerk.request('POST', '/searches', CONTENT);
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'too-many-searches' }]);
    expect((await clerk.request('POST', '/searches', { ...CONTENT, text: '  ' })).status).toBe(400);
    expect((await clerk.request('POST', '/searches', { ...CONTENT, filters: { colour: ['red'] } })).status).toBe(400);
  });
});
