import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { IntegrityResponse } from '../../../shared/contracts/api-integrity.ts';
import { findBrokenLink } from '../../../shared/domain/decision.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { createRoutes, json, refusals } from '../openapi.ts';

/** Documents checked by one request: a provider ends a request after half a minute. */
const AT_ONCE = 100;
const EVERY_DOCUMENT = { office: null, statuses: [], order: 'oldest', limit: AT_ONCE } as const;

/** Chains of decisions, checked document by document; who asks sums them up by day, so that no server is trusted for it. */
export function integrityRoutes({ documents }: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.use('/integrity', requireRole('archivist', 'admin'));
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/integrity',
      summary: 'Check the chain of decisions of the next documents, oldest first',
      request: { query: z.object({ cursor: z.string().max(1000).optional() }) },
      responses: { 200: json(IntegrityResponse, 'Where each chain breaks, and its links'), ...refusals },
    }),
    async (context) => {
      const { cursor = null } = context.req.valid('query');
      const page = await documents.list({ ...EVERY_DOCUMENT, cursor });
      const items = await Promise.all(
        page.items.map(async ({ id, fileName }) => {
          const history = await documents.listDecisions(id);
          const links = history.map(({ sequence, at, hash }) => ({ sequence, at, hash }));
          return { documentId: id, fileName, broken: findBrokenLink(history), links };
        }),
      );
      return context.json({ items, nextCursor: page.nextCursor }, 200);
    },
  );
  return routes;
}
