import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiDependencies } from '../../../functions/api/dependencies.ts';
import { createRoutes } from '../../../functions/api/openapi.ts';
import { createErrorHandler, notFound, problem } from '../../../functions/api/problem.ts';
import { recordRoutes } from '../../../functions/api/routes/records.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { OFFICES } from './fictional-list.ts';
import { fictionalRecords } from './fictional-records.ts';

/** The archive's own door over a database in memory: the pages meet the rules they meet in earnest. */
export function createPreviewRecords() {
  let open: ReturnType<typeof openDoor> | null = null;
  return {
    reset: (): void => {
      open = null;
    },
    /** False for an address that is not of records. */
    answer: async (
      request: IncomingMessage,
      response: ServerResponse,
      url: URL,
      { role, isFull }: { readonly role: Role; readonly isFull: boolean },
    ): Promise<boolean> => {
      const path = url.pathname.replace(/^\/api/u, '');
      if (!/^\/records(?:\/|$)/u.test(path)) return false;
      open ??= openDoor(isFull);
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const answer = await (await open)(role)(`${path}${url.search}`, request.method ?? 'GET', Buffer.concat(chunks));
      const type = answer.headers.get('content-type') ?? 'application/json';
      response.writeHead(answer.status, { 'Content-Type': type }).end(Buffer.from(await answer.arrayBuffer()));
      return true;
    },
  };
}

async function openDoor(isFull: boolean) {
  const { documents, records } = await fictionalRecords(isFull);
  const deps = {
    ...{ documents, records, logger: silentLogger, accounts: { listOffices: async () => OFFICES } },
    objects: { read: async () => undefined, list: async function* () {}, delete: async () => {} },
    events: { publish: async () => {} },
    audit: { append: async () => {} },
    ids: { next: () => `moi-${crypto.randomUUID()}` },
    clock: { now: () => new Date() },
  } as unknown as ApiDependencies;
  return (role: Role) => {
    const routes = createRoutes();
    routes.onError(createErrorHandler(silentLogger));
    routes.notFound((context) => problem(context, notFound()));
    routes.use(async (context, next) => {
      context.set('user', { id: 'duyet', name: 'Phạm Thị Lan', role, office: null });
      await next();
    });
    routes.route('/', recordRoutes(deps));
    return (path: string, method: string, body: Buffer) =>
      routes.request(path, {
        method,
        ...(body.byteLength > 0 ? { body: new Uint8Array(body), headers: { 'content-type': 'application/json' } } : {}),
      });
  };
}
