import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  AdminSettingsRequest,
  AdminSettingsResponse,
  AuditListResponse,
  DispatchListResponse,
  FailureFilterSchema,
  FailureListResponse,
  RetryDispatchRequest,
  RetryFailuresRequest,
  RetryFailuresResponse,
} from '../../../shared/contracts/api-admin.ts';
import { DISPATCH_STATUSES, newDispatch } from '../../../shared/domain/dispatch.ts';
import type { AuditQuery } from '../../../shared/ports/audit-log.ts';
import { writeAuditCsv } from '../admin/audit-csv.ts';
import { listFailures, retryAllFailures, retryFailures } from '../admin/failures.ts';
import { describeNoticeSettings, saveNoticeSettings } from '../admin/notice-settings.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { streamOf } from '../exports/stream-of.ts';
import { body, createRoutes, json, refusals } from '../openapi.ts';
import { notFound } from '../problem.ts';

type Routes = OpenAPIHono<ApiEnvironment>;

const cursor = z.string().max(500).optional();
const FailureQuery = FailureFilterSchema.extend({ cursor });
const DispatchQuery = z.object({ status: z.enum(DISPATCH_STATUSES).optional(), cursor });
const time = z.iso.datetime({ offset: true }).optional();
const AuditFilter = z.object({
  actor: z.string().max(64).optional(),
  action: z.string().max(100).optional(),
  from: time,
  to: time,
});
const PAGE = 50;

/** What went wrong, what left the house, who did what, and how notices leave. */
export function adminOperationRoutes(deps: ApiDependencies): Routes {
  const routes = createRoutes();
  addFailures(routes, deps);
  addOutbox(routes, deps);
  addAudit(routes, deps);
  addSettings(routes, deps);
  addTestMail(routes, deps);
  return routes;
}

function addFailures(routes: Routes, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/admin/failures',
      summary: 'Documents that stopped and messages no step could take',
      request: { query: FailureQuery },
      responses: { 200: json(FailureListResponse, 'Newest first'), ...refusals },
    }),
    async (context) => {
      const { cursor: at, ...filter } = context.req.valid('query');
      const [page, counts, letters] = await Promise.all([
        listFailures(filter, at ?? null, deps),
        deps.documents.countByStatus(null),
        deps.deadLetters?.list(),
      ]);
      return context.json({ ...page, failed: counts.failed, letters: letters?.length ?? null }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/admin/failures/retry',
      summary: 'Send some, or all the filter shows, on their way again',
      request: body(RetryFailuresRequest),
      responses: { 200: json(RetryFailuresResponse, 'How many were sent'), ...refusals },
    }),
    async (context) => {
      const chosen = context.req.valid('json');
      const sent = 'filter' in chosen ? await retryAllFailures(chosen.filter, deps) : await retryFailures(chosen, deps);
      context.set('audit', { action: 'failures.retry', detail: { ...sent, isAll: 'filter' in chosen } });
      return context.json(sent, 200);
    },
  );
}

function addOutbox(routes: Routes, { notices, clock, events }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/admin/outbox',
      summary: 'Mails and calls on their way out, and what became of them',
      request: { query: DispatchQuery },
      responses: { 200: json(DispatchListResponse, 'Newest first'), ...refusals },
    }),
    async (context) => {
      const { status = null, cursor: at = null } = context.req.valid('query');
      const page = await notices.listDispatches({ status, cursor: at, limit: PAGE });
      return context.json({ items: [...page.items], nextCursor: page.nextCursor }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/admin/outbox/retry',
      summary: 'Send once more what was given up',
      request: body(RetryDispatchRequest),
      responses: { 204: { description: 'On its way' }, ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('json');
      context.set('audit', { target: id });
      if (!(await notices.retry(id, clock.now().toISOString()))) throw notFound();
      await events.publish([{ type: 'interval.passed', detail: {} }]);
      return context.body(null, 204);
    },
  );
}

function addAudit(routes: Routes, { audit }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/admin/audit',
      summary: 'Who did what when',
      request: { query: AuditFilter.extend({ cursor }) },
      responses: { 200: json(AuditListResponse, 'Newest first'), ...refusals },
    }),
    async (context) => {
      const { cursor: at, ...filter } = context.req.valid('query');
      const page = await audit.list({ ...queryOf(filter), cursor: at ?? null, limit: PAGE });
      const items = page.items.map((entry) => ({ ...entry, detail: { ...entry.detail } }));
      return context.json({ items, nextCursor: page.nextCursor }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/admin/audit.csv',
      summary: 'The same as comma-separated values',
      request: { query: AuditFilter },
      responses: {
        200: { content: { 'text/csv': { schema: z.string() } }, description: 'At most 50,000 rows' },
        ...refusals,
      },
    }),
    (context) => {
      const chunks = writeAuditCsv(queryOf(context.req.valid('query')), audit);
      return context.body(streamOf(chunks), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="nhat-ky.csv"',
      });
    },
  );
}

function queryOf({ actor, action, from, to }: z.infer<typeof AuditFilter>): AuditQuery {
  const utc = (at: string | undefined) => (at ? new Date(at).toISOString() : null);
  return { actor: actor ?? null, action: action ?? null, from: utc(from), to: utc(to), limit: PAGE, cursor: null };
}

function addSettings(routes: Routes, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/admin/settings',
      summary: 'How notices leave the system; secrets are not told',
      responses: { 200: json(AdminSettingsResponse, 'As it stands'), ...refusals },
    }),
    async (context) => context.json(await describeNoticeSettings(deps), 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/admin/settings',
      summary: 'Change how notices leave the system',
      request: body(AdminSettingsRequest),
      responses: { 200: json(AdminSettingsResponse, 'As it stands now'), ...refusals },
    }),
    async (context) => {
      const request = context.req.valid('json');
      context.set('audit', { action: 'settings.notices', detail: { digestHour: request.digestHour } });
      await saveNoticeSettings(request, context.get('user').id, deps);
      return context.json(await describeNoticeSettings(deps), 200);
    },
  );
}

function addTestMail(routes: Routes, { notices, events, clock, ids }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/admin/settings/test-mail',
      summary: 'Send myself a mail; what became of it stands in the outbox',
      responses: { 204: { description: 'On its way' }, ...refusals },
    }),
    async (context) => {
      const mail = {
        ...{ id: `mail/test/${ids.next()}`, channel: 'mail' as const, recipient: context.get('user').id },
        subject: 'Trích Lục: thư thử',
        text: 'Thư này cho biết hệ thống gửi được thư.\n',
      };
      await notices.enqueue(newDispatch(mail, clock.now().toISOString()));
      await events.publish([{ type: 'interval.passed', detail: {} }]);
      return context.body(null, 204);
    },
  );
}
