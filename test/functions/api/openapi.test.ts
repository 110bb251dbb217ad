import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../../functions/api/app.ts';
import type { ApiDependencies } from '../../../functions/api/dependencies.ts';
import { silentLogger } from '../../support/silent-logger.ts';

interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Only described, never asked: the ports behind it are not touched. */
const api = createApi({ sampleSignIns: [], logger: silentLogger } as unknown as ApiDependencies);
const describeApi = async () =>
  (await (await api.request('/api/openapi.json')).json()) as { openapi: string; paths: Paths };
const operationsOf = (paths: Paths) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );

describe('the description of the API', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate({ ...(await describeApi()) });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('tells of every route there is, and of none there is not', async () => {
    const { paths } = await describeApi();
    const routes = api.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)(?:\{[^}]*\})?/gu, '{$1}')}`);
    expect(
      operationsOf(paths)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...new Set(routes)].sort());
  });

  it('says of every route what it does and how it refuses', async () => {
    const { paths } = await describeApi();
    for (const [name, { summary, responses }] of operationsOf(paths)) {
      expect([name, summary]).toEqual([name, expect.stringMatching(/\p{L}{3}/u)]);
      expect([name, Object.keys(responses.default?.content ?? {})]).toEqual([name, ['application/problem+json']]);
    }
  });

  it('is of routes that let nobody in without a session, signing in and the sign of life aside', async () => {
    const open = /^(?:GET \/api\/health|\w+ \/api\/session)$/u;
    const { paths } = await describeApi();
    for (const [name] of operationsOf(paths).filter(([one]) => !open.test(one))) {
      const [method, path] = name.split(' ') as [string, string];
      const response = await api.request(path.replaceAll(/\{\w+\}/gu, '1'), {
        method,
        headers: { 'x-trich-luc': '1' },
      });
      expect([name, response.status]).toEqual([name, 401]);
    }
  });
});
