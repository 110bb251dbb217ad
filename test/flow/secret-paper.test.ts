import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const PAPER =
  'TỈNH ỦY AN HÒA\nBAN TỔ CHỨC\n*\nSố 09-BC/BTCTU\nTỐI MẬT\n\nBÁO CÁO\nThực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024.\n';
const FIRST_PAGE = 'BÁO CÁO\nThực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024.\n';

describe('a paper with a secrecy mark', () => {
  let host: TestHost;
  let clerk: ApiClient;
  let id: string;
  beforeAll(async () => {
    host = await startTestHost();
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
    // The mark stands on the enclosure: the first page was read by then.
    id = await clerk.upload('bao-cao.txt', new TextEncoder().encode(`${FIRST_PAGE}\f${PAPER}`), OFFICE);
    await clerk.waitFor(id, 'rejected', 'awaiting-review');
  });
  afterAll(() => host.remove());

  it('is stopped and says what to do', async () => {
    const { document, findings } = await clerk.detail(id);
    expect(document).toMatchObject({ status: 'rejected', rejection: { code: 'secret' } });
    expect(document.rejection!.message.vi).toContain('dấu mật');
    expect(findings).toEqual([]);
  });

  it('leaves nothing of what was read, and cannot be found', async () => {
    const admin = await signIn(host.url, ...SIGN_INS.admin);
    expect((await admin.request('GET', `/documents/${id}/pages/1`)).status).toBe(404);
    const { items } = await admin.json<{ items: unknown[] }>('GET', `/search?text=${encodeURIComponent('Chỉ thị')}`);
    expect(items).toEqual([]);
  });

  it('can be opened by the administrator only', async () => {
    for (const [name, password] of [SIGN_INS.clerk, SIGN_INS.reviewer, SIGN_INS.archivist]) {
      const user = await signIn(host.url, name, password);
      expect((await user.request('GET', `/documents/${id}/original`)).status).toBe(403);
    }
    const admin = await signIn(host.url, ...SIGN_INS.admin);
    expect((await admin.request('GET', `/documents/${id}/original`)).status).toBe(200);
  });

  it('is told to the office and to the administrator, without a word of its text', async () => {
    const folder = join(host.data, 'outbox');
    const notices = () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(folder, name), 'utf8'));
    await expect.poll(() => notices().length, { timeout: 10_000 }).toBe(2);
    for (const notice of notices()) expect(notice).not.toContain('12-CT/TU');
  });

  it('may be uploaded again only to be stopped again', async () => {
    const again = await clerk.upload('lai.txt', new TextEncoder().encode(`${FIRST_PAGE}\f${PAPER}`), OFFICE);
    expect(await clerk.waitFor(again, 'rejected', 'duplicate')).toMatchObject({ status: 'rejected' });
  });
});
