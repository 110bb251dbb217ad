import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AuditEntry } from '../../shared/ports/audit-log.ts';
import type { ApiDependencies, ApiEnvironment } from './dependencies.ts';
import { ApiError } from './problem.ts';

/** Changes nobody would ask about later: the bell, parts of a file, questions that are too long for an address. */
const QUIET = new Set(['notices.read', 'uploads.parts', 'uploads.known']);

/** Writes every changing request of a known person into the audit log, done or refused, before it is answered. */
export function auditChanges({ audit, clock, ids }: ApiDependencies): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    await next();
    if (['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) return;
    const note = context.get('audit') ?? {};
    const actor = note.actor ?? context.get('user')?.id;
    const path = matchedRoutes(context)
      .map((route) => route.path)
      .findLast((one) => !one.endsWith('*'));
    const action = note.action ?? actionOf(path ?? '', context.req.method);
    if (actor === undefined || QUIET.has(action)) return;
    const isDone = context.res.status < 400;
    const refusal: AuditEntry['detail'] = isDone ? {} : { status: context.res.status, reason: codeOf(context.error) };
    await audit.append({
      ...{ id: ids.next(), at: clock.now().toISOString(), actor, action },
      target: note.target ?? context.req.param('id') ?? null,
      outcome: isDone ? 'done' : 'refused',
      detail: { ...note.detail, ...refusal },
    });
  };
}

/** `POST /api/documents/:id/retry` is `documents.retry`; `DELETE /api/session` is `session.delete`. */
function actionOf(path: string, method: string): string {
  const words = path.split('/').filter((word) => word && word !== 'api' && word !== 'admin' && !word.startsWith(':'));
  return [...words, ...(method === 'DELETE' ? ['delete'] : [])].join('.');
}

const codeOf = (error: Error | undefined): string =>
  error instanceof ApiError ? error.code : (error?.name ?? 'unknown');
