import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { createRoutes, json, refusals } from '../openapi.ts';

const HitList = z.object({
  items: z.array(z.object({ documentId: z.string(), page: z.int(), title: z.string(), excerpt: z.string() })),
});

/** Full-text search over what the user may see. */
export function searchRoutes({ searchIndex }: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/search',
      summary: 'Pages that say something',
      request: {
        query: z.object({
          text: z.string().trim().min(1).max(500),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
      },
      responses: { 200: json(HitList, 'Best first'), ...refusals },
    }),
    async (context) => {
      const { text, limit } = context.req.valid('query');
      const hits = await searchIndex.search({ text, limit, office: context.get('user').office });
      return context.json(
        { items: hits.map(({ documentId, page, title, excerpt }) => ({ documentId, page, title, excerpt })) },
        200,
      );
    },
  );
  return routes;
}
