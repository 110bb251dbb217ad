import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const TEXT = new TextEncoder().encode('Thực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy.');

describe("the console's door", () => {
  let host: TestHost;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startTestHost();
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
  });
  afterAll(() => host.remove());

  it.each([
    '/documents',
    '/documents/x',
    '/documents/x/pages/1',
    '/documents/x/pages/1/image',
    '/documents/x/original',
    '/documents/x/history',
    '/search?text=a',
    '/changes',
  ])('lets nobody see %s who is not signed in', async (path) => {
    const response = await fetch(`${host.url}/api${path}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'signed-out',
      message: { vi: expect.stringContaining('đăng nhập') },
    });
  });

  it('gives a session that scripts cannot read and other sites cannot use', async () => {
    const response = await fetch(`${host.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-trich-luc': '1' },
      body: JSON.stringify({ user: SIGN_INS.clerk[0], password: SIGN_INS.clerk[1] }),
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/u);
    expect(cookie).toMatch(/SameSite=Strict/u);
  });

  it('refuses a wrong password and an unknown user alike', async () => {
    for (const user of ['vanthu', 'khong-co-ai']) {
      const response = await fetch(`${host.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-trich-luc': '1' },
        body: JSON.stringify({ user, password: 'sai' }),
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'wrong-password' });
    }
  });

  it('refuses a change that does not come from the console', async () => {
    const response = await fetch(`${host.url}/api/session`, { method: 'DELETE', headers: { cookie: clerk.cookie } });
    expect(response.status).toBe(403);
    expect((await clerk.request('GET', '/session')).status).toBe(200);
  });

  it('ends a session for good when its user signs out', async () => {
    const other = await signIn(host.url, ...SIGN_INS.otherClerk);
    expect((await other.request('DELETE', '/session')).status).toBe(204);
    expect((await other.request('GET', '/session')).status).toBe(401);
  });

  it.each([
    ['POST', '/uploads', { fileName: '', size: 1, office: OFFICE, attested: true }],
    ['POST', '/uploads', { fileName: 'a.pdf', size: -1, office: OFFICE, attested: true }],
    ['GET', '/documents?status=lost', undefined],
    ['GET', '/documents?limit=100000', undefined],
  ])('answers a malformed %s %s with a problem that says so', async (method, path, body) => {
    const response = await clerk.request(method, path, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'invalid-request',
      message: { vi: expect.any(String), en: expect.any(String) },
    });
  });

  it('tells live what happens to a document, to those who may see it', async () => {
    const seen: string[] = [];
    const stream = httpRequest(`${host.url}/api/changes`, { headers: { cookie: clerk.cookie } });
    const ready = new Promise<void>((resolve) => {
      stream.on('response', (response) => {
        response.setEncoding('utf8').on('data', (chunk: string) => {
          if (chunk.includes('event: ready')) resolve();
          for (const [, status] of chunk.matchAll(/"status":"([a-z-]+)"/gu)) seen.push(status!);
        });
      });
    });
    stream.on('error', () => {});
    stream.end();
    await ready;
    const id = await clerk.upload('van-ban.txt', TEXT, OFFICE);
    await clerk.waitFor(id, 'awaiting-review');
    await expect.poll(() => seen.at(-1)).toBe('awaiting-review');
    expect(seen).toContain('recognizing');
    stream.destroy();
  });

  it('describes itself by OpenAPI 3.1, every route with its refusals', async () => {
    const description = (await (await fetch(`${host.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/api/session', '/api/uploads', '/api/documents', '/api/documents/{id}/decisions']),
    );
    for (const route of Object.values(description.paths).flatMap((methods) => Object.values(methods)))
      expect(route.responses).toHaveProperty('default');
  });

  it('serves the console with headers that keep foreign scripts and frames out', async () => {
    const response = await fetch(`${host.url}/documents/anything`);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${host.url}/..%2f..%2fpackage.json`)).headers.get('content-type')).not.toContain(
      'application/json',
    );
  });
});
