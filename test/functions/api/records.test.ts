import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import type {
  BulkOutcome,
  FileResource,
  RecordHistory,
  RecordList,
  RecordResource,
} from '../../../shared/contracts/api-records.ts';
import type { SearchResponse } from '../../../shared/contracts/api-search.ts';
import { artifactPrefix } from '../../../shared/contracts/object-keys.ts';
import { type ApiClient, signIn } from '../../support/api-client.ts';
import { REVIEWERS, startHostWith } from '../../support/planted-reports.ts';
import { SIGN_INS, type TestHost } from '../../support/test-host.ts';

const ORIGINAL = new TextEncoder().encode('bản gốc');
const SHA256 = createHash('sha256').update(ORIGINAL).digest('hex');
const own = (number: string, date: string, title: string) => ({ number, type: 'BC', date, issuer: null, title });
const confirmed = (id: string, number: string, date: string) => ({
  ...{ id, pages: 2, doubted: 0, sure: 1 },
  fields: {
    ...{ status: 'confirmed' as const, own: own(number, date, `kết quả của ${id}`), originalKey: `incoming/a/${id}` },
    ...(id === 'old' ? { sha256: SHA256 } : {}),
  },
});

describe('the records of the archive', () => {
  let host: TestHost;
  let archivist: ApiClient;
  let admin: ApiClient;
  let clerk: ApiClient;
  let reviewer: ApiClient;
  beforeAll(async () => {
    host = await startHostWith([
      confirmed('old', '412-BC/BTCTU', '2003-05-02'),
      confirmed('kept', '5-BC/BTCTU', '2025-01-02'),
      confirmed('closed', '6-BC/BTCTU', '2025-01-03'),
      confirmed('bulk', '7-BC/BTCTU', '2025-01-04'),
      { id: 'open', pages: 1, doubted: 1, sure: 0 },
    ]);
    await createFileObjectStore(join(host.data, 'objects')).put('incoming/a/old', ORIGINAL, 'application/pdf');
    archivist = await signIn(host.url, ...SIGN_INS.archivist);
    admin = await signIn(host.url, ...SIGN_INS.admin);
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
    reviewer = await signIn(host.url, REVIEWERS[0][0], REVIEWERS[0][2]);
    while ((await search(reviewer)).length < 5) await delay(20);
  });
  afterAll(() => host?.remove());

  const search = async (client: ApiClient, rest = '') => {
    const found = await client.json<SearchResponse>('GET', `/search?limit=100&${encodeURI(`text=chỉ thị${rest}`)}`);
    return [...new Set(found.items.map(({ documentId }) => documentId))].sort();
  };
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await delay(20);
  };
  const read = (id: string, client = archivist) => client.json<RecordResource>('GET', `/records/${id}`);
  const refused = async (client: ApiClient, method: string, path: string, body?: unknown) => {
    const response = await client.request(method, path, body);
    return [response.status, ((await response.json()) as { code: string }).code];
  };

  it('are for archivists and administrators alone', async () => {
    for (const client of [clerk, reviewer]) {
      for (const path of ['/records', '/records/old', '/records/files'])
        expect(await refused(client, 'GET', path)).toEqual([403, 'forbidden']);
    }
    const decision = { items: [{ documentId: 'old', version: 0 }], number: '1', date: '2026-01-01', decidedBy: 'x' };
    expect(await refused(archivist, 'POST', '/records/disposal/decide', decision)).toEqual([403, 'forbidden']);
    expect((await admin.request('GET', '/records')).status).toBe(200);
  });

  it('are listed for every confirmed report, with what is missing', async () => {
    const { items } = await archivist.json<RecordList>('GET', '/records');
    expect(items.map(({ documentId }) => documentId)).toEqual(['bulk', 'closed', 'kept', 'old']);
    expect(items[0]).toMatchObject({
      version: 0,
      number: '7-BC/BTCTU',
      title: 'kết quả của bulk',
      missing: ['retention'],
    });
    expect(await refused(archivist, 'GET', '/records/open')).toEqual([422, 'not-confirmed']);
  });

  it('say of every value where it comes from, and keep what is typed apart', async () => {
    const before = await read('kept');
    expect(before.fields.number).toEqual({ value: '5', source: { kind: 'reading' } });
    expect(before.fields.issuer).toEqual({ value: 'Ban Tổ chức An Hòa', source: { kind: 'system' } });
    const fields = { issuer: 'Ban Tổ chức Tỉnh ủy', keywords: 'bồi dưỡng' };
    const after = await archivist.json<RecordResource>('PUT', '/records/kept', { version: 0, fields, retention: 20 });
    expect(after).toMatchObject({
      version: 1,
      retention: 20,
      missing: [],
      standing: { due: '2045-12-31', isDue: false },
    });
    expect(after.fields.issuer).toMatchObject({
      value: 'Ban Tổ chức Tỉnh ủy',
      source: { kind: 'typed', by: 'luutru' },
    });
    const stale = { version: 0, fields: { note: 'x' } };
    expect(await refused(archivist, 'PUT', '/records/kept', stale)).toEqual([409, 'version-conflict']);
    const wrong = { version: 1, fields: { date: '30/2/2025' } };
    expect(await refused(archivist, 'PUT', '/records/kept', wrong)).toEqual([422, 'field-invalid']);
    const back = { version: 1, fields: { issuer: null } };
    expect((await archivist.json<RecordResource>('PUT', '/records/kept', back)).fields.issuer?.value).toBe(
      'Ban Tổ chức An Hòa',
    );
    const { items } = await archivist.json<RecordHistory>('GET', '/records/kept/history');
    expect(items.map(({ version, after: said }) => [version, said])).toEqual([
      [1, { retention: 20, 'typed.issuer': 'Ban Tổ chức Tỉnh ủy', 'typed.keywords': 'bồi dưỡng' }],
      [2, { 'typed.issuer': null }],
    ]);
    const log = await admin.json<{ items: { target: string; detail: object }[] }>('GET', '/admin/audit?action=records');
    expect(log.items.find(({ target }) => target === 'kept')?.detail).toMatchObject({
      ...{ version: 2, 'typed.issuer.before': 'Ban Tổ chức Tỉnh ủy', 'typed.issuer.after': null },
    });
  });

  it('are found by what archivists typed, and counted by term', async () => {
    await until(async () => (await search(reviewer, '&retention=20')).includes('kept'));
    const found = await reviewer.json<SearchResponse>('GET', `/search?${encodeURI('text=bồi dưỡng')}`);
    expect(found.items.map(({ documentId }) => documentId)).toEqual(['kept']);
  });

  it('close a report to roles at once, in lists, pages and the search', async () => {
    const level = (version: number, access: string | null) =>
      archivist.json<RecordResource>('PUT', '/records/closed', { version, fields: { access } });
    await level(0, 'conditional');
    expect((await clerk.request('GET', '/documents/closed')).status).toBe(404);
    expect((await clerk.request('GET', '/documents/closed/pages/1')).status).toBe(404);
    expect((await clerk.list()).items.map(({ id }) => id)).not.toContain('closed');
    expect((await reviewer.request('GET', '/documents/closed')).status).toBe(200);
    await until(async () => !(await search(clerk)).includes('closed'));
    expect(await search(reviewer)).toContain('closed');
    await level(1, 'restricted');
    expect((await reviewer.request('GET', '/documents/closed/pages/1/image')).status).toBe(404);
    await until(async () => !(await search(reviewer)).includes('closed'));
    expect(await search(archivist)).toContain('closed');
    expect((await archivist.json<RecordList>('GET', '/records?access=restricted')).items).toHaveLength(1);
    await level(2, null);
    expect((await clerk.request('GET', '/documents/closed')).status).toBe(200);
    await until(async () => (await search(clerk)).includes('closed'));
  });

  it('lie in files, whose term, level and hold they follow', async () => {
    const fields = { title: 'Hồ sơ giám sát', fileCode: '01-HS', start: '2024', end: '2025', retention: '10' };
    const file = await archivist.json<FileResource>('POST', '/records/files', { fields });
    expect(file).toMatchObject({ version: 1, missing: [], documents: 0 });
    expect(await refused(archivist, 'POST', '/records/files', { fields: {} })).toEqual([422, 'field-invalid']);
    const items = ['bulk', 'closed'].map((documentId) => ({ documentId, version: documentId === 'bulk' ? 0 : 3 }));
    const moved = await archivist.json<BulkOutcome>('POST', '/records/bulk', { items, fileId: file.id });
    expect(moved.items.map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(moved.items[0]?.record).toMatchObject({ standing: { retention: 10, due: '2035-12-31' }, missing: [] });
    const held = await archivist.json<FileResource>('POST', `/records/files/${file.id}/hold`, {
      version: 1,
      reason: 'thanh tra',
    });
    expect(held).toMatchObject({ version: 2, documents: 2, hold: { reason: 'thanh tra' } });
    expect(await read('bulk')).toMatchObject({
      standing: { state: 'on-hold' },
      hold: null,
      fileHold: { reason: 'thanh tra' },
    });
    const list = async (query: string) =>
      (await archivist.json<RecordList>('GET', `/records?${query}`)).items.map(({ documentId }) => documentId);
    expect(await list('state=on-hold')).toEqual(['bulk', 'closed']);
    expect(await list(`file=${file.id}`)).toEqual(['bulk', 'closed']);
    await archivist.json('POST', `/records/files/${file.id}/lift`, { version: 2, reason: 'xong' });
    expect(await list('state=on-hold')).toEqual([]);
    const gone = { items: [items[0]!, { documentId: 'kept', version: 2 }], fileId: 'nowhere' };
    const partly = await archivist.json<BulkOutcome>('POST', '/records/bulk', gone);
    expect(partly.items.map(({ refusal }) => refusal?.code)).toEqual(['version-conflict', 'file-unknown']);
  });

  it('are held with a reason, and lifted with one', async () => {
    const { version } = await read('kept');
    expect(await refused(archivist, 'POST', '/records/kept/hold', { version, reason: '' })).toEqual([
      422,
      'reason-required',
    ]);
    const held = await archivist.json<RecordResource>('POST', '/records/kept/hold', { version, reason: 'khiếu nại' });
    expect(held.standing.state).toBe('on-hold');
    const lifted = await archivist.json<RecordResource>('POST', '/records/kept/lift', {
      version: held.version,
      reason: 'xong',
    });
    expect([lifted.standing.state, lifted.hold]).toEqual(['active', null]);
  });

  it('are disposed of by decision only: the content goes, the record, its proof and the decisions stay', async () => {
    const propose = (documentId: string, version: number, client = archivist) =>
      client.json<BulkOutcome>('POST', '/records/disposal/propose', {
        items: [{ documentId, version }],
        reason: 'hết hạn',
      });
    const code = (outcome: BulkOutcome) => outcome.items[0]?.refusal?.code ?? null;
    expect(code(await propose('old', 0))).toBe('no-term');
    await archivist.json('PUT', '/records/old', { version: 0, retention: 10 });
    const due = (await archivist.json<RecordList>('GET', '/records?due=1')).items;
    expect(due).toMatchObject([{ documentId: 'old', standing: { due: '2013-12-31', isDue: true } }]);
    const { version: running } = await read('kept');
    expect(code(await propose('kept', running))).toBe('term-running');
    const written = { number: '15-QĐ/TU', date: '2026-01-03', decidedBy: 'Thường trực Tỉnh ủy' };
    const decide = (version: number, change = {}) =>
      admin.json<BulkOutcome>('POST', '/records/disposal/decide', {
        items: [{ documentId: 'old', version }],
        ...written,
        ...change,
      });
    expect(code(await decide(1))).toBe('not-proposed');
    expect(code(await propose('old', 1))).toBeNull();
    expect(code(await decide(2, { number: '' }))).toBe('decision-incomplete');
    expect((await admin.request('GET', '/documents/old/original')).status).toBe(200);

    expect(code(await decide(2))).toBeNull();
    const record = await read('old');
    expect(record).toMatchObject({
      ...{ number: '412-BC/BTCTU', title: 'kết quả của old', missing: [] },
      standing: { state: 'disposed', isDue: false },
      disposal: { by: 'luutru', decision: { ...written, by: 'quantri', sha256: SHA256, objects: 6 } },
    });
    expect(record.disposal?.decision?.removedAt).toMatch(/^\d{4}-/u);
    const objects = createFileObjectStore(join(host.data, 'objects'));
    expect(await Array.fromAsync(objects.list(artifactPrefix('old')))).toEqual([]);
    expect((await admin.request('GET', '/documents/old/original')).status).toBe(404);
    expect((await admin.detail('old')).document).toMatchObject({ sha256: SHA256, disposedAt: expect.any(String) });
    await until(async () => !(await search(archivist)).includes('old'));
    const edit = { version: record.version, fields: { note: 'x' } };
    expect(await refused(archivist, 'PUT', '/records/old', edit)).toEqual([422, 'disposed']);
    const { version } = (await admin.detail('old')).document;
    expect(await refused(reviewer, 'POST', '/documents/old/reopen', { version, reason: 'x' })).toEqual([
      422,
      'not-in-review',
    ]);
    const history = await archivist.json<RecordHistory>('GET', '/records/old/history');
    expect(history.items.map(({ act }) => act)).toEqual(['edit', 'propose-disposal', 'dispose', 'content-removed']);
  });

  it('are not disposed of when the original is not what was taken in', async () => {
    const { version } = await read('kept');
    await archivist.json('PUT', '/records/kept', { version, fields: { date: '1990' }, retention: 5 });
    const at = (moved: number) => ({ items: [{ documentId: 'kept', version: moved }] });
    await archivist.json('POST', '/records/disposal/propose', { ...at(version + 1), reason: 'hết hạn' });
    const written = { number: '15-QĐ/TU', date: '2026-01-03', decidedBy: 'Thường trực Tỉnh ủy' };
    const outcome = await admin.json<BulkOutcome>('POST', '/records/disposal/decide', {
      ...at(version + 2),
      ...written,
    });
    expect(outcome.items[0]?.refusal?.code).toBe('content-differs');
    expect((await read('kept')).standing.state).toBe('disposal-proposed');
    const withdrawn = { ...at(version + 2), reason: 'kiểm tra kho' };
    await archivist.json('POST', '/records/disposal/withdraw', withdrawn);
    expect((await read('kept')).standing.state).toBe('active');
  });
});
