import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { auditChanges } from './audit-changes.ts';
import { requireGuard, requireRole, requireSession } from './authentication.ts';
import type { ApiDependencies, ApiEnvironment } from './dependencies.ts';
import { createRoutes, json, refusals } from './openapi.ts';
import { createErrorHandler, notFound, problem } from './problem.ts';
import { adminAccountRoutes } from './routes/admin-accounts.ts';
import { adminOperationRoutes } from './routes/admin-operations.ts';
import { changeRoutes } from './routes/changes.ts';
import { deskRoutes } from './routes/desk.ts';
import { directiveRoutes } from './routes/directives.ts';
import { documentRoutes } from './routes/documents.ts';
import { draftTemplateRoutes } from './routes/draft-acts.ts';
import { draftRoutes } from './routes/drafts.ts';
import { integrityRoutes } from './routes/integrity.ts';
import { issuedPaperRoutes } from './routes/issued-papers.ts';
import { noticeRoutes } from './routes/notices.ts';
import { pageRoutes } from './routes/pages.ts';
import { qualityRoutes } from './routes/quality.ts';
import { recordRoutes } from './routes/records.ts';
import { reviewRoutes } from './routes/review.ts';
import { reviewSettingRoutes } from './routes/review-settings.ts';
import { roundRoutes } from './routes/rounds.ts';
import { savedSearchRoutes } from './routes/saved-searches.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { uploadRoutes } from './routes/uploads.ts';

/** Answers of some megabytes: packed they go over an office's line, and under Lambda's bound of 6 MB. */
const LARGE_ANSWERS = ['/drafts/*', '/rounds/*', '/directives/*', '/integrity', '/search/export'];

/** The console's door, all under `/api`. Knows nothing of sockets: the host or a Lambda adapter listens. */
export function createApi(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const api = createRoutes().basePath('/api');
  api.onError(createErrorHandler(deps.logger));
  api.notFound((context) => problem(context, notFound()));
  api.use(requireGuard);
  api.use(auditChanges(deps));
  api.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  });
  api.openapi(
    createRoute({
      method: 'get',
      path: '/health',
      summary: 'The system answers',
      responses: { 200: json(z.object({ ok: z.boolean() }), 'It does'), ...refusals },
    }),
    (context) => context.json({ ok: true }, 200),
  );
  api.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Trích Lục', version: '1' } });
  api.route('/', sessionRoutes(deps));
  for (const path of LARGE_ANSWERS) api.use(path, compress());
  const signedIn = requireSession(deps);
  for (const path of [
    '/uploads',
    '/uploads/*',
    '/documents',
    '/documents/*',
    '/changes',
    '/search',
    '/search/*',
    '/integrity',
    '/searches',
    '/searches/*',
    '/directives/*',
    '/colleagues',
    '/quality',
    '/settings/*',
    '/notices',
    '/notices/*',
    '/preferences',
    '/preferences/*',
    '/drafts',
    '/drafts/*',
    '/draft-templates',
    '/issued-papers',
    '/issued-papers/*',
    '/rounds',
    '/rounds/*',
    '/records',
    '/records/*',
    '/admin/*',
  ])
    api.use(path, signedIn);
  api.use('/admin/*', requireRole('admin'));
  for (const routes of [uploadRoutes, documentRoutes, pageRoutes, reviewRoutes]) api.route('/', routes(deps));
  for (const routes of [searchRoutes, savedSearchRoutes, directiveRoutes, integrityRoutes])
    api.route('/', routes(deps));
  for (const routes of [deskRoutes, reviewSettingRoutes, qualityRoutes]) api.route('/', routes(deps));
  for (const routes of [noticeRoutes, adminAccountRoutes, adminOperationRoutes]) api.route('/', routes(deps));
  for (const routes of [draftRoutes, draftTemplateRoutes, issuedPaperRoutes, roundRoutes]) api.route('/', routes(deps));
  api.route('/', recordRoutes(deps));
  api.route('/', changeRoutes(deps));
  return api;
}
