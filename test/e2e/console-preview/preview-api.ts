import type { IncomingMessage, ServerResponse } from 'node:http';
import { DocumentListResponse, type DocumentResource } from '../../../shared/contracts/api-documents.ts';
import type { FindingResource } from '../../../shared/contracts/api-findings.ts';
import { DecisionRequest, HistoryResponse } from '../../../shared/contracts/api-review.ts';
import { SessionResponse } from '../../../shared/contracts/api-session.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { DOCUMENT_STATUSES } from '../../../shared/domain/lifecycle.ts';
import {
  answerDesk,
  claimIn,
  DESK_MOOD,
  type DeskMood,
  forTwo,
  isOnDesk,
  samePlaces,
  withDeskMarks,
} from './desk-answers.ts';
import { type DrawnPage, renderPage } from './draw-page.ts';
import { fictionalList, OFFICES } from './fictional-list.ts';
import { type Detail, fictionalReport, wordsOf } from './fictional-report.ts';
import { fictionalDirective } from './preview-directive.ts';
import { createPreviewDrafts } from './preview-drafts.ts';
import { fictionalHistories } from './preview-integrity.ts';
import { answerOffice } from './preview-office.ts';
import { createPreviewRecords } from './preview-records.ts';
import { createPreviewRounds } from './preview-rounds.ts';
import { fictionalHits, fictionalSearches } from './preview-search.ts';
import { createPreviewUploads } from './preview-uploads.ts';

/** How the fictional server behaves; a screenshot or a test sets it before the page loads. */
export interface PreviewMood extends DeskMood {
  role: Role | null;
  lists: 'full' | 'empty' | 'error' | 'slow';
  /** Milliseconds before a decision is answered. */
  decisionDelay: number;
  /** A decision is refused as if the server were down. */
  isDown: boolean;
  hasSamples: boolean;
}

export type PreviewApi = ReturnType<typeof createPreviewApi>;
type Act = ReturnType<typeof DecisionRequest.parse>['acts'][number];
type Entry = ReturnType<typeof HistoryResponse.parse>['items'][number];

const FIRST_MOOD: PreviewMood = {
  ...DESK_MOOD,
  ...{ role: 'reviewer', lists: 'full', decisionDelay: 0, isDown: false, hasSamples: true },
};
const USERS: Readonly<Record<Role, string>> = {
  reviewer: 'Trần Thu Hà',
  office: 'Lê Văn Minh',
  archivist: 'Phạm Thị Lan',
  admin: 'Đỗ Quang Huy',
};
const SAMPLES = [
  { user: 'vanthu', password: 'mau', role: 'office' },
  { user: 'duyet', password: 'mau', role: 'reviewer' },
  { user: 'luutru', password: 'mau', role: 'archivist' },
  { user: 'quantri', password: 'mau', role: 'admin' },
];

/** Answers like the real API, from fictional data held in memory. */
export function createPreviewApi() {
  const mood: PreviewMood = { ...FIRST_MOOD };
  let documents: DocumentResource[] = [];
  let report = fictionalReport(fictionalList(2, Date.now())[1]!);
  let history: Entry[] = [];
  let requests: string[] = [];
  const pictures = new Map<string, Promise<Buffer>>();
  const uploads = createPreviewUploads();
  const drafts = createPreviewDrafts();
  const rounds = createPreviewRounds();
  const records = createPreviewRecords();

  const pictureOf = (page: DrawnPage) => {
    const known = pictures.get(page.svg) ?? renderPage(page);
    pictures.set(page.svg, known);
    return known;
  };
  const reset = (count = 60) => {
    documents = fictionalList(count, Date.now());
    report = fictionalReport(documents[1] ?? fictionalList(2, Date.now())[1]!);
    documents = withDeskMarks(documents).map((document, index) => (index === 1 ? report.detail.document : document));
    history = [];
    requests = [];
    uploads.reset();
    drafts.reset();
    rounds.reset();
    records.reset();
    Object.assign(mood, FIRST_MOOD);
  };
  const decide = (acts: readonly Act[], by: string) => {
    const touched = acts.map((act) => apply(report.detail, act, by, history));
    const { document, findings } = report.detail;
    const asked = findings.filter(({ reasons }) => reasons.length > 0);
    document.version += 1;
    document.status = 'in-review';
    document.counts.looked = asked.filter(({ state }) => state !== 'open').length;
    return { document: opened().document, findings: findings.filter(({ id }) => touched.includes(id)), removed: [] };
  };
  const close = (status: 'confirmed' | 'in-review') => {
    Object.assign(report.detail.document, { status, version: report.detail.document.version + 1 });
    return { document: report.detail.document, findings: [], removed: [] };
  };
  reset();

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const path = url.pathname.replace(/^\/api/u, '');
    requests.push(`${request.method} ${path}`);
    const ofDesk = answerDesk(path, mood);
    if (ofDesk !== undefined) return mood.lists === 'slow' ? undefined : answerList(response, mood, ofDesk);
    if (path === '/session') return session(request, response, mood);
    if (path === '/changes')
      return void response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: ready\ndata: \n\n');
    if (path === '/documents') return list(response, url, mood, documents);
    if (await uploads.answer(request, response, path)) return;
    if (path === '/drafts' && request.method === 'GET' && mood.lists !== 'full')
      return answerAs(mood, response, { items: [] });
    if (mood.role && (await drafts.answer(request, response, url, mood.role))) return;
    if (path === '/rounds' && request.method === 'GET' && mood.lists !== 'full')
      return answerAs(mood, response, { items: [] });
    if (mood.role && (await rounds.answer(request, response, url, mood.role))) return;
    if (path.startsWith('/records') && ['slow', 'error'].includes(mood.lists)) return answerAs(mood, response, null);
    const { role, lists } = mood;
    if (role && (await records.answer(request, response, url, { role, isFull: lists === 'full' }))) return;
    const office = answerOffice(path, OFFICES, mood.lists === 'full');
    if (office !== undefined) return answerAs(mood, response, office);
    if (path.startsWith('/directives/')) return send(response, 200, fictionalDirective());
    if (path === '/integrity') return send(response, 200, fictionalHistories(mood.lists));
    if (path === '/searches') return send(response, 200, fictionalSearches(mood.lists === 'full'));
    if (path === '/search') return send(response, 200, fictionalHits(url, mood.lists === 'full'));
    const [, id, rest = ''] = /^\/documents\/([^/]+)(?:\/(.+))?$/u.exec(path) ?? [];
    if (id !== report.detail.document.id && !rest.startsWith('pages/')) {
      const other = documents.find((document) => document.id === id);
      if (other && !rest)
        return send(response, 200, { document: other, pages: [], findings: [], warnings: [], unclaimed: [] });
      return send(
        response,
        404,
        problem(404, 'not-found', 'Không tìm thấy, hoặc bạn không có quyền xem. Hãy kiểm tra lại đường dẫn.'),
      );
    }
    if (rest === '') return mood.lists === 'slow' ? undefined : send(response, 200, opened());
    if (rest === 'claim' && request.method === 'DELETE') return void response.writeHead(204).end();
    if (rest === 'claim/take-over') mood.holder = 'me';
    if (rest.startsWith('claim')) return send(response, 200, claimIn(mood));
    const [, finding] = /^findings\/(.+)\/same$/u.exec(rest) ?? [];
    if (finding) return send(response, 200, samePlaces(report.detail, decodeURIComponent(finding), documents.slice(3)));
    if (rest === 'history') return send(response, 200, HistoryResponse.parse({ items: history, intact: true }));
    const page = report.pages.find(
      (drawn) => rest.startsWith(`pages/${drawn.page}`) && Number(rest.split('/')[1]) === drawn.page,
    );
    if (page && rest.endsWith('/image')) return picture(response, await pictureOf(page));
    if (page) return send(response, 200, wordsOf(page));
    if (mood.isDown) return void request.socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, mood.decisionDelay));
    return command(rest, await readBody(request), response);
  };
  const opened = (): Detail => {
    const { detail } = report;
    const { claim } = claimIn(mood);
    const forwarded = { to: 'duyet', note: 'Xem giúp số ở trang 2', by: 'hoa', at: detail.document.statusAt };
    const pagesToCheck = mood.hasPageCheck ? [2] : [];
    const document = { ...detail.document, claim, pagesToCheck, forwarded: mood.isForwarded ? forwarded : null };
    return { ...detail, document, findings: mood.isForTwo ? forTwo(detail.findings) : detail.findings };
  };
  const command = (rest: string, body: unknown, response: ServerResponse) => {
    const { version } = body as { version: number };
    if (version !== report.detail.document.version) {
      return send(response, 409, problem(409, 'version-conflict', 'Người khác vừa sửa báo cáo này.'));
    }
    if (rest === 'finish') return send(response, 200, close('confirmed'));
    if (rest === 'reopen') return send(response, 200, close('in-review'));
    if (rest === 'check-page') mood.hasPageCheck = false;
    if (['postpone', 'forward', 'check-page'].includes(rest)) return send(response, 200, decide([], 'duyet'));
    return send(response, 200, decide(DecisionRequest.parse(body).acts, 'duyet'));
  };
  return {
    mood,
    reset,
    answer,
    /** Another reviewer decides, behind the page's back. */
    decideAs: (by: string, acts: readonly Act[]) => void decide(acts, by),
    detail: (): Detail => report.detail,
    requests: (): readonly string[] => requests,
  };
}

/** In the mood of the lists: in time, late for ever, or not at all. */
function answerAs({ lists }: PreviewMood, response: ServerResponse, body: unknown): void {
  if (lists === 'slow') return;
  const sentence = 'Hệ thống gặp lỗi khi xử lý yêu cầu; không có gì bị mất. Hãy thử lại; nếu vẫn lỗi, báo quản trị.';
  if (lists === 'error') send(response, 500, problem(500, 'internal', sentence));
  else send(response, 200, body);
}

function session(request: IncomingMessage, response: ServerResponse, mood: PreviewMood) {
  if (request.method === 'DELETE') {
    mood.role = null;
    return void response.writeHead(204).end();
  }
  if (request.method === 'POST') mood.role ??= 'reviewer';
  if (mood.role === null) {
    const detail = mood.hasSamples ? { samples: JSON.stringify(SAMPLES) } : {};
    return send(response, 401, { ...problem(401, 'signed-out', 'Bạn chưa đăng nhập.'), detail });
  }
  const { role } = mood;
  const user = { id: 'duyet', name: USERS[role], role, office: role === 'office' ? OFFICES[0]!.id : null };
  send(response, 200, SessionResponse.parse({ user, offices: role === 'office' ? OFFICES.slice(0, 1) : OFFICES }));
}

function list(response: ServerResponse, url: URL, mood: PreviewMood, all: readonly DocumentResource[]) {
  if (mood.lists === 'slow') return;
  if (mood.lists === 'error') return fail(response);
  const statuses = url.searchParams.get('status')?.split(',') ?? DOCUMENT_STATUSES;
  const office = mood.role === 'office' ? OFFICES[0]!.id : url.searchParams.get('office');
  const text = url.searchParams.get('text')?.toLowerCase() ?? '';
  const visible = mood.lists === 'empty' ? [] : all.filter((document) => !office || document.office === office);
  const matching = visible.filter(
    ({ status, own, fileName }) =>
      (statuses as readonly string[]).includes(status) &&
      `${own?.number} ${own?.title} ${fileName}`.toLowerCase().includes(text),
  );
  const desk = url.searchParams.get('desk');
  const onDesk = desk ? matching.filter((document) => isOnDesk(document, desk)) : matching;
  const items = url.searchParams.get('order') === 'oldest' ? onDesk.toReversed() : onDesk;
  const totals = Object.fromEntries(
    DOCUMENT_STATUSES.map((status) => [status, visible.filter((document) => document.status === status).length]),
  );
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const nextCursor = from + limit < items.length ? String(from + limit) : null;
  send(response, 200, DocumentListResponse.parse({ items: items.slice(from, from + limit), nextCursor, totals }));
}

function answerList(response: ServerResponse, mood: PreviewMood, body: unknown): void {
  if (mood.lists === 'error') fail(response);
  else send(response, 200, body);
}

function fail(response: ServerResponse): void {
  const sentence = 'Hệ thống gặp lỗi khi xử lý yêu cầu; không có gì bị mất. Hãy thử lại; nếu vẫn lỗi, báo quản trị.';
  send(response, 500, problem(500, 'internal', sentence));
}

/** Returns the id of the finding the act is about. */
function apply({ findings }: Detail, act: Act, by: string, history: Entry[]): string {
  const at = new Date().toISOString();
  if (act.type === 'add') {
    const finding = {
      ...findings[0]!,
      ...act.added,
      id: `added-${history.length}`,
      origin: 'reviewer',
      state: 'confirmed',
    } as FindingResource;
    const { kind, value } = act.added;
    const evidence = { ...finding.evidence, page: act.page, offset: act.offset, box: null };
    findings.push({
      ...finding,
      kind,
      value,
      proposed: value,
      evidence,
      reasons: [],
      alternatives: [],
      decision: { by, at, reason: null },
    } as FindingResource);
    history.push({
      sequence: history.length + 1,
      findingId: finding.id,
      action: 'add',
      by,
      at,
      before: null,
      after: value,
      reason: null,
    });
    return finding.id;
  }
  const index = findings.findIndex(({ id }) => id === act.findingId);
  const finding = findings[index]!;
  const states = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected', undo: 'open' } as const;
  const value = act.type === 'correct' ? act.corrected.value : act.type === 'undo' ? finding.proposed : finding.value;
  const reason = act.type === 'reject' ? act.reason : null;
  const decision = act.type === 'undo' ? null : { by, at, reason };
  history.push({
    sequence: history.length + 1,
    findingId: finding.id,
    action: act.type,
    by,
    at,
    before: finding.value,
    after: act.type === 'correct' ? value : null,
    reason,
  });
  findings[index] = { ...finding, value, state: states[act.type], decision } as FindingResource;
  return finding.id;
}

function problem(status: number, code: string, vi: string) {
  return {
    type: `about:blank#${code}`,
    title: code,
    status,
    code,
    message: { vi, en: `The request failed (${code}). Try again.` },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function picture(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'Content-Type': 'image/webp', 'Cache-Control': 'max-age=3600' }).end(bytes);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}
