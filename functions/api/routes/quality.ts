import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { QualityResponse } from '../../../shared/contracts/api-quality.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { measureQuality } from '../measure-quality.ts';
import { createRoutes, json, refusals } from '../openapi.ts';

/** What finished reviews say of the machine's work. */
export function qualityRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.use('/quality', requireRole('reviewer', 'admin'));
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/quality',
      summary: 'Measured error rate of sure findings and estimated recall, with 95 % intervals',
      request: {
        query: z.object({
          from: z.iso.date().optional().openapi({ description: 'First day of confirmation, in Vietnam' }),
          until: z.iso.date().optional().openapi({ description: 'Last day of confirmation, in Vietnam' }),
        }),
      },
      responses: { 200: json(QualityResponse, 'Over all confirmed reports'), ...refusals },
    }),
    async (context) => context.json(await measureQuality(context.req.valid('query'), deps), 200),
  );
  return routes;
}
