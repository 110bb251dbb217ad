import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureOf } from '../../shared/adapters/embedded/fetch-webhook.ts';
import type {
  AccountResource,
  AdminSettings,
  AuditResource,
  DispatchResource,
  FailureList,
} from '../../shared/contracts/api-admin.ts';
import type { NoticeListResource } from '../../shared/contracts/api-notices.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const SCAN = readFileSync(join(SAMPLES, 'scans', 'cong-van-vi-tri-viec-lam.office.jpg'));
const TEXT = (number: number) =>
  new TextEncoder().encode(`Thực hiện Chỉ thị số ${number}-CT/TU ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy.`);
const broken: TextRecognizer = {
  engine: 'thử',
  recognize: () => Promise.reject(new Error('out of memory')),
  close: async () => {},
};

describe('the administrator of one machine', { timeout: 120_000 }, () => {
  let host: TestHost;
  let admin: ApiClient;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startTestHost({ recognizer: broken });
    admin = await signIn(host.url, ...SIGN_INS.admin);
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
  });
  afterAll(() => host.remove());

  const auditOf = async (query = '') =>
    (await admin.json<{ items: AuditResource[] }>('GET', `/admin/audit${query}`)).items;

  it.each(['accounts', 'offices', 'failures', 'outbox', 'audit', 'audit.csv', 'settings'])(
    'is alone behind /admin/%s',
    async (path) => {
      for (const who of ['clerk', 'reviewer', 'archivist'] as const) {
        const [user, password] = SIGN_INS[who];
        const client = await signIn(host.url, user, password);
        expect((await client.request('GET', `/admin/${path}`)).status).toBe(403);
      }
      expect((await fetch(`${host.url}/api/admin/${path}`)).status).toBe(401);
      expect((await admin.request('GET', `/admin/${path}`)).status).toBe(200);
    },
  );

  it('invites a clerk to a new office, closes the account, opens it, hands over a new password', async () => {
    await admin.json('PUT', '/admin/offices', { id: 'xa-an-binh', name: 'Đảng ủy xã An Bình' });
    const person = { name: 'Lê Đậu', role: 'office', office: 'xa-an-binh', mail: 'dau@example.vn' };
    const { temporaryPassword } = await admin.json<{ temporaryPassword: string }>('POST', '/admin/accounts', {
      id: 'le-dau',
      ...person,
    });
    const client = await signIn(host.url, 'le-dau', temporaryPassword);
    await admin.json('PUT', '/admin/accounts/le-dau', { ...person, isDisabled: true });
    expect((await client.request('GET', '/session')).status).toBe(401);
    await expect(signIn(host.url, 'le-dau', temporaryPassword)).rejects.toThrow('401');
    await admin.json('PUT', '/admin/accounts/le-dau', { ...person, isDisabled: false });
    const again = await admin.json<{ temporaryPassword: string }>('POST', '/admin/accounts/le-dau/reset');
    const back = await signIn(host.url, 'le-dau', again.temporaryPassword);
    const change = { current: again.temporaryPassword, next: 'một mật khẩu của tôi' };
    expect((await back.request('PUT', '/preferences/password', { ...change, current: 'sai' })).status).toBe(422);
    expect((await back.request('PUT', '/preferences/password', change)).status).toBe(204);
    await signIn(host.url, 'le-dau', change.next);
  });

  it.each([
    ['a taken name', 'POST', 'accounts', { id: 'duyet', role: 'reviewer', office: null }, 'user-exists'],
    ['a clerk without an office', 'POST', 'accounts', { id: 'moi', role: 'office', office: null }, 'office-missing'],
    ['an office nobody knows', 'POST', 'accounts', { id: 'moi', role: 'office', office: 'x-y' }, 'office-missing'],
    ['a reviewer of an office', 'POST', 'accounts', { id: 'moi', role: 'reviewer', office: OFFICE }, 'office-missing'],
    ['himself closed, the last one', 'PUT', 'accounts/quantri', { role: 'admin', office: null }, 'last-admin'],
  ])('is refused %s, with what to do', async (_what, method, path, given, code) => {
    const { id, ...rest } = given as { id?: string };
    const request = { ...(id ? { id } : { isDisabled: true }), name: 'Ai đó', mail: null, ...rest };
    const response = await admin.request(method, `/admin/${path}`, request);
    expect([response.status, await response.json()]).toMatchObject([
      422,
      { code, message: { vi: expect.stringMatching(/\./u), en: expect.stringMatching(/\./u) } },
    ]);
    const { items } = await admin.json<{ items: AccountResource[] }>('GET', '/admin/accounts');
    expect(items.map((account) => account.id)).not.toContain('moi');
  });

  it('sees what failed with its reason, and sends one or all of a filter on again', async () => {
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c'])
      ids.push(await clerk.upload(`${name}.jpg`, Buffer.concat([SCAN, Buffer.from(name)]), OFFICE));
    for (const id of ids) await clerk.waitFor(id, 'failed');
    const list = (query = '') => admin.json<FailureList>('GET', `/admin/failures${query}`);
    await expect.poll(async () => (await list()).letters).toBe(3);
    const { items, failed } = await list();
    expect(failed).toBe(3);
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      step: 'ocr',
      code: 'too-many-attempts',
      letters: [expect.any(String)],
      message: { vi: expect.stringContaining('c.jpg') },
    });
    expect((await list('?text=b.jpg')).items.map(({ documentId }) => documentId)).toEqual([ids[1]]);
    expect((await list('?step=extraction')).items).toEqual([]);
    expect((await clerk.request('POST', '/admin/failures/retry', { filter: {} })).status).toBe(403);

    const one = { documents: [ids[0]], letters: [] };
    expect(await admin.json('POST', '/admin/failures/retry', one)).toEqual({ documents: 1, letters: 0 });
    await clerk.waitFor(ids[0]!, 'failed');
    await expect.poll(async () => (await list()).letters).toBe(3);
    expect(await admin.json('POST', '/admin/failures/retry', { filter: { text: '.jpg' } })).toEqual({
      documents: 3,
      letters: 0,
    });
    for (const id of ids) await clerk.waitFor(id, 'failed');
  });

  it('finds in the log who did what, also what was refused, and takes it along as a table', async () => {
    expect(await auditOf('?action=accounts')).toContainEqual(
      expect.objectContaining({ actor: 'quantri', action: 'accounts.invite', target: 'le-dau', outcome: 'done' }),
    );
    expect(await auditOf('?actor=vanthu&action=failures')).toMatchObject([
      { action: 'failures.retry', outcome: 'refused', detail: { status: 403 } },
    ]);
    await expect(signIn(host.url, 'ke-la', 'doan')).rejects.toThrow('401');
    expect(await auditOf('?actor=ke-la')).toMatchObject([{ action: 'session.open', outcome: 'refused' }]);
    const response = await admin.request('GET', '/admin/audit.csv?action=accounts');
    const text = Buffer.from(await response.arrayBuffer()).toString();
    expect(text.split('\r\n')[0]).toBe('\u{FEFF}at,actor,action,target,outcome,detail');
    expect(text).toContain(',quantri,accounts.invite,le-dau,done,');
    expect(text).not.toContain('doan');
    expect(JSON.stringify(await auditOf())).not.toMatch(/mật khẩu của tôi|temporaryPassword/u);
  });

  it('sets how notices leave; secrets go in and never come out', async () => {
    const settings = await admin.json<AdminSettings>('GET', '/admin/settings');
    expect(settings).toMatchObject({ version: 0, digestHour: 7, smtpServer: null, hasWebhookSecret: false });
    const { version, digestHour, consoleUrl, mailFrom, webhookUrl } = settings;
    const request = { version, digestHour, consoleUrl, mailFrom, webhookUrl };
    for (const [wrong, code] of [
      [{ consoleUrl: 'khong phai' }, 'setting-invalid'],
      [{ webhookUrl: 'https://example.vn/x' }, 'webhook-secret-missing'],
      [{ smtpUrl: 'ftp://x' }, 'setting-invalid'],
    ] as const) {
      const response = await admin.request('PUT', '/admin/settings', { ...request, ...wrong });
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([422, code]);
    }
    const saved = await admin.json<AdminSettings>('PUT', '/admin/settings', {
      ...request,
      smtpUrl: 'smtp://nguoi:bi-mat@thu.example.vn:587',
    });
    expect(saved).toMatchObject({ version: 1, smtpServer: 'smtp://thu.example.vn:587' });
    expect(JSON.stringify(saved)).not.toContain('bi-mat');
    const stale = await admin.request('PUT', '/admin/settings', { ...request, smtpUrl: null });
    expect(stale.status).toBe(409);
    await admin.json('PUT', '/admin/settings', { ...request, version: 1, smtpUrl: null });
  });
});

describe('a notice', { timeout: 120_000 }, () => {
  let host: TestHost;
  let reviewer: ApiClient;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startTestHost();
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
  });
  afterAll(() => host.remove());
  const bellOf = (client: ApiClient) => client.json<NoticeListResource>('GET', '/notices');

  it('rings the bell of reviewers, becomes one file, and is read once and for all', async () => {
    const id = await clerk.upload('bao-cao.txt', TEXT(12), OFFICE);
    await clerk.waitFor(id, 'awaiting-review');
    await expect.poll(async () => (await bellOf(reviewer)).unread).toBe(1);
    const { items } = await bellOf(reviewer);
    const about = { kind: 'document', id, name: 'bao-cao.txt' };
    expect(items).toMatchObject([{ kind: 'awaiting-review', about, readAt: null }]);
    await expect.poll(() => readdirSync(join(host.data, 'outbox')).length).toBe(1);
    expect((await bellOf(clerk)).items).toEqual([]);
    await reviewer.json('PUT', '/preferences', { rhythm: 'never' });
    expect((await reviewer.request('POST', '/notices/read', { ids: null })).status).toBe(204);
    expect((await bellOf(reviewer)).unread).toBe(0);
  });

  it('tells an office what to do about a paper that was not taken', async () => {
    const id = await clerk.upload('hong.pdf', new TextEncoder().encode('%PDF-1.7 hỏng'), OFFICE);
    await expect.poll(async () => (await bellOf(clerk)).unread).toBe(1);
    expect((await bellOf(clerk)).items[0]).toMatchObject({
      kind: 'rejected',
      about: { kind: 'document', id },
      message: { vi: expect.stringContaining('hong.pdf') },
    });
    const other = await signIn(host.url, ...SIGN_INS.otherClerk);
    expect((await bellOf(other)).unread).toBe(0);
  });

  it('reaches another system signed, and stands in the outbox', async () => {
    const admin = await signIn(host.url, ...SIGN_INS.admin);
    const heard: { signature: string; body: string }[] = [];
    let refusals = 0;
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        heard.push({
          signature: String(request.headers['x-trich-luc-signature']),
          body: String(Buffer.concat(chunks)),
        });
        response.writeHead(refusals-- > 0 ? 503 : 204).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const secret = 'khoa-ky-du-dai-de-dung';
    const webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/nhan`;
    const settings = { version: 0, digestHour: 7, consoleUrl: null, mailFrom: null, webhookUrl, webhookSecret: secret };
    await admin.json('PUT', '/admin/settings', settings);
    refusals = 1;
    await clerk.upload('hai.txt', TEXT(13), OFFICE);
    await expect.poll(() => heard.length, { timeout: 20_000 }).toBe(1);
    const { signature, body } = heard[0]!;
    const seconds = Number(/^t=(\d+)/u.exec(signature)![1]);
    expect(signature).toBe(signatureOf({ body, secret }, new Date(seconds * 1_000)));
    const outbox = async () =>
      (await admin.json<{ items: DispatchResource[] }>('GET', '/admin/outbox?status=waiting')).items;
    await expect.poll(outbox).toMatchObject([{ channel: 'webhook', attempts: 1, error: 'the receiver answered 503' }]);
    receiver.closeAllConnections();
    receiver.close();
  });

  it('goes to whom the administrator tries it on', async () => {
    const admin = await signIn(host.url, ...SIGN_INS.admin);
    expect((await admin.request('POST', '/admin/settings/test-mail')).status).toBe(204);
    const sent = async () =>
      (await admin.json<{ items: DispatchResource[] }>('GET', '/admin/outbox?status=sent')).items.map(
        ({ subject }) => subject,
      );
    await expect.poll(sent).toContain('Trích Lục: thư thử');
  });
});
