import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiDependencies } from '../../../functions/api/dependencies.ts';
import { createRoutes } from '../../../functions/api/openapi.ts';
import { createErrorHandler, notFound, problem } from '../../../functions/api/problem.ts';
import { roundRoutes } from '../../../functions/api/routes/rounds.ts';
import type { Role } from '../../../shared/domain/account.ts';
import type { DocumentQuery } from '../../../shared/ports/document-repository.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { OFFICES } from './fictional-list.ts';
import { fictionalDecision, fictionalRounds, ROUND_OFFICES } from './fictional-rounds.ts';
import { memorySettings } from './memory-drafts.ts';
import { memoryRounds } from './memory-rounds.ts';

/** The rounds' own door over memory: the pages meet the rules they meet in earnest. */
export function createPreviewRounds() {
  let open: ReturnType<typeof openDoor> | null = null;
  return {
    reset: (): void => {
      open = null;
    },
    /** False for an address that is not of rounds. */
    answer: async (request: IncomingMessage, response: ServerResponse, url: URL, role: Role): Promise<boolean> => {
      const path = url.pathname.replace(/^\/api/u, '');
      if (!/^\/rounds(?:\/|$)/u.test(path)) return false;
      open ??= openDoor();
      const body = ['GET', 'HEAD'].includes(request.method ?? 'GET') ? undefined : await bytesOf(request);
      const answer = await (await open)(role)(`${path}${url.search}`, request.method ?? 'GET', body);
      const type = answer.headers.get('content-type') ?? 'application/json';
      response.writeHead(answer.status, { 'Content-Type': type }).end(Buffer.from(await answer.arrayBuffer()));
      return true;
    },
  };
}

/** Thousands of sealed decisions: made once. */
let made: ReturnType<typeof fictionalRounds> | null = null;

async function openDoor() {
  made ??= fictionalRounds(Date.now());
  const { rounds: given, reports } = made;
  const rounds = memoryRounds();
  for (const round of given) await rounds.create(round);
  for (const { id, roundId } of reports) if (roundId !== null) await rounds.link(id, roundId);
  const byId = new Map(reports.map((report) => [report.id, report]));
  // Whatever report is taken for a decision is one.
  const reportOf = (id: string) => byId.get(id) ?? fictionalDecision(id);
  const titles = ['Kết luận giám sát công tác phát triển đảng viên'];
  const deps = {
    rounds,
    settings: memorySettings(),
    notices: { add: async () => {} },
    drafts: {
      list: async () => titles.map((title) => ({ id: 'soan', title, status: 'drafting', roundId: 'soan' })),
    },
    documents: {
      find: async (id: string) => reportOf(id).document,
      findRaised: async (id: string) => ({ findings: reportOf(id).findings }),
      listDecisions: async (id: string) => reportOf(id).history,
      list: async ({ office, statuses }: DocumentQuery) => ({
        items: reports
          .map(({ document }) => document)
          .filter((one) => (office === null || one.office === office) && statuses.includes(one.status))
          .slice(0, 100),
        nextCursor: null,
      }),
    },
    accounts: { listOffices: async () => ROUND_OFFICES, usersWithRole: async () => [] },
    ids: { next: () => `moi-${Date.now()}` },
    clock: { now: () => new Date() },
    logger: silentLogger,
  } as unknown as ApiDependencies;
  return (role: Role) => {
    const routes = createRoutes();
    routes.onError(createErrorHandler(silentLogger));
    routes.notFound((context) => problem(context, notFound()));
    routes.use(async (context, next) => {
      const office = role === 'office' ? OFFICES[0]!.id : null;
      context.set('user', { id: role === 'office' ? 'vanthu' : 'duyet', name: 'Lê Văn Minh', role, office });
      await next();
    });
    routes.route('/', roundRoutes(deps));
    return (path: string, method: string, body?: Uint8Array) =>
      routes.request(path, {
        method,
        ...(body && body.byteLength > 0
          ? { body: new Uint8Array(body), headers: { 'content-type': 'application/json' } }
          : {}),
      });
  };
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
