import type { OpenAPIHono } from '@hono/zod-openapi';
import { requireGuard, requireSession } from './authentication.ts';
import type { ApiDependencies, ApiEnvironment } from './dependencies.ts';
import { createRoutes } from './openapi.ts';
import { createErrorHandler, notFound, problem } from './problem.ts';
import { changeRoutes } from './routes/changes.ts';
import { deskRoutes } from './routes/desk.ts';
import { documentRoutes } from './routes/documents.ts';
import { pageRoutes } from './routes/pages.ts';
import { qualityRoutes } from './routes/quality.ts';
import { reviewRoutes } from './routes/review.ts';
import { reviewSettingRoutes } from './routes/review-settings.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { uploadRoutes } from './routes/uploads.ts';

/** The console's door, all under `/api`. Knows nothing of sockets: the host or a Lambda adapter listens. */
export function createApi(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const api = createRoutes().basePath('/api');
  api.onError(createErrorHandler(deps.logger));
  api.notFound((context) => problem(context, notFound()));
  api.use(requireGuard);
  api.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  });
  api.get('/health', (context) => context.json({ ok: true }));
  api.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Trích Lục', version: '1' } });
  api.route('/', sessionRoutes(deps));
  const signedIn = requireSession(deps);
  for (const path of [
    '/uploads',
    '/uploads/*',
    '/documents',
    '/documents/*',
    '/changes',
    '/search',
    '/colleagues',
    '/quality',
    '/settings/*',
  ])
    api.use(path, signedIn);
  for (const routes of [uploadRoutes, documentRoutes, pageRoutes, reviewRoutes, searchRoutes])
    api.route('/', routes(deps));
  for (const routes of [deskRoutes, reviewSettingRoutes, qualityRoutes]) api.route('/', routes(deps));
  api.route('/', changeRoutes(deps));
  return api;
}
