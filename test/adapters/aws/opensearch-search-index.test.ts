import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSignedCall,
  type OpenSearchCall,
  SearchRefusedError,
} from '../../../shared/adapters/aws/opensearch-call.ts';
import { createOpenSearchIndex } from '../../../shared/adapters/aws/opensearch-search-index.ts';
import type { SearchIndex } from '../../../shared/ports/search-index.ts';
import { describeSearchIndex } from '../../contract/search-index.contract.ts';
import { type AwsServer, missingForOpenSearch, startOpenSearch } from '../../support/aws-servers.ts';

const missing = missingForOpenSearch();
const credentials = async () => ({ accessKeyId: 'test', secretAccessKey: 'test', sessionToken: 'token' });
const signed = (endpoint: string, fetch = globalThis.fetch) =>
  createSignedCall({ endpoint, region: 'ap-southeast-1', credentials, fetch, pauses: [100, 100, 300, 900] });

describe.skipIf(missing !== null)(`OpenSearch${missing ? ` (needs ${missing})` : ''}`, () => {
  let server: AwsServer;
  let call: OpenSearchCall;
  beforeAll(async () => {
    server = await startOpenSearch();
    call = signed(server.url);
  });
  afterAll(() => server.stop());

  describeSearchIndex('OpenSearch', () => refreshed(call, `documents-${randomUUID()}`));

  it('finds nothing in an archive that has no index yet', async () => {
    const index = createOpenSearchIndex(call, 'never-made');
    const nothing = { hits: [], nextCursor: null, counts: { documents: 0, pages: 0 }, suggestion: null };
    const query = { text: 'chỉ thị', office: null, limit: 5, count: true };
    expect(await index.search(query)).toMatchObject(nothing);
    await index.remove('d1');
  });

  it('shares an index between functions that all try to make it', async () => {
    const name = `documents-${randomUUID()}`;
    await Promise.all(['a', 'b', 'c'].map((id) => refreshed(call, name).upsert(documentOf(id))));
    const { hits } = await createOpenSearchIndex(call, name).search({ text: 'chỉ thị', office: null, limit: 5 });
    expect(hits).toHaveLength(3);
  });

  it('goes on with an index of an earlier release: fields are added, and what it holds stays to be found', async () => {
    const name = `documents-${randomUUID()}`;
    const keyword = { type: 'keyword' };
    const names = [
      'documentId',
      'office',
      'status',
      'issuer',
      'type',
      'year',
      'date',
      'kinds',
      'kind',
      'facts',
      'words',
    ];
    const text = { type: 'text', analyzer: 'whitespace' };
    const properties = {
      ...Object.fromEntries(names.map((one) => [one, keyword])),
      ...{ title: { type: 'text', index: false }, number: { type: 'text', index: false } },
      ...{ text: { type: 'text', index: false }, page: { type: 'integer' }, pageCount: { type: 'integer' } },
      ...{ exact: text, folded: text },
    };
    await call({ method: 'PUT', path: `/${name}`, body: { mappings: { dynamic: 'strict', properties } } });
    const known = {
      documentId: 'old',
      office: 'a',
      status: 'confirmed',
      title: 'Báo cáo',
      number: null,
      date: '',
      kinds: '',
      page: 1,
    };
    const said = { text: 'chỉ thị', exact: 'chỉ thị', folded: 'chi thi', words: ['chi', 'thi'], facts: [] };
    const query = { refresh: 'true' };
    await call({ method: 'PUT', path: `/${name}/_doc/old%2F0`, query, body: { ...known, ...said } });
    const asked = { text: 'chỉ thị', office: null, access: ['open'], limit: 5, count: true } as const;
    const before = await createOpenSearchIndex(call, name).search(asked);
    expect([before.hits.length, before.counts?.documents]).toEqual([1, 1]);
    await refreshed(call, name).upsert({ ...documentOf('new'), retention: '20', access: 'restricted' });
    const { hits, counts } = await createOpenSearchIndex(call, name).search(asked);
    expect([hits.map(({ documentId }) => documentId), counts?.documents]).toEqual([['old'], 1]);
  });

  it('keeps the newest of many upserts at once', async () => {
    const index = refreshed(call, `documents-${randomUUID()}`);
    const versions = [4, 1, 9, 3, 7, 2, 8];
    await Promise.all(
      versions.map((version) => index.upsert({ ...documentOf('d1'), version, title: `bản ${version}` })),
    );
    const { hits } = await index.search({ text: 'chỉ thị', office: null, limit: 5 });
    expect(hits).toMatchObject([{ title: 'bản 9' }]);
  });
});

describe('a signed request to the archive', () => {
  const sent: { address: string; init: RequestInit }[] = [];
  const answering = (status: number, body: unknown): typeof fetch =>
    (async (address: URL, init: RequestInit) => {
      sent.push({ address: String(address), init });
      return new Response(JSON.stringify(body), { status });
    }) as typeof fetch;

  it('is signed for the service, with the check sum of its body and the session', async () => {
    sent.length = 0;
    const call = signed('https://archive.example.vn', answering(200, {}));
    await call({ method: 'PUT', path: '/documents/_doc/a%2Fb', query: { version: '3' }, body: { a: 1 } });
    const headers = sent[0]!.init.headers as Record<string, string>;
    expect(sent[0]!.address).toBe('https://archive.example.vn/documents/_doc/a%2Fb?version=3');
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/ap-southeast-1\/aoss\/aws4_request/u,
    );
    expect(headers.authorization).toMatch(/SignedHeaders=[a-z0-9;-]*host;x-amz-content-sha256;x-amz-date/u);
    expect(headers['x-amz-security-token']).toBe('token');
    // Of `{"a":1}`.
    expect(headers['x-amz-content-sha256']).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  });

  it('keeps the name of a throttling, so that the queue tries again', async () => {
    const index = createOpenSearchIndex(signed('https://archive.example.vn', answering(429, {})));
    const refusal = await index.search({ text: 'chỉ thị', office: null, limit: 5 }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SearchRefusedError);
    expect((refusal as Error).name).toBe('TooManyRequestsException');
  });

  it('never takes a refusal for "not found"', async () => {
    const forbidden = { error: { type: 'security_exception', reason: 'no permissions' } };
    const index = createOpenSearchIndex(signed('https://archive.example.vn', answering(403, forbidden)));
    await expect(index.upsert(documentOf('d1'))).rejects.toThrow('403 security_exception');
    await expect(index.remove('d1')).rejects.toThrow('403');
    await expect(index.search({ text: 'chỉ thị', office: null, limit: 5 })).rejects.toThrow('403');
  });
});

function documentOf(documentId: string) {
  const pages = [{ page: 1, text: 'chỉ thị' }];
  return { documentId, office: 'a', version: 1, title: 'Báo cáo', status: 'confirmed', pages };
}

/** The service refreshes itself within seconds; a test asks for it after every write. */
function refreshed(call: OpenSearchCall, name: string): SearchIndex {
  const index = createOpenSearchIndex(call, name);
  const refresh = () => call({ method: 'POST', path: `/${name}/_refresh` });
  return {
    upsert: async (document) => {
      await index.upsert(document);
      await refresh();
    },
    remove: async (documentId) => {
      await index.remove(documentId);
      await refresh();
    },
    search: (query) => index.search(query),
  };
}
