import type { DocumentDetail, DocumentList, DocumentResource } from '../../shared/contracts/api-documents.ts';

/** A signed-in user of a running host, as the console talks to it. */
export interface ApiClient {
  readonly url: string;
  readonly cookie: string;
  request(method: string, path: string, body?: unknown): Promise<Response>;
  /** Throws for any other status than 2xx. */
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Whole or in parts, as the server asks; for a round where one is given. */
  upload(fileName: string, bytes: Uint8Array, office: string, roundId?: string): Promise<string>;
  list(query?: string): Promise<DocumentList>;
  detail(id: string): Promise<DocumentDetail>;
  /** Polls until the document has one of the statuses. */
  waitFor(id: string, ...statuses: readonly string[]): Promise<DocumentResource>;
}

interface Place {
  readonly url: string;
  readonly headers: Record<string, string>;
}

const POLL_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 180_000;

export async function signIn(url: string, user: string, password: string): Promise<ApiClient> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-trich-luc': '1' },
    body: JSON.stringify({ user, password }),
  });
  if (!response.ok) throw new Error(`sign-in of ${user}: ${response.status} ${await response.text()}`);
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  return createClient(url, cookie);
}

function createClient(url: string, cookie: string): ApiClient {
  const request = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/api${path}`, {
      method,
      headers: { cookie, 'x-trich-luc': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const json = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await request(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const putParts = async (id: string, partSize: number, bytes: Uint8Array): Promise<void> => {
    for (let part = 1; (part - 1) * partSize < bytes.byteLength; part++) {
      const { items } = await json<{ items: Place[] }>('POST', `/uploads/${id}/parts`, { parts: [part] });
      const body = new Uint8Array(bytes.slice((part - 1) * partSize, part * partSize));
      await fetch(`${url}${items[0]!.url}`, { method: 'PUT', headers: items[0]!.headers, body });
    }
    await request('POST', `/uploads/${id}/complete`);
  };
  const detail = (id: string) => json<DocumentDetail>('GET', `/documents/${id}`);
  return {
    url,
    cookie,
    request,
    json,
    detail,
    list: (query = '') => json<DocumentList>('GET', `/documents${query}`),
    upload: async (fileName, bytes, office, roundId) => {
      const grant = await json<Place & { documentId: string; partSize: number | null }>('POST', '/uploads', {
        fileName,
        size: bytes.byteLength,
        office,
        attested: true,
        ...(roundId === undefined ? {} : { roundId }),
      });
      if (grant.partSize !== null) {
        await putParts(grant.documentId, grant.partSize, bytes);
        return grant.documentId;
      }
      const put = await fetch(`${url}${grant.url}`, {
        method: 'PUT',
        headers: { ...grant.headers, 'x-trich-luc': '1' },
        body: new Uint8Array(bytes),
      });
      if (!put.ok) throw new Error(`PUT: ${put.status} ${await put.text()}`);
      return grant.documentId;
    },
    waitFor: async (id, ...statuses) => {
      const deadline = Date.now() + PATIENCE_MILLISECONDS;
      for (;;) {
        const response = await request('GET', `/documents/${id}`);
        const document = response.ok ? ((await response.json()) as DocumentDetail).document : undefined;
        if (document && statuses.includes(document.status)) return document;
        // What only a person can change will not change by waiting.
        const isOver = document?.status === 'failed' || document?.status === 'rejected';
        if (isOver || Date.now() > deadline)
          throw new Error(`document ${id} is ${JSON.stringify(document)}, expected ${statuses.join('/')}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
      }
    },
  };
}
