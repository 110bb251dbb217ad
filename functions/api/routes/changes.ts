import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { maySeeOffice } from '../../../shared/domain/account.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';

const HEARTBEAT_MILLISECONDS = 20_000;

/** Server-sent events: which documents changed, while the console looks. Only what the user may see. */
export function changeRoutes({ changes, noticeFeed }: ApiDependencies): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  // By this answer a browser stops asking for events.
  if (!changes) return routes.get('/changes', (context) => context.body(null, 204));
  return routes.get('/changes', (context) =>
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
}
