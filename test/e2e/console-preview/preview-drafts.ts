import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiDependencies } from '../../../functions/api/dependencies.ts';
import { createRoutes } from '../../../functions/api/openapi.ts';
import { createErrorHandler, notFound, problem } from '../../../functions/api/problem.ts';
import { draftTemplateRoutes } from '../../../functions/api/routes/draft-acts.ts';
import { draftRoutes } from '../../../functions/api/routes/drafts.ts';
import { createDocxDraftWriter } from '../../../shared/adapters/embedded/docx-draft-writer.ts';
import type { DraftResource } from '../../../shared/contracts/api-drafts.ts';
import { textKey } from '../../../shared/contracts/object-keys.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { memoryObjects } from '../../support/draft-desk.ts';
import { decided } from '../../support/drafts.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { renderPage } from './draw-page.ts';
import { type DraftReport, fictionalDraftReports } from './fictional-draft-reports.ts';
import { OFFICES } from './fictional-list.ts';
import { memoryDrafts, memorySettings } from './memory-drafts.ts';

type Json = Readonly<Record<string, unknown>>;

/** Ids the drafts of the preview have, by the state they stand in. */
export const PREVIEW_DRAFTS = ['soan', 'cu', 'trinh', 'tra', 'duyet', 'ban-hanh'] as const;
const TITLES: Readonly<Record<(typeof PREVIEW_DRAFTS)[number], string>> = {
  soan: 'Kết luận giám sát Chỉ thị 49 năm 2024',
  cu: 'Kết luận giám sát Chỉ thị 49: ba đơn vị',
  trinh: 'Kết luận giám sát công tác phát triển đảng viên',
  tra: 'Kết luận giám sát Chương trình 28',
  duyet: 'Kết luận giám sát bồi dưỡng đảng viên mới',
  'ban-hanh': 'Kết luận giám sát quý III',
};
const PEOPLE = { duyet: 'Trần Thu Hà', hoa: 'Nguyễn Thị Hoa', binh: 'Lê Văn Bình' };

/** The drafts' own door over memory: the pages meet the rules they meet in earnest. */
export function createPreviewDrafts() {
  let open: ReturnType<typeof openDoor> | null = null;
  return {
    reset: (): void => {
      open = null;
    },
    /** False for an address that is not of drafts. */
    answer: async (request: IncomingMessage, response: ServerResponse, url: URL, role: Role): Promise<boolean> => {
      const path = url.pathname.replace(/^\/api/u, '');
      if (!/^\/(?:drafts|draft-templates|documents\/bc\d)(?:\/|$)/u.test(path)) return false;
      open ??= openDoor();
      const { door, reports } = await open;
      const page = reports.find(({ id }) => path.startsWith(`/documents/${id}/pages/`));
      if (page) return end(response, 200, 'image/webp', await renderPage(page.page));
      const body = ['GET', 'HEAD'].includes(request.method ?? 'GET') ? undefined : await bytesOf(request);
      const answer = await door(role)(`${path}${url.search}`, request.method ?? 'GET', body);
      const type = answer.headers.get('content-type') ?? 'application/json';
      return end(response, answer.status, type, Buffer.from(await answer.arrayBuffer()));
    },
  };
}

async function openDoor() {
  const reports = fictionalDraftReports();
  const objects = memoryObjects();
  for (const { id, text } of reports)
    await objects.put(textKey(id), new TextEncoder().encode(JSON.stringify(text)), 'application/json');
  const wanted: string[] = [];
  let count = 0;
  const deps = {
    drafts: memoryDrafts(),
    settings: memorySettings(),
    objects,
    documents: {
      find: async (id: string) => reports.find((one) => one.id === id)?.document,
      findRaised: async (id: string) => ({ findings: reports.find((one) => one.id === id)!.findings }),
      listDecisions: async (id: string) => reports.find((one) => one.id === id)!.history,
      pendingEvents: async () => [],
    },
    accounts: {
      listOffices: async () => OFFICES,
      listUsers: async () => Object.entries(PEOPLE).map(([id, name]) => ({ id, name })),
    },
    draftWriter: createDocxDraftWriter(),
    paperConverter: null,
    rounds: { find: async () => undefined, reportsOf: async () => [] },
    ids: { next: () => wanted.shift() ?? `id-${++count}` },
    clock: { now: () => new Date() },
    logger: silentLogger,
  } as unknown as ApiDependencies;
  const door = (role: Role, by = 'duyet') => {
    const routes = createRoutes();
    routes.onError(createErrorHandler(silentLogger));
    routes.notFound((context) => problem(context, notFound()));
    routes.use(async (context, next) => {
      context.set('user', { id: by, name: by, role, office: null });
      await next();
    });
    routes.route('/', draftRoutes(deps));
    routes.route('/', draftTemplateRoutes(deps));
    return (path: string, method: string, body?: Uint8Array) =>
      routes.request(path, {
        method,
        ...(body && body.byteLength > 0
          ? { body: new Uint8Array(body), headers: { 'content-type': 'application/json' } }
          : {}),
      });
  };
  await writeDrafts(
    (by) => callsOf(door('reviewer', by)),
    reports,
    (id) => void wanted.push(id),
  );
  // As the step counts them once a report was corrected.
  for (const id of ['cu', 'ban-hanh'])
    await deps.drafts.markOutdated(id, { version: 1, outdated: 2 }, { id: '', type: '', detail: {} });
  return { door, reports };
}

type Calls = (method: string, path: string, body?: Json) => Promise<DraftResource>;

const callsOf =
  (call: (path: string, method: string, body?: Uint8Array) => Response | Promise<Response>): Calls =>
  async (method, path, body) => {
    const answer = await call(path, method, body && new TextEncoder().encode(JSON.stringify(body)));
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as DraftResource;
  };

/** One draft in every state, made through the door as people make them. */
async function writeDrafts(
  as: (by: string) => Calls,
  reports: DraftReport[],
  nameNext: (id: string) => void,
): Promise<void> {
  const [mine, hers] = [as('duyet'), as('hoa')];
  for (const id of PREVIEW_DRAFTS) {
    const plan = { templateId: 'party-conclusion', roundId: null, founding: null, directive: null, period: null };
    nameNext(id);
    await mine('POST', '/drafts', { title: TITLES[id], reports: reports.map((one) => one.id), ...plan });
    if (id !== 'soan' && id !== 'cu') await whole(mine, id);
  }
  for (const id of ['trinh', 'tra', 'duyet', 'ban-hanh']) await act(hers, id, 'submit');
  await act(mine, 'tra', 'return', { comment: 'Nêu rõ thời hạn thực hiện ở phần III; viết gọn phần mở đầu.' });
  for (const id of ['duyet', 'ban-hanh']) await act(mine, id, 'approve');
  await act(mine, 'ban-hanh', 'issue', { number: '61', date: '2025-11-03' });
  for (const id of ['soan', 'tra']) {
    await act(hers, id, 'comments', { text: 'Đưa số của Thanh Lâm lên trước?', paragraphId: 'conclusion-4' });
    await act(mine, id, 'comments', { text: 'Đề nghị Bình soát phần mở đầu.', paragraphId: null });
  }
  const corrected = { ...reports[0]!.findings[3]!.value, value: 36 };
  const report = decided(reports[0]!, 'bc1-a', { type: 'correct', value: corrected });
  const document = { ...reports[0]!.document, version: 2, statusAt: new Date(Date.now() + 86_400_000).toISOString() };
  reports[0] = { ...reports[0]!, history: report.history, document };
  for (const id of ['soan', 'trinh', 'tra', 'duyet']) {
    const { draft } = await mine('GET', `/drafts/${id}`);
    if (draft.status === 'approved') continue;
    await act(hers, id, 'refresh');
    if (draft.status === 'submitted') await act(hers, id, 'submit');
  }
}

async function act(call: Calls, id: string, name: string, more: Json = {}): Promise<void> {
  const { draft } = await call('GET', `/drafts/${id}`);
  await call('POST', `/drafts/${id}/${name}`, { version: draft.version, ...more });
}

/** Writes over every blank, so that the draft may be approved. */
async function whole(call: Calls, id: string): Promise<void> {
  const { draft } = await call('GET', `/drafts/${id}`);
  const named = (pieces: DraftResource['draft']['head']['subject']) =>
    pieces.map((piece) => {
      if (piece.type === 'field') return { type: 'field', id: piece.id };
      return piece.type === 'blank' ? { type: 'text', text: 'theo kế hoạch của Đoàn' } : piece;
    });
  await call('PUT', `/drafts/${id}`, {
    version: draft.version,
    title: draft.title,
    head: { ...draft.head, superior: 'TỈNH ỦY AN HÒA', place: 'An Hòa', subject: named(draft.head.subject) },
    sections: draft.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((one) => ({ ...one, pieces: named(one.pieces) })),
    })),
  });
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function end(response: ServerResponse, status: number, type: string, body: Buffer): true {
  response.writeHead(status, { 'Content-Type': type }).end(body);
  return true;
}
