import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { IssuedPapersResponse } from '../../../shared/contracts/api-issued-papers.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { findIssuedPaper, listIssuedPapers } from '../drafts/issued-papers.ts';
import { handedOver, handOver } from '../hand-over.ts';
import { createRoutes, DocumentParams, json, refusals } from '../openapi.ts';

/** Papers that went out, for the offices they went to and for staff. */
export function issuedPaperRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/issued-papers',
      summary: 'Issued papers, newest first; an office sees those that went to it',
      responses: { 200: json(IssuedPapersResponse, 'With what can be opened of each'), ...refusals },
    }),
    async (context) => context.json({ items: await listIssuedPapers(context.get('user'), deps) }, 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/issued-papers/{id}/paper',
      summary: 'The signed scan of an issued paper, or its Word file while there is none',
      request: { params: DocumentParams },
      responses: { ...handedOver, ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      return handOver(context, await findIssuedPaper(id, context.get('user'), deps), deps);
    },
  );
  return routes;
}
