import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const BAD = join(SAMPLES, 'bad');
const EXPECTED = JSON.parse(readFileSync(join(BAD, 'expected.json'), 'utf8')) as Record<string, string[]>;
const DESCRIBED = Object.entries(EXPECTED).map(([name, codes]) => ({
  name,
  codes,
  outcome: codes.join(' or ') || 'taken',
}));

describe('files that cannot be taken', () => {
  let host: TestHost;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startTestHost({ limits: { maxPages: 5, maxBytes: 20_000_000, maxPagePixels: 40_000_000 } });
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
  });
  afterAll(() => host.remove());

  it.each(DESCRIBED)('$name: $outcome', { timeout: 240_000 }, async ({ name, codes }) => {
    const bytes = readFileSync(join(BAD, name));
    const id = await clerk.upload(name, bytes, OFFICE);
    if (codes.length === 0) {
      await clerk.waitFor(id, 'awaiting-review');
      return;
    }
    const document = await clerk.waitFor(id, 'rejected');
    expect(codes).toContain(document.rejection!.code);
    expect(document.rejection!.message.vi).toContain(name);
    expect(document.rejection!.message.en).toContain(name);
    const original = await clerk.request('GET', `/documents/${id}/original`);
    expect(Buffer.compare(Buffer.from(await original.arrayBuffer()), bytes)).toBe(0);
  });

  it('rejects a paper of more pages than the limit, and says how many', async () => {
    const name = 'bao-cao-huyen-uy.photocopy.pdf';
    const strict = await startTestHost({ limits: { maxPages: 1, maxBytes: 20_000_000, maxPagePixels: 40_000_000 } });
    const client = await signIn(strict.url, ...SIGN_INS.clerk);
    const id = await client.upload(name, readFileSync(join(SAMPLES, 'scans', name)), OFFICE);
    const document = await client.waitFor(id, 'rejected');
    expect(document.rejection).toMatchObject({ code: 'too-many-pages' });
    expect(document.rejection!.message.vi).toMatch(/giới hạn 1 trang/u);
    await strict.remove();
  });

  it('refuses a file over the limit before a byte is sent', async () => {
    const response = await clerk.request('POST', '/uploads', {
      fileName: 'to.pdf',
      size: 20_000_001,
      office: OFFICE,
      attested: true,
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'too-large' });
  });

  it('asks for the attestation that the paper is not secret', async () => {
    const response = await clerk.request('POST', '/uploads', {
      fileName: 'a.pdf',
      size: 10,
      office: OFFICE,
      attested: false,
    });
    expect(response.status).toBe(400);
  });

  it('stores nothing of an upload whose connection breaks', async () => {
    const before = (await clerk.list()).items.length;
    const grant = await clerk.json<{ url: string }>('POST', '/uploads', {
      fileName: 'dut.pdf',
      size: 1000,
      office: OFFICE,
      attested: true,
    });
    const response = await fetch(`${host.url}${grant.url}`, {
      method: 'PUT',
      headers: { 'x-trich-luc': '1' },
      body: new Uint8Array(10),
    });
    expect(response.status).toBe(400);
    expect((await clerk.list()).items.length).toBe(before);
  });

  it('lets no upload in without a signed address', async () => {
    const response = await fetch(`${host.url}/api/upload-door/Zm9v.YmFy`, { method: 'PUT', body: 'x' });
    expect(response.status).toBe(403);
  });

  it('keeps what was refused in quarantine only', () => {
    const folder = join(host.data, 'inbox', OFFICE);
    expect(readdirSync(folder)).toEqual([]);
  });
});
