import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { maySeeOffice } from '../../../shared/domain/account.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { createRoutes, refusals } from '../openapi.ts';

const HEARTBEAT_MILLISECONDS = 20_000;

/** Server-sent events: which documents changed, while the console looks. Only what the user may see. */
export function changeRoutes({ changes, noticeFeed }: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.openAPIRegistry.registerPath({
    method: 'get',
    path: '/changes',
    summary: 'Events as they happen: `document` with what changed, `notices` when my bell changed',
    responses: {
      200: { description: 'A stream that stays open', content: { 'text/event-stream': { schema: z.string() } } },
      204: { description: 'Nothing is pushed here: ask again now and then' },
      ...refusals,
    },
  });
  // By this answer a browser stops asking for events.
  if (!changes) {
    routes.get('/changes', (context) => context.body(null, 204));
    return routes;
  }
  routes.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const user = context.get('user');
      const closed = Promise.withResolvers<void>();
      const unsubscribe = changes.subscribe((change) => {
        if (!maySeeOffice(user, change.office)) return;
        // Who works on a report is the reviewers' business.
        const { claim: _claim, ...shown } = change;
        const told = user.role === 'office' ? shown : change;
        void stream.writeSSE({ event: 'document', data: JSON.stringify(told) });
      });
      const stopNotices = noticeFeed?.subscribe((userId) => {
        if (userId === user.id) void stream.writeSSE({ event: 'notices', data: '' });
      });
      // Proxies close silent connections.
      const heartbeat = setInterval(
        () => void stream.writeSSE({ event: 'heartbeat', data: '' }),
        HEARTBEAT_MILLISECONDS,
      );
      stream.onAbort(() => closed.resolve());
      await stream.writeSSE({ event: 'ready', data: '' });
      await closed.promise;
      clearInterval(heartbeat);
      unsubscribe();
      stopNotices?.();
    }),
  );
  return routes;
}
