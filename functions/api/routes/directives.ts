import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DirectivePageSchema } from '../../../shared/contracts/api-directive.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { describeDirective } from '../directives/describe-directive.ts';
import { createRoutes, json, refusals } from '../openapi.ts';

const Params = z.object({
  id: z.string().min(1).max(80).openapi({ description: 'Its number, however the parts are joined: 49-CT-TU' }),
});
const Query = z.object({ date: z.iso.date().optional() });

/** One directive and every report that cites it. */
export function directiveRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/directives/{id}',
      summary: 'A directive, the reports that cite it, and their confirmed figures',
      request: { params: Params, query: Query },
      responses: { 200: json(DirectivePageSchema, 'What the user may see of it'), ...refusals },
    }),
    async (context) => {
      const asked = { number: context.req.valid('param').id, date: context.req.valid('query').date ?? null };
      return context.json(await describeDirective(asked, context.get('user'), deps), 200);
    },
  );
  return routes;
}
