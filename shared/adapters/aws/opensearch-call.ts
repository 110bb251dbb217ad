import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentityProvider, Checksum, SourceData } from '@smithy/types';

export interface OpenSearchRequest {
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** Begins with a slash; letters escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of a body: JSON line by line, as `_bulk` and `_msearch` take it. */
  readonly lines?: readonly unknown[];
}

export interface OpenSearchAnswer {
  readonly status: number;
  /** JSON as the service gave it; null for an answer without any. */
  readonly body: unknown;
}

/** One request to an OpenSearch; every answer is returned, whatever its status. Throws when there is none. */
export type OpenSearchCall = (request: OpenSearchRequest) => Promise<OpenSearchAnswer>;

export interface SignedCallOptions {
  /** `https://…` of the collection. */
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds before each further try of what the service was too busy for. */
  readonly pauses?: readonly number[];
}

/** The API's door gives up after 29 seconds; an archive that wakes takes up to 30. */
const TIMEOUT_MILLISECONDS = 25_000;
/** Every request here may be sent twice. */
const PAUSES = [200, 600, 1_800];
const BUSY = [429, 502, 503];

/** Requests signed for OpenSearch Serverless (service `aoss`), the body's check sum in a header of its own, as it demands. */
export function createSignedCall(options: SignedCallOptions): OpenSearchCall {
  const { endpoint, region, credentials, fetch = globalThis.fetch, pauses = PAUSES } = options;
  const { protocol, hostname, port } = new URL(endpoint);
  const signer = new SignatureV4({ service: 'aoss', region, credentials, sha256: NodeSha256, applyChecksum: true });
  const send: OpenSearchCall = async ({ method, path, query = {}, body, lines }) => {
    const text = textOf(lines, body);
    const type = lines ? 'application/x-ndjson' : 'application/json';
    const headers = { host: port ? `${hostname}:${port}` : hostname, 'content-type': type };
    const request = { method, protocol, hostname, path, query: { ...query }, headers, body: text };
    const signed = await signer.sign(port ? { ...request, port: Number(port) } : request);
    const address = new URL(path, endpoint);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const { host: _host, ...sent } = signed.headers;
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const answer = await fetch(address, {
      method,
      headers: sent,
      signal,
      ...(text === undefined ? {} : { body: text }),
    });
    return { status: answer.status, body: parsed(await answer.text()) };
  };
  return async (request) => {
    for (const pause of pauses) {
      const answer = await send(request);
      if (!BUSY.includes(answer.status)) return answer;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return send(request);
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** SHA-256 of Node in the shape the signer takes. */
class NodeSha256 implements Checksum {
  readonly #secret: SourceData | undefined;
  #sum: Hash | Hmac;

  constructor(secret?: SourceData) {
    this.#secret = secret;
    this.#sum = begin(secret);
  }

  update(chunk: Uint8Array | string): void {
    this.#sum.update(chunk);
  }

  async digest(): Promise<Uint8Array> {
    return this.#sum.digest();
  }

  reset(): void {
    this.#sum = begin(this.#secret);
  }
}

const begin = (secret: SourceData | undefined): Hash | Hmac =>
  secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));

function bytesOf(secret: SourceData): string | Uint8Array {
  if (typeof secret === 'string') return secret;
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret);
}

/** The archive refused a call. Named after what OpenSearch calls it, so that throttling stays throttling. */
export class SearchRefusedError extends Error {
  override readonly name: string;
  readonly status: number;

  constructor({ method, path }: OpenSearchRequest, { status, body }: OpenSearchAnswer) {
    const type = refusalIn(body) ?? 'SearchRefusedError';
    super(`${method} ${path}: ${status} ${type}`);
    this.name = status === 429 ? 'TooManyRequestsException' : type;
    this.status = status;
  }
}

/** What OpenSearch calls its refusal; undefined in an answer that is none. */
export function refusalIn(body: unknown): string | undefined {
  const { error } = (body ?? {}) as { readonly error?: { readonly type?: unknown } };
  return typeof error?.type === 'string' ? error.type : undefined;
}

/** Calls, and throws `SearchRefusedError` for every answer that is neither well nor one of the `fine` ones. */
export async function callOrThrow(
  call: OpenSearchCall,
  request: OpenSearchRequest,
  ...fine: readonly number[]
): Promise<OpenSearchAnswer> {
  const answer = await call(request);
  if (answer.status >= 300 && !fine.includes(answer.status)) throw new SearchRefusedError(request, answer);
  return answer;
}

/** Lines of JSON, one JSON, or nothing. */
function textOf(lines: OpenSearchRequest['lines'], body: OpenSearchRequest['body']): string | undefined {
  if (lines !== undefined) return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return body === undefined ? undefined : JSON.stringify(body);
}
