import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const PART = 64;
const TEXT = new TextEncoder().encode(
  'Thực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy. '.repeat(4),
);

interface Begun {
  readonly documentId: string;
  readonly partSize: number | null;
}
interface State {
  readonly isStored: boolean;
  readonly parts: readonly number[];
}

describe('a file that comes in parts', () => {
  let host: TestHost;
  let clerk: ApiClient;
  beforeAll(async () => {
    host = await startTestHost({ uploadPartBytes: PART });
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
  });
  afterAll(() => host.remove());

  const begin = (size: number, fileName = 'van-ban.txt') =>
    clerk.json<Begun>('POST', '/uploads', { fileName, size, office: OFFICE, attested: true });
  const stateOf = (id: string) => clerk.json<State>('GET', `/uploads/${id}`);
  const putPart = async (id: string, part: number, bytes: Uint8Array) => {
    const body = { parts: [part] };
    const { items } = await clerk.json<{ items: { url: string; headers: Record<string, string> }[] }>(
      'POST',
      `/uploads/${id}/parts`,
      body,
    );
    const { url, headers } = items[0]!;
    return fetch(`${host.url}${url}`, {
      method: 'PUT',
      headers: { ...headers, 'x-trich-luc': '1' },
      body: new Uint8Array(bytes),
    });
  };
  const slice = (bytes: Uint8Array, part: number) => bytes.slice((part - 1) * PART, part * PART);

  it('goes on where the line broke and becomes one document', async () => {
    const { documentId: id, partSize } = await begin(TEXT.byteLength);
    const last = Math.ceil(TEXT.byteLength / PART);
    expect(partSize).toBe(PART);
    expect((await putPart(id, 1, slice(TEXT, 1))).status).toBe(204);
    expect(await stateOf(id)).toMatchObject({ isStored: false, parts: [1] });
    const early = await clerk.request('POST', `/uploads/${id}/complete`);
    expect([early.status, await early.json()]).toMatchObject([409, { code: 'parts-missing' }]);
    for (let part = 2; part <= last; part++) await putPart(id, part, slice(TEXT, part));
    for (let time = 0; time < 2; time++)
      expect((await clerk.request('POST', `/uploads/${id}/complete`)).status).toBe(204);
    const document = await clerk.waitFor(id, 'awaiting-review');
    expect(document.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
    expect((await stateOf(id)).isStored).toBe(true);
    expect((await clerk.list()).items.filter(({ fileName }) => fileName === 'van-ban.txt')).toHaveLength(1);
  });

  it('says whether a file of one piece has arrived, so that nobody sends it twice', async () => {
    const bytes = new TextEncoder().encode('Chỉ thị số 3-CT/TU');
    const { documentId: id, partSize } = await begin(bytes.byteLength, 'ngan.txt');
    expect(partSize).toBeNull();
    expect((await stateOf(id)).isStored).toBe(false);
    expect((await putPart(id, 1, bytes)).status).toBe(204);
    expect((await stateOf(id)).isStored).toBe(true);
  });

  it('takes no part of another length', async () => {
    const { documentId: id } = await begin(TEXT.byteLength);
    expect((await putPart(id, 1, randomBytes(PART - 1))).status).toBe(400);
    expect((await stateOf(id)).parts).toEqual([]);
  });

  it('shows an upload to nobody but its uploader', async () => {
    const { documentId: id } = await begin(TEXT.byteLength);
    const other = await signIn(host.url, ...SIGN_INS.otherClerk);
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/complete'],
      ['DELETE', ''],
    ] as const)
      expect((await other.request(method, `/uploads/${id}${path}`)).status).toBe(404);
  });

  it('forgets the parts of an upload that is given up', async () => {
    const { documentId: id } = await begin(TEXT.byteLength);
    await putPart(id, 1, slice(TEXT, 1));
    expect((await clerk.request('DELETE', `/uploads/${id}`)).status).toBe(204);
    expect((await stateOf(id)).parts).toEqual([]);
  });

  it('names the first copy to its own office and to nobody else', async () => {
    const sha256 = createHash('sha256').update(TEXT).digest('hex');
    const ask = async (client: ApiClient) =>
      (await client.json<{ items: unknown[] }>('POST', '/uploads/known', { hashes: [sha256, 'ab'.repeat(32)] })).items;
    expect(await ask(clerk)).toMatchObject([{ sha256, fileName: 'van-ban.txt' }]);
    expect(await ask(await signIn(host.url, ...SIGN_INS.otherClerk))).toEqual([]);
  });
});
